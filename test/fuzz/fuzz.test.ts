// A small part of `npm run fuzz`, always the same, against the handlers in this process; and that the run finds what it looks for.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopes } from '../../functions/environment.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { routes, unknownRouteEntry } from '../../infra/routes.ts';
import { liveHandler, startLiveTable } from '../support/live-handlers.ts';
import { capturedLog } from '../support/log-lines.ts';
import type { TestTable } from '../support/table.ts';
import type { Operation } from './api-description.ts';
import { operations } from './api-description.ts';
import { sendToHandlers } from './handlers-target.ts';
import type { FuzzAnswer, Send } from './request.ts';
import { curlOf } from './request.ts';
import { fuzz } from './run.ts';
import { tracesIn } from './stored-traces.ts';
import { enterRecords } from './world.ts';

/** These reach for queues, which only the whole system has. */
const ofQueues = /^\/(operations|settlements|dead-letters|imports|exports|subscriptions)|webhook-secret/;
const reachable = operations.filter(({ template }) => !ofQueues.test(template));
const calls = 200;

describe('the API, called in ways that nobody means', () => {
  capturedLog();
  let table: TestTable;
  let send: Send;
  beforeAll(async () => {
    table = await startLiveTable();
    const entries = [
      ...routes.map(({ key, entry }) => [key, entry] as const),
      ['$default', unknownRouteEntry] as const,
    ];
    const handlers = new Map<string, ApiHandler>();
    for (const [key, entry] of entries) handlers.set(key, await liveHandler(entry));
    send = sendToHandlers(handlers, {
      sub: 'fuzz',
      client_id: 'fuzz',
      scope: scopes.join(' '),
      regions: '*',
      departments: '*',
    });
  });
  afterAll(() => table.stop());

  it('refuses what it cannot do in a problem document, and leaves nothing of it in the table', async () => {
    const known = await enterRecords(send);
    const options = { seed: 1, calls, operations: reachable, send, known, atOnce: 4, traces: tracesIn(table) };
    const { findings, answers } = await fuzz(options);
    expect(findings.map(({ flaw, call }) => `${flaw}\n${curlOf('', call)}`)).toEqual([]);
    // The calls are neither all taken nor all refused at the door.
    expect(answers['2xx']).toBeGreaterThan(calls / 10);
    expect(answers['4xx']).toBeGreaterThan(calls / 3);
  });
});

describe('the run', () => {
  const [operation] = operations.filter(({ template }) => template === '/customers/{customerId}');
  const correlated = { 'x-correlation-id': 'fuzz-1-0' };
  const problem = {
    type: 'urn:x',
    title: 't',
    status: 404,
    code: 'not-found',
    detail: 'd',
    errors: [],
    correlationId: 'c',
  };
  const found = async (answer: FuzzAnswer, traces = new Map<string, string>()) => {
    const only: readonly Operation[] = operation === undefined ? [] : [operation];
    const settings = { seed: 1, calls: 1, operations: only, known: new Map(), atOnce: 1 };
    const { findings } = await fuzz({ ...settings, send: async () => answer, traces: async () => traces });
    return findings.map(({ flaw }) => flaw).join();
  };
  const refusal = {
    status: 404,
    headers: { ...correlated, 'content-type': 'application/problem+json' },
    text: JSON.stringify(problem),
  };

  it.each([
    ['a failure', { ...refusal, status: 500 }, /^500: /],
    ['what is no JSON', { ...refusal, text: '<html>' }, /^no JSON/],
    [
      'a refusal that is no problem document',
      { ...refusal, headers: { ...correlated, 'content-type': 'application/json' } },
      /no problem document/,
    ],
    ['a problem document that lacks something', { ...refusal, text: '{"status":404}' }, /without type, title, code/],
    ['a problem document of another status', { ...refusal, status: 409 }, /another status/],
    [
      'an answer without its correlation id',
      { ...refusal, headers: { 'content-type': 'application/problem+json' } },
      /X-Correlation-Id/,
    ],
    [
      'an answer that nobody has described',
      { ...refusal, status: 200, headers: { ...correlated, 'content-type': 'application/json' }, text: '{"secret":1}' },
      /it is no #/,
    ],
  ])('finds %s', async (_, answer, flaw) => {
    expect(await found(refusal)).toBe('');
    expect(await found(answer)).toMatch(flaw);
  });

  it('finds what a refused call has left in the table', async () => {
    expect(await found(refusal, new Map([['fuzz-1-0', 'CUSTOMER#x CUSTOMER']]))).toBe(
      'refused, and left CUSTOMER#x CUSTOMER',
    );
  });
});
