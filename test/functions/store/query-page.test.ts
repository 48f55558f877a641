import type { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../functions/store/table.ts';
import { putAll, queryAll, queryPage, readAll } from '../../../functions/store/table.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTable();
  // Nine entries dealt out to three shards, so that no shard alone is in order.
  const items = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ pk: `LIST#${(n * 7) % 3}`, sk: `2026-01-0${n}#T${n}`, n }));
  await putAll(table, items);
});
afterAll(() => table.stop());

const list = { partitions: ['LIST#0', 'LIST#1', 'LIST#2'] };

function numbers(page: Page<Record<string, unknown>>): unknown[] {
  return page.items.map((item) => item['n']);
}

async function walk(newestFirst: boolean, limit: number): Promise<unknown[][]> {
  const pages: unknown[][] = [];
  let cursor: string | undefined;
  do {
    const page = await queryPage(table, { ...list, newestFirst }, { limit, ...(cursor !== undefined && { cursor }) });
    pages.push(numbers(page));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return pages;
}

describe('a list over several shards', () => {
  it('is one list in order, page after page', async () => {
    expect(await walk(false, 4)).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [9]]);
  });

  it('is the same list backwards, newest first', async () => {
    expect(await walk(true, 4)).toEqual([[9, 8, 7, 6], [5, 4, 3, 2], [1]]);
  });

  it('has no empty last page when the entries fill the pages exactly', async () => {
    expect(await walk(false, 3)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
  });

  it('is read whole but for a shard that cannot be read, and the failure is told at the end', async () => {
    const client = {
      send: (command: QueryCommand) =>
        command.input.ExpressionAttributeValues?.[':partition'] === 'LIST#1'
          ? Promise.reject(new Error('throttled'))
          : table.client.send(command),
    } as unknown as TestTable['client'];
    const found: unknown[] = [];
    const reading = async () => {
      for await (const { n } of queryAll({ ...table, client }, list)) found.push(n);
    };
    await expect(reading()).rejects.toThrow('throttled');
    expect(found).toEqual([2, 3, 5, 6, 8, 9]);
  });

  it('is read whole in its order, each shard as often as it has pages', async () => {
    const many = Array.from({ length: 450 }, (_, n) => ({
      pk: `LONG#${n % 2}`,
      sk: `2026-01-01#${String(n).padStart(3, '0')}`,
    }));
    await putAll(table, many);
    const found: unknown[] = [];
    for await (const { sk } of queryAll(table, { partitions: ['LONG#0', 'LONG#1', 'LONG#2'] })) found.push(sk);
    expect(found).toEqual(many.map(({ sk }) => sk));
  });

  it('stops below an upper bound, and goes on from a cursor below it', async () => {
    const range = { ...list, below: '2026-01-04' };
    const first = await queryPage(table, range, { limit: 2 });
    expect(numbers(first)).toEqual([1, 2]);
    const second = await queryPage(table, range, { limit: 2, cursor: String(first.nextCursor) });
    expect(numbers(second)).toEqual([3]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('keeps to a prefix, in both directions', async () => {
    const range = { ...list, prefix: '2026-01-05' };
    expect(numbers(await queryPage(table, range, { limit: 9 }))).toEqual([5]);
    expect(numbers(await queryPage(table, { ...range, newestFirst: true }, { limit: 9 }))).toEqual([5]);
  });

  it('goes on at the right place when the entry of the cursor has gone meanwhile', async () => {
    const page = await queryPage(table, list, { limit: 3, cursor: '2026-01-03#T3-gone' });
    expect(numbers(page)).toEqual([4, 5, 6]);
  });

  it('answers a made-up cursor with entries or none, never with an error', async () => {
    expect(numbers(await queryPage(table, list, { limit: 3, cursor: '~~~' }))).toEqual([]);
    expect(numbers(await queryPage(table, { ...list, newestFirst: true }, { limit: 3, cursor: '' }))).toEqual([]);
  });
});

describe('reading items by key', () => {
  it('keeps the order asked for and leaves out what is gone', async () => {
    await table.client.send(new PutCommand({ TableName: table.name, Item: { pk: 'A', sk: '1', n: 'a' } }));
    const keys = [
      { pk: 'LIST#2', sk: '2026-01-02#T2' },
      { pk: 'GONE', sk: '1' },
      { pk: 'A', sk: '1' },
    ];
    expect((await readAll(table, keys)).map((item) => item['n'])).toEqual([2, 'a']);
  });
});
