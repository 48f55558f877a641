import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ok } from '../../../functions/http/answer.ts';
import { apiHandler } from '../../../functions/http/api-handler.ts';
import { bodyBytesMax } from '../../../functions/http/body.ts';
import { apiEvent, call, refusedFields } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';

const greeting = z.strictObject({ name: z.string(), times: z.exactOptional(z.int()) });
const greet = apiHandler({ body: greeting, answer: null }, ({ body }) => ok({ said: body.name, saidAt: 0 }, 7));
const fail = apiHandler({ answer: null }, () => {
  throw new Error('the secret of customer 4711');
});

describe('an answer', () => {
  const lines = capturedLog();

  it('is JSON with its entity tag, and instants are RFC 3339 in UTC with milliseconds', async () => {
    const { status, headers, body } = await call(greet, { body: { name: 'Li' } });
    expect({ status, body }).toEqual({ status: 200, body: { said: 'Li', saidAt: '1970-01-01T00:00:00.000Z' } });
    expect(headers).toMatchObject({ 'content-type': 'application/json', etag: '"7"', 'cache-control': 'no-store' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': expect.stringContaining('max-age='),
    });
  });

  it("carries the caller's correlation id, or the gateway's when there is none fit for a log line", async () => {
    const correlationOf = async (headers: Record<string, string>) =>
      (await call(greet, { body: { name: 'Li' }, headers })).headers['x-correlation-id'];
    expect(await correlationOf({ 'x-correlation-id': 'crm-42' })).toBe('crm-42');
    expect(await correlationOf({})).toBe('request-1');
    expect(await correlationOf({ 'x-correlation-id': 'two\nlines' })).toBe('request-1');
    expect(await correlationOf({ 'x-correlation-id': 'x'.repeat(129) })).toBe('request-1');
  });

  it('leaves one log line with route, status, time, correlation id and client, and nothing of the request', async () => {
    await call(greet, { route: '/greetings/{customerId}', path: { customerId: 'acme' }, body: { name: 'Li' } });
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'INFO',
        route: 'POST /greetings/{customerId}',
        status: 200,
        ms: expect.any(Number),
        correlationId: 'request-1',
        client: 'crm',
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/acme|Li/);
  });
});

describe('a failure that nobody expected', () => {
  const lines = capturedLog();

  it('is a 500 with a fixed text and the correlation id; what happened stands in the log only', async () => {
    const { status, body } = await call(fail);
    expect({ status, code: body['code'], correlationId: body['correlationId'] }).toEqual({
      status: 500,
      code: 'internal-error',
      correlationId: 'request-1',
    });
    expect(JSON.stringify(body)).not.toContain('4711');
    expect(lines).toEqual([
      expect.objectContaining({ level: 'ERROR', status: 500, reason: 'the secret of customer 4711' }),
    ]);
  });
});

describe('an answer in time', () => {
  capturedLog();
  const waiting = apiHandler({ answer: null }, () => new Promise<never>(() => undefined));
  const remaining = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds });

  it('is a 503 that says when to try again, before Lambda cuts the call off without a word', async () => {
    const { statusCode, headers, body } = await waiting(apiEvent({}), remaining(520));
    expect({ statusCode, type: headers['content-type'], after: headers['retry-after'] }).toEqual({
      statusCode: 503,
      type: 'application/problem+json',
      after: '2',
    });
    expect(JSON.parse(body)).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('Idempotency-Key') });
  });

  it.each([
    ['a throttled table', { name: 'ProvisionedThroughputExceededException' }, 503],
    ['a throttled service', { name: 'ThrottlingException' }, 503],
    ['a service that fails', { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } }, 503],
    ['a request that the SDK gave up on', { name: 'TimeoutError' }, 503],
    ['a broken line', { code: 'ECONNRESET' }, 503],
    [
      'a throttled transaction',
      { name: 'TransactionCanceledException', CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError' }] },
      503,
    ],
    ['a right that is missing', { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } }, 500],
    ['a mistake of ours', { name: 'ValidationException', $metadata: { httpStatusCode: 400 } }, 500],
  ])('is the answer to %s', async (_, fault, status) => {
    const failing = apiHandler({ answer: null }, () => {
      throw Object.assign(new Error('of a service'), fault);
    });
    const answer = await call(failing);
    expect({ status: answer.status, after: answer.headers['retry-after'] }).toEqual({
      status,
      after: status === 503 ? '2' : undefined,
    });
  });
});

describe('a body', () => {
  capturedLog();

  it.each([
    ['malformed JSON', { rawBody: '{"name":' }, 400, 'malformed-json'],
    [
      'bytes that are no UTF-8',
      { rawBody: Buffer.from([0xff, 0xfe]).toString('base64'), base64: true },
      400,
      'malformed-json',
    ],
    [
      'another content type',
      { rawBody: 'name=Li', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ],
    ['no content type', { rawBody: '{"name":"Li"}', headers: { 'content-type': '' } }, 415, 'unsupported-media-type'],
    [
      'another encoding',
      { rawBody: '{}', headers: { 'content-type': 'application/json; charset=gbk' } },
      415,
      'unsupported-media-type',
    ],
    [
      'what was sent compressed',
      { rawBody: '{"name":"Li"}', headers: { 'content-encoding': 'gzip' } },
      415,
      'unsupported-media-type',
    ],
    ['more than 64 KB', { body: { name: 'x'.repeat(bodyBytesMax) } }, 413, 'body-too-large'],
    ['more than 64 KB, counted in bytes', { body: { name: '准'.repeat(bodyBytesMax / 3) } }, 413, 'body-too-large'],
  ])('is refused for %s', async (_, request, status, code) => {
    const answer = await call(greet, request);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it.each([
    ['base64', { rawBody: Buffer.from('{"name":"准时"}').toString('base64'), base64: true }],
    [
      'a JSON type of its own',
      { rawBody: '{"name":"准时"}', headers: { 'content-type': 'application/vnd.crm+json; charset="UTF-8"' } },
    ],
  ])('is read as %s', async (_, request) => {
    expect((await call(greet, request)).body['said']).toBe('准时');
  });

  it('may be missing where nothing has to be said', async () => {
    const nothing = apiHandler({ body: z.strictObject({}), answer: null }, () => ok({ done: true }));
    expect((await call(nothing)).status).toBe(200);
  });

  it.each([
    ['a missing field', {}, ['name: required']],
    ['a field of another type', { name: 7 }, ['name: invalid-type']],
    [
      'fields that are not known',
      { name: 'Li', nmae: 1, __proto: 2 },
      ['nmae: unknown-field', '__proto: unknown-field'],
    ],
    ['several at once', { times: 1.5 }, ['name: required', 'times: invalid-type']],
    ['a list', [], ['body: invalid-type']],
    ['a text', 'Li', ['body: invalid-type']],
    ['null', null, ['body: invalid-type']],
  ])('that fits no schema names every field: %s', async (_, body, fields) => {
    const answer = await call(greet, { body });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
  });

  it.each([
    ['at the top', '{"name":"Li","times":1,"name":"Wu"}', ['name: duplicate']],
    ['in another writing', '{"name":"Li","n\\u0061me":"Wu"}', ['name: duplicate']],
    ['further in', '{"name":[{"a":1},{"a":1,"b":{"c":[],"c":2}}]}', ['name[1].b.c: duplicate']],
    [
      'in two objects is no fault',
      '{"name":"Li","x":{"name":1},"y":[{"name":":,{"}]}',
      ['x: unknown-field', 'y: unknown-field'],
    ],
  ])('that gives a name twice is refused, though JSON.parse would keep the last: %s', async (_, rawBody, fields) => {
    const answer = await call(greet, { rawBody });
    expect({ status: answer.status, fields: refusedFields(answer) }).toEqual({ status: 422, fields });
  });

  it.each(['[', '{"a":'])('nested without end by %s is refused before anybody walks it', async (open) => {
    const close = open === '[' ? ']' : '}';
    const nested = (levels: number) => call(greet, { rawBody: `${open.repeat(levels)}1${close.repeat(levels)}` });
    expect(refusedFields(await nested(10_000))).toEqual(['body: too-deep']);
    expect(refusedFields(await nested(32))).not.toContain('body: too-deep');
  });

  it('is refused where nothing has to be said', async () => {
    const silent = apiHandler({ answer: null }, () => ok({ done: true }));
    expect((await call(silent, { body: {} })).status).toBe(200);
    expect((await call(silent, { method: 'GET', rawBody: 'what' })).status).toBe(200);
    expect(refusedFields(await call(silent, { body: { force: true } }))).toEqual(['force: unknown-field']);
    expect(refusedFields(await call(silent, { query: { force: 'true' } }))).toEqual(['force: unknown-field']);
  });

  it('cannot reach the prototype of what it is read into', async () => {
    const answer = await call(greet, { rawBody: '{"name":"Li","__proto__":{"admin":true}}' });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(['__proto__: unknown-field']);
  });
});

describe('a query', () => {
  capturedLog();
  const find = apiHandler({ query: z.strictObject({ name: z.string() }), answer: null }, ({ query }) => ok(query));

  it('that gives a parameter twice is refused, though the gateway joins its values', async () => {
    const answer = await call(find, { method: 'GET', query: { name: 'Li,Wu' }, rawQuery: 'name=Li&n%61me=Wu' });
    expect({ status: answer.status, fields: refusedFields(answer) }).toEqual({
      status: 422,
      fields: ['name: duplicate'],
    });
    expect((await call(find, { method: 'GET', query: { name: 'Li,Wu' }, rawQuery: 'name=Li,Wu' })).status).toBe(200);
  });
});

describe('a problem document', () => {
  capturedLog();

  it('is written in the language that the caller likes better', async () => {
    const inLanguage = async (language: string) => {
      const { headers, body } = await call(greet, { body: {}, headers: { 'accept-language': language } });
      return { language: headers['content-language'], title: body['title'], message: body.errors[0]?.message };
    };
    const zh = { language: 'zh', title: '请求内容无效', message: '必填。' };
    const en = { language: 'en', title: 'The request is not valid', message: 'Is required.' };
    expect(await inLanguage('zh-CN,zh;q=0.9,en;q=0.8')).toEqual(zh);
    expect(await inLanguage('fr, en;q=0.3, zh;q=0.7')).toEqual(zh);
    expect(await inLanguage('en-GB, zh;q=0.5')).toEqual(en);
    expect(await inLanguage('fr')).toEqual(en);
    expect(await inLanguage('zh;q=0, en;q=0.1')).toEqual(en);
    expect(await inLanguage('zh;q=many')).toEqual(en);
  });

  it('has the members of RFC 9457 and the code that programs go by', async () => {
    const { body } = await call(greet, { body: {} });
    expect(body).toEqual({
      type: 'urn:problem-type:zhunshi:invalid-request',
      title: 'The request is not valid',
      status: 422,
      code: 'invalid-request',
      detail: expect.any(String),
      errors: [{ field: 'name', code: 'required', message: 'Is required.' }],
      correlationId: 'request-1',
    });
  });
});
