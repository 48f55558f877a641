// Parameters and headers that many routes have in common.

import type { Part } from './json-schema.ts';

const text = { type: 'string' } as const;

export const sharedParts: Readonly<Record<'parameters' | 'headers' | 'securitySchemes', Part>> = {
  parameters: {
    Limit: {
      ...{ name: 'limit', in: 'query', description: 'How many at most on a page.' },
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
    },
    Cursor: {
      ...{
        name: 'cursor',
        in: 'query',
        description: 'The `nextCursor` that the page before of the same list ended with.',
      },
      schema: { ...text, maxLength: 700, pattern: '^[\\w-]+$' },
    },
    IdempotencyKey: {
      ...{ name: 'Idempotency-Key', in: 'header' },
      description:
        'Makes a repeat safe: the same key with the same path and body creates nothing more, and is answered with what the first call has created; with another path or body 422, 409 where that was deleted since. Kept for ever, for each calling system and for each kind of what is created (tickets, contracts, policies, subscriptions) by itself.',
      schema: { ...text, pattern: '^[\\x21-\\x7e]{1,128}$' },
    },
    IfMatch: {
      ...{ name: 'If-Match', in: 'header' },
      description:
        'The `ETag` of what was read on this path, or answered on it last: 412 where somebody else was quicker.',
      schema: { ...text, maxLength: 1_000 },
    },
    AcceptLanguage: {
      ...{ name: 'Accept-Language', in: 'header', description: 'Language of titles and messages.' },
      schema: { ...text, maxLength: 200, examples: ['zh', 'en'] },
    },
    CorrelationId: {
      ...{ name: 'X-Correlation-Id', in: 'header' },
      description:
        'The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow.',
      schema: { ...text, pattern: '^[\\w.:-]{1,128}$' },
    },
    WebhookId: {
      ...{ name: 'webhook-id', in: 'header', required: true },
      description: 'The same for each attempt of the same message: by it a receiver knows what it has had.',
      schema: { ...text, examples: ['D0ZHDC9QK2X7M4V8T3B6N5RJFY'] },
    },
    WebhookTimestamp: {
      ...{ name: 'webhook-timestamp', in: 'header', required: true },
      description: 'Seconds since 1970 at this attempt.',
      schema: { ...text, pattern: '^\\d+$', examples: ['1772413200'] },
    },
    WebhookSignature: {
      ...{ name: 'webhook-signature', in: 'header', required: true },
      description:
        'Signatures by the [Standard Webhooks](https://www.standardwebhooks.com) convention, with a blank between them while two secrets are good.',
      schema: { ...text, examples: ['v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4='] },
    },
    CausedBy: {
      ...{ name: 'x-correlation-id', in: 'header' },
      description: 'The id of the exchange that it follows from.',
      schema: text,
    },
  },
  headers: {
    ETag: { description: 'The version, in quotes.', schema: { ...text, examples: ['"3"'] } },
    Location: { description: 'Path of what was created.', schema: text },
    IdempotentReplay: { description: '`true` on an answer that was given before.', schema: { ...text, const: 'true' } },
    CorrelationId: { description: 'The id of the exchange.', schema: text },
    RateLimit: {
      description: 'Requests that remain to the client in this window, and seconds until the next.',
      schema: { ...text, examples: ['"client";r=249;t=7'] },
    },
    RateLimitPolicy: {
      description: 'Requests that the client may make, and the seconds of a window.',
      schema: { ...text, examples: ['"client";q=250;w=10'] },
    },
    RetryAfter: { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
  },
  securitySchemes: {
    bearer: {
      ...{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      description:
        'An access token of the operator’s OpenID Connect issuer, with one of the scopes that the route names.',
    },
  },
};
