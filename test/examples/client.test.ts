// What the client of examples/client does beside sending: keys, repeats, refusals, pages.

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Connection, ifMatch, zhunshi } from '../../examples/client/client.ts';
import { Refusal } from '../../examples/client/refusal.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Answers one call after the other with these, and keeps what was sent and how long was waited in between. */
function clientOf(answers: readonly (Response | Error)[], connection: Partial<Connection> = {}) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const api = zhunshi({
    url: 'https://api.example.com/',
    token: 'secret',
    sleep: async (milliseconds) => void waits.push(milliseconds),
    fetch: async (request) => {
      const { method, url, headers } = request;
      const answer = answers[sent.length];
      sent.push({ method, url, headers, body: await request.text() });
      if (answer === undefined) throw new Error('asked too often');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...connection,
  });
  return { api, sent, waits };
}

const done = (body: object, headers: Record<string, string> = {}) => Response.json(body, { headers });
const busy = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ message: 'Too Many Requests' }, { status, headers });
const noAnswer = new TypeError('fetch failed');
const params = { path: { ticketId: 'T1' } };

describe('a call', () => {
  it('goes to its path with the token, and yields what was answered with its version', async () => {
    const { api, sent } = clientOf([done({ id: 'T1' }, { etag: '"3"' })], { language: 'zh' });
    const answer = await api.get('/tickets/{ticketId}', { params });
    expect(sent).toMatchObject([{ method: 'GET', url: 'https://api.example.com/tickets/T1', body: '' }]);
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret');
    expect(sent[0]?.headers.get('accept-language')).toBe('zh');
    expect(answer).toMatchObject({ data: { id: 'T1' }, status: 200 });
    expect(ifMatch(answer)).toEqual({ 'If-Match': '"3"' });
  });

  it('asks for the token again at each attempt', async () => {
    const tokens = ['old', 'new'];
    const { api, sent } = clientOf([busy(429), done({})], { token: () => tokens.shift() ?? '' });
    await api.get('/tickets/{ticketId}', { params });
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });
});

describe('what creates something', () => {
  it('has a key of its own, the same in every repeat, with the same body', async () => {
    const { api, sent, waits } = clientOf([busy(503), noAnswer, done({ id: 'T1' })]);
    await api.post('/tickets', { body: { circuitId: 'sdh-1' } });
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[\x21-\x7e]{1,128}$/);
    expect(new Set(keys).size).toBe(1);
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill('{"circuitId":"sdh-1"}'));
    expect(waits).toHaveLength(2);
  });

  it('has another key each time, or the one that is given', async () => {
    const { api, sent } = clientOf([done({}), done({}), done({})]);
    await api.post('/tickets', { body: {} });
    await api.post('/tickets', { body: {} });
    await api.post('/tickets', { params: { header: { 'Idempotency-Key': 'call-4711' } }, body: {} });
    const [first, second, third] = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(first).not.toBe(second);
    expect(third).toBe('call-4711');
  });
});

describe('a command', () => {
  const path = '/tickets/{ticketId}/dispatch';

  it('is not sent again when it may have been carried out', async () => {
    const lost = clientOf([noAnswer]);
    await expect(lost.api.post(path, { params })).rejects.toBe(noAnswer);
    const unavailable = clientOf([busy(503)]);
    await expect(unavailable.api.post(path, { params })).rejects.toMatchObject({ status: 503 });
    expect(unavailable.sent[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('that deletes is none to send again either: what is gone would not be found', async () => {
    const sent = { params: { path: { subscriptionId: 'S1' } } };
    const gone = clientOf([new Response(null, { status: 204 })]);
    expect(await gone.api.delete('/subscriptions/{subscriptionId}', sent)).toMatchObject({ status: 204 });
    expect(gone.sent).toMatchObject([{ method: 'DELETE', url: 'https://api.example.com/subscriptions/S1' }]);
    const lost = clientOf([noAnswer]);
    await expect(lost.api.delete('/subscriptions/{subscriptionId}', sent)).rejects.toBe(noAnswer);
  });

  it('is sent again when it was turned away unseen', async () => {
    const { api, sent } = clientOf([busy(429), done({ id: 'T1' })]);
    await api.post(path, { params });
    expect(sent).toHaveLength(2);
  });

  it('is sent again when it is for one version only', async () => {
    const { api, sent } = clientOf([busy(503), done({ id: 'T1' })]);
    await api.post(path, { params: { ...params, header: { 'If-Match': '"3"' } } });
    expect(sent).toHaveLength(2);
  });
});

describe('a repeat', () => {
  const ask = ({ api }: ReturnType<typeof clientOf>) => api.get('/tickets/{ticketId}', { params });

  it('waits as long as it is told', async () => {
    const client = clientOf([busy(429, { 'retry-after': '7' }), done({})]);
    await ask(client);
    expect(client.waits[0]).toBeGreaterThanOrEqual(7_000);
    expect(client.waits[0]).toBeLessThan(8_000);
  });

  it('waits longer each time otherwise', async () => {
    const client = clientOf([busy(503), busy(503), busy(503), done({})]);
    await ask(client);
    client.waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(200 * 2 ** index);
      expect(wait).toBeLessThan(400 * 2 ** index);
    });
  });

  it('is given up after so many attempts, and at once where the wait is long', async () => {
    const often = clientOf([busy(503), busy(503), busy(503)], { attemptsMax: 3 });
    await expect(ask(often)).rejects.toMatchObject({ status: 503 });
    const long = clientOf([busy(429, { 'retry-after': '3600' })]);
    await expect(ask(long)).rejects.toMatchObject({
      status: 429,
      message: expect.stringContaining('Too Many Requests'),
    });
  });

  it('ends when the caller does not want the answer any more', async () => {
    const { api } = clientOf([noAnswer, done({})]);
    await expect(api.get('/tickets/{ticketId}', { params, signal: AbortSignal.abort() })).rejects.toBe(noAnswer);
  });
});

describe('a refusal', () => {
  const errors = [{ field: 'impact', code: 'required', message: 'is missing' }];
  const problem = { code: 'invalid-request', detail: 'The request is not valid.', errors, correlationId: 'c-1' };

  it('is thrown, with its code, its fields and the id of the exchange', async () => {
    const { api } = clientOf([Response.json(problem, { status: 422 })]);
    const refusal = await api.post('/tickets', { body: {} }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status: 422, code: 'invalid-request', fields: errors, correlationId: 'c-1' });
    expect(String(refusal)).toBe(
      'Refusal: POST /tickets: 422 invalid-request: The request is not valid.\n  impact: is missing',
    );
  });

  it('is thrown also where something on the way answers that knows no JSON', async () => {
    const { api } = clientOf([new Response('<html>', { status: 502 })]);
    await expect(api.get('/tickets/{ticketId}', { params })).rejects.toMatchObject({ status: 502, code: '' });
  });
});

describe('a list', () => {
  it('is walked page by page, each asked for when it is needed', async () => {
    const pages = [done({ items: [{ id: 'a' }, { id: 'b' }], nextCursor: 'more' }), done({ items: [{ id: 'c' }] })];
    const { api, sent } = clientOf(pages);
    const seen: [string, number][] = [];
    for await (const { id } of api.each('/departments', { params: { query: { limit: 2 } } })) {
      seen.push([id, sent.length]);
    }
    expect(seen).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?limit=2', '?limit=2&cursor=more']);
  });
});

/** What the programs have from elsewhere. */
const given = [
  'declare function fetchAccessToken(): Promise<string>;\n',
  'declare const secret: string, rawBody: string, headers: Record<string, string>;\n',
];

describe('the programs in the README of the client', () => {
  it('compile where a partner takes the folder to, with nothing but its dependency, a library of the convention and Node', {
    timeout: 60_000,
  }, async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhunshi-partner-'));
    try {
      cpSync('examples/client', join(dir, 'client'), { recursive: true });
      mkdirSync(join(dir, 'node_modules/@types'), { recursive: true });
      for (const name of [
        'openapi-fetch',
        'openapi-typescript-helpers',
        'standardwebhooks',
        '@types/node',
        'undici-types',
      ])
        symlinkSync(resolve('node_modules', name), join(dir, 'node_modules', name));
      const programs = readFileSync('examples/client/README.md', 'utf8').matchAll(/```ts\n(.*?)```/gs);
      const files = [...programs].map(([, program], index) => {
        writeFileSync(join(dir, `program${index}.mts`), `${program}\n${given[index]}`);
        return `program${index}.mts`;
      });
      expect(files).toHaveLength(given.length);
      const options = '--strict --noEmit --module nodenext --target es2024 --types node --allowImportingTsExtensions';
      const tsc = [resolve('node_modules/typescript/bin/tsc'), ...options.split(' '), ...files];
      const { stdout } = await promisify(execFile)(process.execPath, tsc, { cwd: dir }).catch((failure) => failure);
      expect(stdout).toBe('');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
