// That `npm run fuzz` finds what it looks for. A small part of it is played with the examples: test/infra/openapi/examples.test.ts.

import { describe, expect, it } from 'vitest';
import type { Operation } from './api-description.ts';
import { operations } from './api-description.ts';
import { lookAgain, lookAt } from './outside.ts';
import type { FuzzAnswer, Send } from './request.ts';
import { fuzz } from './run.ts';
import { leakOf } from './tokens.ts';

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

  it('finds data in the hands of whoever may not see them', () => {
    const ok = { ...refusal, status: 200, text: '{"items":[{}]}' };
    expect(leakOf('GET /customers/{customerId}', 'grants', refusal)).toBeUndefined();
    expect(leakOf('GET /customers/{customerId}', 'grants', ok)).toMatch(/^200 to/);
    expect(leakOf('GET /deadlines', 'grants', ok)).toMatch(/^200 to/);
    expect(leakOf('GET /deadlines', 'grants', { ...ok, text: '{"items":[]}' })).toBeUndefined();
    expect(leakOf('GET /departments', 'grants', ok)).toBeUndefined();
    expect(leakOf('GET /departments', 'scopes', ok)).toMatch(/^200 to/);
    expect(leakOf('GET /docs', 'scopes', ok)).toBeUndefined();
  });

  describe('that looks from outside', () => {
    const call = { method: 'PUT', path: '/customers/bank', headers: { 'x-correlation-id': 'c' }, body: undefined };
    const reads = (...texts: string[]): Send => {
      return async () => ({ status: 200, headers: {}, text: texts.shift() ?? '' });
    };

    it('finds what a refused call has changed, and nothing where all is as it was', async () => {
      const changed = reads('{"name":"a"}', '{"name":"b"}');
      expect(await lookAgain(await lookAt(call, changed), call, refusal, changed)).toEqual([
        'refused, and /customers/bank is not as it was',
      ]);
      const same = reads('{"name":"a","grade":1}', '{"grade":1,"name":"a"}');
      expect(await lookAgain(await lookAt(call, same), call, refusal, same)).toEqual([]);
    });

    it('does not take for a trace of the call what a deadline has done meanwhile', async () => {
      const ticket = { ...call, method: 'POST', path: '/tickets/T1/accept' };
      const events = (correlationId: string) => reads('{}', '[]', '{"version":2}', `["${correlationId}"]`);
      const [deadline, own] = [events('other'), events('c')];
      expect(await lookAgain(await lookAt(ticket, deadline), ticket, refusal, deadline)).toEqual([]);
      expect(await lookAgain(await lookAt(ticket, own), ticket, refusal, own)).toHaveLength(2);
    });

    it('finds what was taken and cannot be read', async () => {
      const missing: Send = async () => refusal;
      const taken = { ...refusal, status: 201, headers: { location: '/tickets/T1' } };
      const flaws = await lookAgain(new Map(), { ...call, method: 'POST', path: '/tickets' }, taken, missing);
      expect(flaws[0]).toBe('taken, and 404 to GET /tickets/T1');
    });
  });
});
