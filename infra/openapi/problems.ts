// Refusals: RFC 9457 problem documents, and the few that the gateway gives by itself.

import { fieldTexts } from '../../functions/http/field-texts.ts';
import { problemTexts } from '../../functions/http/problem-texts.ts';
import type { Part } from './json-schema.ts';

const text = { type: 'string' } as const;

const fieldProblem: Part = {
  type: 'object',
  required: ['field', 'code', 'message'],
  properties: {
    field: { ...text, description: 'Where it stands: `lines[0].circuitId`, or the name of a header.' },
    code: { ...text, enum: Object.keys(fieldTexts).sort(), description: 'Which rule it breaks; more may come.' },
    message: { ...text, description: 'For people, by `Accept-Language`.' },
    details: { type: 'object', description: 'The figures of the message.', additionalProperties: true },
  },
};

const problem: Part = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors', 'correlationId'],
  properties: {
    type: { ...text, format: 'uri' },
    title: text,
    status: { type: 'integer' },
    code: {
      ...text,
      enum: Object.keys(problemTexts).sort(),
      description: 'The same in every language; more may come.',
    },
    detail: text,
    errors: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' } },
    correlationId: text,
  },
};

const ofGateway: Part = { type: 'object', properties: { message: text } };

const meanings: Readonly<Record<number, string>> = {
  400: 'It cannot be read: no JSON, or a malformed header.',
  401: 'No access token, or one that is not valid.',
  403: 'The token does not hold a scope of the route, or the decision takes higher authority.',
  404: 'It does not exist, or is not for the caller to see.',
  409: 'It does not fit the state of what it changes.',
  412: 'Somebody else was quicker.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'It breaks the schema or a rule; `errors` names each field.',
  428: 'It has to say in `If-Match` which version it replaces.',
  429: 'Too many requests: of the client, or of all together.',
  500: 'A fault of ours; nothing was written.',
  503: 'Not available for a moment. A change may be sent again with the same `Idempotency-Key` or `If-Match`, whichever it takes; one that takes neither may have been made.',
};
const gatewayToo = [401, 403, 429, 503];
const again = [429, 503];

/** Where the client stands, on every answer of a function. */
export const rateLimits: Part = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};

function refused(status: number, description: string): Part {
  const document = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const short = { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } };
  const content = gatewayToo.includes(status) ? { ...document, ...short } : document;
  const later = again.includes(status) ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {};
  const correlation = { 'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' } };
  return {
    description,
    headers: { ...correlation, ...rateLimits, ...later },
    content,
  };
}

export const problemParts: Readonly<Record<'schemas' | 'responses', Record<string, Part>>> = {
  schemas: { Problem: problem, FieldProblem: fieldProblem, GatewayMessage: ofGateway },
  responses: Object.fromEntries(
    Object.entries(meanings).map(([status, words]) => [`Refused${status}`, refused(Number(status), words)]),
  ),
};
