// Programs of partners go on working: the description of the API against the one that was released last, and each rule by itself.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakingChanges, type Description, mayBreak } from '../../../infra/openapi/breaking-changes.ts';

const read = (file: string): Description => JSON.parse(readFileSync(file, 'utf8'));

it('nothing has changed since the release that breaks programs, unless the version says so', () => {
  const [released, present] = [read('docs/openapi.released.json'), read('docs/openapi.json')];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const breaks = breakingChanges(released, present);
  expect(mayBreak(String(released.info.version), version) ? [] : breaks).toEqual([]);
});

const sent = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 64, minLength: 1 },
    grade: { type: 'string', enum: ['A', 'B'] },
    limit: { type: 'integer', minimum: 1, maximum: 10 },
    parts: { type: 'array', maxItems: 5, items: { $ref: '#/components/schemas/Part' } },
    choice: { oneOf: [{ type: 'string' }, { type: 'null' }] },
  },
};
const answered = {
  type: 'object',
  required: ['id', 'state'],
  properties: {
    id: { type: 'string' },
    state: { type: 'string', enum: ['open', 'closed'] },
    at: { type: 'string', format: 'date-time' },
    part: { $ref: '#/components/schemas/Part' },
  },
};
const part = {
  type: 'object',
  properties: { size: { type: 'integer' }, within: { $ref: '#/components/schemas/Part' } },
};
const content = (schema: object) => ({ content: { 'application/json': { schema } } });
const operation = {
  security: [{ bearer: ['read'] }, { bearer: ['admin'] }],
  parameters: [
    { name: 'month', in: 'query', required: false, schema: { type: 'string' } },
    { $ref: '#/components/parameters/Limit' },
  ],
  requestBody: { required: false, ...content({ $ref: '#/components/schemas/Sent' }) },
  responses: { 200: content({ $ref: '#/components/schemas/Answered' }), 404: {} },
};
const limit = { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } };

function described(
  changed: { operation?: object; sent?: object; answered?: object; part?: object; limit?: object } = {},
) {
  const schemas = {
    Sent: { ...sent, ...changed.sent },
    Answered: { ...answered, ...changed.answered },
    Part: { ...part, ...changed.part },
  };
  return {
    info: { version: '0.1.0' },
    paths: { '/things': { post: { ...operation, ...changed.operation }, get: { responses: {} } } },
    components: { schemas, parameters: { Limit: { ...limit, ...changed.limit } } },
  } as unknown as Description;
}

const taking = (field: object) => ({ sent: { properties: { ...sent.properties, ...field } } });
const giving = (field: object) => ({ answered: { properties: { ...answered.properties, ...field } } });
const without = <Value extends object>(value: Value, name: keyof Value) => {
  const { [name]: _, ...others } = value;
  return others;
};

describe('a change that breaks programs', () => {
  it.each<[string, Parameters<typeof described>[0], string]>([
    [
      'a scope that does not suffice any more',
      { operation: { security: [{ bearer: ['admin'] }] } },
      ': the scope read does not suffice any more',
    ],
    [
      'a parameter that has gone',
      { operation: { parameters: [{ $ref: '#/components/parameters/Limit' }] } },
      ' query month: has gone',
    ],
    [
      'a parameter that has to be there',
      { operation: { parameters: [{ ...operation.parameters[0], required: true }, limit] } },
      ' query month: has to be there',
    ],
    [
      'a parameter that takes less',
      { limit: { schema: { type: 'integer', maximum: 50 } } },
      ' query limit: maximum is 50, was 100',
    ],
    [
      'a body that has to be there',
      { operation: { requestBody: { ...operation.requestBody, required: true } } },
      ' body: has to be there',
    ],
    ['a body that has gone', { operation: { requestBody: undefined } }, ' body: has gone'],
    [
      'a field that is not taken any more',
      { sent: { properties: without(sent.properties, 'limit') } },
      ' body.limit: has gone',
    ],
    ['a field that has to be sent', { sent: { required: ['name', 'grade'] } }, ' body.grade: has to be there'],
    [
      'a value that is not taken any more',
      taking({ grade: { type: 'string', enum: ['A'] } }),
      ' body.grade: B has gone',
    ],
    [
      'a list of values where any was taken',
      taking({ name: { ...sent.properties.name, enum: ['x'] } }),
      ' body.name: takes some values only',
    ],
    ['another type', taking({ limit: { type: 'string' } }), ' body.limit: was integer, is string'],
    [
      'a shorter text',
      taking({ name: { type: 'string', maxLength: 32, minLength: 1 } }),
      ' body.name: maxLength is 32, was 64',
    ],
    [
      'a bound where there was none',
      taking({ grade: { ...sent.properties.grade, maxLength: 1 } }),
      ' body.grade: maxLength is 1, was none',
    ],
    [
      'a greater least number',
      taking({ limit: { type: 'integer', minimum: 2, maximum: 10 } }),
      ' body.limit: minimum is 2, was 1',
    ],
    ['a pattern', taking({ name: { ...sent.properties.name, pattern: '^x' } }), ' body.name: pattern is ^x'],
    ['an alternative less', taking({ choice: { oneOf: [{ type: 'string' }] } }), ' body.choice: was null, is string'],
    [
      'a smaller part of a list',
      { part: { properties: { ...part.properties, size: { type: 'integer', maximum: 3 } } } },
      ' body.parts[].size: maximum is 3, was none',
    ],
    ['a success of another status', { operation: { responses: { 201: content({}) } } }, ' 200: has gone'],
    ['an answer without content', { operation: { responses: { 200: {} } } }, ' 200: is without content'],
    [
      'a field that is not answered any more',
      { answered: { properties: without(answered.properties, 'at') } },
      ' 200.at: has gone',
    ],
    ['a field that may be absent', { answered: { required: ['id'] } }, ' 200.state: may be absent'],
    [
      'a value that is not answered any more',
      giving({ state: { type: 'string', enum: ['open'] } }),
      ' 200.state: closed has gone',
    ],
    ['an answer of another type', giving({ id: { type: 'integer' } }), ' 200.id: was string, is integer'],
    [
      'an answer of another format',
      giving({ at: { type: 'string' } }),
      ' 200.at: was of format date-time, is of undefined',
    ],
  ])('%s', (_, changed, expected) => {
    expect(breakingChanges(described(), described(changed))).toContain(`POST /things${expected}`);
  });

  it('a route that has gone', () => {
    const { paths, ...others } = described();
    const post = paths['/things']?.['post'] ?? {};
    expect(breakingChanges(described(), { ...others, paths: { '/things': { post } } })).toEqual([
      'GET /things: has gone',
    ]);
    expect(breakingChanges(described(), { ...others, paths: {} })).toHaveLength(2);
  });

  it('a message that has gone, or says less', () => {
    const payload = {
      type: 'object',
      required: ['type', 'facts'],
      properties: { type: { type: 'string' }, facts: part },
    };
    const header = { name: 'webhook-id', in: 'header', required: true, schema: { type: 'string' } };
    const sending = (schema: object, parameters: readonly object[] = [header]): Description => ({
      ...described(),
      webhooks: { TicketOpened: { post: { parameters, requestBody: { required: true, ...content(schema) } } } },
    });
    const { facts: _, ...less } = payload.properties;
    const breaks = (after: Description) => breakingChanges(sending(payload), after);
    expect(breaks(sending(payload))).toEqual([]);
    expect(breaks(sending({ ...payload, properties: { ...payload.properties, more: { type: 'string' } } }))).toEqual(
      [],
    );
    expect(breaks(described())).toEqual(['message TicketOpened: has gone']);
    expect(breaks(sending({ ...payload, properties: less }))).toEqual(['message TicketOpened body.facts: has gone']);
    expect(breaks(sending({ ...payload, required: ['type'] }))).toEqual([
      'message TicketOpened body.facts: may be absent',
    ]);
    expect(breaks(sending(payload, [{ ...header, required: false }]))).toEqual([
      'message TicketOpened header webhook-id: has gone, or may be absent',
    ]);
    expect(breakingChanges(described(), sending(payload))).toEqual([]);
  });

  it('a fact of an event that was released, and is told no more', () => {
    const present = read('docs/openapi.json');
    const schemas = structuredClone(present.components.schemas);
    const facts = schemas['TicketDispatchedEvent']?.properties?.['data']?.properties?.['facts'];
    Reflect.deleteProperty(facts?.properties ?? {}, 'departmentId');
    expect(breakingChanges(present, { ...present, components: { ...present.components, schemas } })).toContain(
      'message TicketDispatched body.data.facts.departmentId: has gone',
    );
  });

  it('a scope where everybody was let in', () => {
    const open = described({ operation: { security: [] } });
    expect(breakingChanges(open, described())).toEqual(['POST /things: takes a scope now']);
  });
});

describe('a change that breaks nothing', () => {
  it.each<[string, Parameters<typeof described>[0]]>([
    ['none at all', {}],
    ['a scope more', { operation: { security: [...operation.security, { bearer: ['audit'] }] } }],
    ['no scope at all', { operation: { security: [] } }],
    [
      'a parameter more',
      { operation: { parameters: [...operation.parameters, { name: 'x', in: 'query', schema: {} }] } },
    ],
    ['a field more to send', taking({ extra: { type: 'string' } })],
    ['a field that need not be sent any more', { sent: { required: [] } }],
    ['a value more to send', taking({ grade: { type: 'string', enum: ['A', 'B', 'C'] } })],
    ['a longer text', taking({ name: { type: 'string', maxLength: 128 } })],
    ['an alternative more', taking({ choice: { oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'null' }] } })],
    ['a field more in answers', giving({ extra: { type: 'string' } })],
    ['a value more in answers', giving({ state: { type: 'string', enum: ['open', 'closed', 'held'] } })],
    ['a field that is always answered', { answered: { required: ['id', 'state', 'at'] } }],
  ])('%s', (_, changed) => {
    expect(breakingChanges(described(), described(changed))).toEqual([]);
  });
});

describe('a version', () => {
  it.each([
    ['0.1.0', '0.1.1', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '1.0.0', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '2.0.0', true],
  ])('after %s, %s may break: %s', (before, after, expected) => {
    expect(mayBreak(before, after)).toBe(expected);
  });
});
