// One route as an operation: its parameters, its body, and everything that it may answer.

import type { AnswerName } from '../../functions/answers.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { pathFormats, type SuccessStatus } from '../../functions/http/request.ts';
import type { Route } from '../routes.ts';
import { answerExamples, examplesFor } from './examples/shown.ts';
import { type Part, type Schema, schemaOf } from './json-schema.ts';
import { rateLimits } from './problems.ts';

export interface Described {
  readonly route: Route;
  readonly parts: ApiHandler['parts'];
  readonly summary: string;
  /** Of the operation, in capitals at each word: `OpenTicket`. */
  readonly name: string;
}

const ref = (kind: string, name: string): Part => ({ $ref: `#/components/${kind}/${name}` });

export function operationOf(described: Described): Part {
  const { route, parts, summary, name } = described;
  const words = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}`;
  return {
    operationId: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    summary: firstWords(words),
    description: words,
    // One of the scopes suffices.
    security: route.scopes.map((scope) => ({ bearer: [scope] })), // none: open to everybody
    parameters: parametersOf(described),
    ...(parts.bytesMax !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    ...(parts.body !== undefined && {
      requestBody: {
        // Without a body it reads as an empty one.
        required: (schemaOf(parts.body, 'input').required ?? []).length > 0,
        content: { 'application/json': { schema: ref('schemas', `${name}Request`), ...examplesFor(route.key) } },
      },
    }),
    responses: { ...successesOf(described), ...refusalsOf(described) },
  };
}

const summaryMax = 100;

function firstWords(words: string): string {
  return words.length > summaryMax
    ? `${words.slice(0, words.lastIndexOf(' ', summaryMax))} …`
    : words.replace(/\.$/, '');
}

function methodOf({ route }: Described): string {
  return route.key.split(' ')[0] ?? '';
}

function parametersOf(described: Described): readonly Part[] {
  const { route, parts } = described;
  const names = [...route.key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: pathSchema(name) })),
    ...(parts.query === undefined ? [] : queryParameters(schemaOf(parts.query, 'input'))),
    ...(takesIdempotencyKey(described) ? [ref('parameters', 'IdempotencyKey')] : []),
    ...(takesIfMatch(described) ? [ref('parameters', 'IfMatch')] : []),
    ref('parameters', 'AcceptLanguage'),
    ref('parameters', 'CorrelationId'),
  ];
}

function pathSchema(name: string): Part {
  const pattern = (pathFormats as Readonly<Record<string, RegExp>>)[name];
  if (pattern === undefined) throw new Error(`no form of the path parameter ${name}`);
  return { type: 'string', pattern: pattern.source };
}

/** What every list takes is described once. */
const shared: Readonly<Record<string, string>> = { limit: 'Limit', cursor: 'Cursor' };

function queryParameters({ properties = {}, required = [] }: Schema): readonly Part[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const common = shared[name];
    if (common !== undefined) return ref('parameters', common);
    const words = description === undefined ? {} : { description };
    return { name, in: 'query', required: required.includes(name), ...words, schema };
  });
}

const entityTag = { ETag: ref('headers', 'ETag') };
const correlation = { 'X-Correlation-Id': ref('headers', 'CorrelationId') };

const meanings: Readonly<Record<SuccessStatus, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Begun: what came of it can be asked for.',
  204: 'Done; there is nothing more to say.',
};

function statusesOf({ parts, route }: Described): readonly SuccessStatus[] {
  return parts.statuses ?? (route.key.startsWith('PUT ') ? [200, 201] : [200]);
}

/** What always creates can be repeated safely. */
function takesIdempotencyKey(described: Described): boolean {
  return statusesOf(described).every((status) => status === 201);
}

/** Nobody reads a version of these that a change could be held to: what begins anew, or is written once. */
const unversioned: ReadonlySet<AnswerName | null> = new Set([
  ...(['ChannelTrials', 'Delivery', 'Export', 'FilePart', 'Import', 'Operation'] as const),
  ...(['Reconciliation', 'Redelivery', 'Settlement'] as const),
]);

function takesIfMatch(described: Described): boolean {
  const changes = methodOf(described) !== 'GET';
  return changes && !takesIdempotencyKey(described) && !unversioned.has(described.parts.answer);
}

function successesOf(described: Described): Part {
  const { answer } = described.parts;
  const shown = answer !== null && answer in answerExamples ? { examples: { answer: ref('examples', answer) } } : {};
  const content =
    answer === null ? {} : { content: { 'application/json': { schema: ref('schemas', answer), ...shown } } };
  const replay = takesIdempotencyKey(described) ? { 'Idempotent-Replay': ref('headers', 'IdempotentReplay') } : {};
  const location = { Location: ref('headers', 'Location'), ...replay };
  return Object.fromEntries(
    statusesOf(described).map((status) => [
      status,
      {
        description: meanings[status],
        headers: { ...(status === 201 && location), ...entityTag, ...correlation, ...rateLimits },
        ...content,
      },
    ]),
  );
}

function refusalsOf(described: Described): Part {
  const { route, parts } = described;
  const changes = methodOf(described) !== 'GET';
  const statuses = [
    ...(changes ? [400] : []),
    ...[401, 403],
    ...(route.key.includes('{') ? [404] : []),
    ...(changes ? [409] : []),
    ...(takesIfMatch(described) ? [412] : []),
    // Also where nothing is to be said: what is said all the same is refused.
    ...(changes ? [413, 415] : []),
    ...(parts.refusals ?? []),
    ...[422, 429, 500, 503],
  ];
  return Object.fromEntries(statuses.map((status) => [status, ref('responses', `Refused${status}`)]));
}
