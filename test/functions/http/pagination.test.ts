import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listed, ok } from '../../../functions/http/answer.ts';
import { apiHandler } from '../../../functions/http/api-handler.ts';
import { pageOf, pageQuery, sealedCursor } from '../../../functions/http/pagination.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { pageOfAll } from '../../support/memory-stores.ts';

const numbers = Array.from({ length: 60 }, (_, number) => number);
const listNumbers = apiHandler({ query: z.strictObject(pageQuery), answer: null }, ({ query }) =>
  listed(pageOfAll(numbers, pageOf(query)), (number) => number),
);

describe('a list', () => {
  capturedLog();

  it('is read page by page to its end, each entry once', async () => {
    const read: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await call(listNumbers, { method: 'GET', query: { limit: '7', ...(cursor && { cursor }) } });
      read.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== undefined);
    expect(read).toEqual(numbers);
  });

  it('goes on only by a cursor of its own', async () => {
    const route = '/departments/{departmentId}/queue';
    const ask = (departmentId: string, query: Record<string, string>) =>
      call(listNumbers, { method: 'GET', route, path: { departmentId }, query });
    const cursor = (await ask('NMC', { limit: '7' })).body.nextCursor ?? '';
    expect((await ask('NMC', { cursor })).body.items[0]).toBe(7);

    const elsewhere = await ask('MAINT-1', { cursor });
    expect(elsewhere.status).toBe(422);
    expect(refusedFields(elsewhere)).toEqual(['cursor: invalid-format']);
    expect(elsewhere.body.errors[0]?.message).toBe(
      'Has to be the nextCursor that the page before of the same list ended with.',
    );
    expect((await ask('NMC', { cursor: `${cursor}A` })).status).toBe(422);
  });

  it('goes on only with the filters that it began with, in whatever order, and with any limit', async () => {
    const filters = { month: z.exactOptional(z.string()), state: z.exactOptional(z.string()) };
    const filtered = apiHandler({ query: z.strictObject({ ...pageQuery, ...filters }), answer: null }, ({ query }) =>
      listed(pageOfAll(numbers, pageOf(query)), (number) => number),
    );
    const ask = (query: Record<string, string>) => call(filtered, { method: 'GET', query });
    const cursor = (await ask({ month: '2026-01', state: 'open', limit: '7' })).body.nextCursor ?? '';
    expect((await ask({ cursor, limit: '9', state: 'open', month: '2026-01' })).body.items[0]).toBe(7);
    for (const other of [{ month: '2026-02', state: 'open' }, { month: '2026-01' }, {}])
      expect(refusedFields(await ask({ ...other, cursor }))).toEqual(['cursor: invalid-format']);
  });

  it('takes the longest cursor that the store gives', async () => {
    const given: unknown[] = [];
    const remember = apiHandler({ query: z.strictObject(pageQuery), answer: null }, ({ query }) => {
      given.push(pageOf(query).cursor);
      return listed({ items: [] }, (item) => item);
    });
    const longest = 'x'.repeat(512);
    await call(remember, { method: 'GET', query: { cursor: sealedCursor('/', longest) } });
    expect(given).toEqual([longest]);
  });

  it('that takes no cursor does not know one', async () => {
    const plain = apiHandler({ query: z.strictObject({}), answer: null }, () => ok({}));
    expect(refusedFields(await call(plain, { method: 'GET', query: { cursor: 'x' } }))).toEqual([
      'cursor: unknown-field',
    ]);
  });

  it('has 25 entries to a page unless told otherwise', async () => {
    expect((await call(listNumbers, { method: 'GET' })).body.items).toHaveLength(25);
  });

  it.each([
    [{ limit: '0' }, ['limit: too-small']],
    [{ limit: '101' }, ['limit: too-big']],
    [{ limit: '-1' }, ['limit: invalid-format']],
    [{ limit: '1,2' }, ['limit: invalid-format']],
    [{ limit: '' }, ['limit: invalid-format']],
    [{ cursor: 'not base64!' }, ['cursor: invalid-format']],
    [{ cursor: '' }, ['cursor: invalid-format']],
    [{ cursor: Buffer.from('7').toString('base64url') }, ['cursor: invalid-format']],
    [{ cursor: Buffer.from('2026-01-01T00:00:00.000Z#T1').toString('base64url') }, ['cursor: invalid-format']],
    [{ cursor: sealedCursor('/', 'line\nbreak') }, ['cursor: invalid-format']],
    [{ cursor: sealedCursor('/', 'x'.repeat(513)) }, ['cursor: invalid-format']],
    [{ cursor: 'x'.repeat(70_000) }, ['cursor: invalid-format']],
    [{ cursor: 'x', limit: '0' }, ['limit: too-small', 'cursor: invalid-format']],
    [{ page: '2' }, ['page: unknown-field']],
  ])('refuses %j', async (query, fields) => {
    const answer = await call(listNumbers, { method: 'GET', query });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
  });
});
