// Writes the OpenAPI 3.1 document from what deployment and handlers say themselves: routes and scopes from infra/routes.ts, what a
// route does from the first lines of its handler, what it takes and answers from the schemas that hold it to that.

import type * as z from 'zod/mini';
import { answerParts, answers } from '../../functions/answers.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import type { Route } from '../routes.ts';
import { answerExamples } from './examples/shown.ts';
import { componentSchemas, type Part, type Schema } from './json-schema.ts';
import { type Described, operationOf } from './operation.ts';
import { problemParts } from './problems.ts';
import { sharedParts } from './shared-parts.ts';
import { summaryOf } from './summary.ts';
import { tags } from './tags.ts';
import { webhooks, webhookTag } from './webhooks.ts';

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Part;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Part>>>>;
  readonly webhooks: Readonly<Record<string, Readonly<Record<string, Part>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> } & Part;
  readonly [part: string]: unknown;
}

/** What tells the document about itself. */
export interface Edition {
  readonly version: string;
  /** Markdown: what holds for every route. */
  readonly introduction: string;
}

/** The whole document. `handlers`: by the entry of their route. Throws an Error for a route without a word on what it does. */
export function openApiDocument(
  { version, introduction }: Edition,
  routes: readonly Route[],
  handlers: ReadonlyMap<string, ApiHandler>,
): OpenApi {
  const described = routes.filter(isOfTheApi).map((route): Described => {
    const handler = handlers.get(route.entry);
    if (handler === undefined) throw new Error(`${route.key} has no handler ${route.entry}`);
    return { route, parts: handler.parts, summary: summaryOf(route), name: nameOf(route) };
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhunshi 准时',
      version,
      summary: 'Service levels for telecom operators',
      description: introduction,
    },
    servers: [{ url: '/', description: 'Where this document was read' }],
    tags: [...new Set([...described.map(({ route }) => tagOf(route)), webhookTag])].map(chapter),
    paths: pathsOf(described),
    webhooks,
    components: {
      ...sharedParts,
      responses: problemParts.responses,
      examples: Object.fromEntries(Object.entries(answerExamples).map(([name, value]) => [name, { value }])),
      schemas: {
        ...componentSchemas(bodies(described), 'input'),
        ...componentSchemas(new Map(Object.entries({ ...answers, ...answerParts })), 'output'),
        ...problemParts.schemas,
      },
    },
  };
}

/** What only shows this document is no part of what it describes. */
function isOfTheApi({ entry }: Route): boolean {
  return !entry.startsWith('documentation/');
}

function pathsOf(described: readonly Described[]): OpenApi['paths'] {
  const byPath = Map.groupBy(described, ({ route }) => route.key.slice(route.key.indexOf(' ') + 1));
  return Object.fromEntries(
    [...byPath].map(([path, all]) => [
      path,
      Object.fromEntries(
        all.map((one) => [
          one.route.key.slice(0, one.route.key.indexOf(' ')).toLowerCase(),
          { ...operationOf(one), tags: [tagOf(one.route)] },
        ]),
      ),
    ]),
  );
}

/** Bodies by the names that clients see: `OpenTicketRequest`. */
function bodies(described: readonly Described[]): ReadonlyMap<string, z.ZodMiniType> {
  return new Map(
    described.flatMap(({ name, parts: { body } }) => (body === undefined ? [] : [[`${name}Request`, body] as const])),
  );
}

/** `tickets/open-ticket` is `OpenTicket`. */
function nameOf({ entry }: Route): string {
  const words = (entry.split('/')[1] ?? '').split('-');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
}

/** Throws an Error for a chapter that nobody has described. */
function chapter(name: string): Part {
  const description = tags[name];
  if (description === undefined) throw new Error(`say what "${name}" is about: infra/openapi/tags.ts`);
  return { name, description };
}

function tagOf({ key }: Route): string {
  return key.split('/')[1] ?? '';
}
