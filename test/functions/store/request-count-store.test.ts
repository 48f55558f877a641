import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRequests } from '../../../functions/store/request-count-store.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('requests of a client', () => {
  it('add up within a window, and begin anew with the next', async () => {
    expect(await addRequests(table, 'crm', 7, 3)).toBe(3);
    expect(await addRequests(table, 'crm', 7, 2)).toBe(5);
    expect(await addRequests(table, 'ibss', 7, 1)).toBe(1);
    expect(await addRequests(table, 'crm', 8, 4)).toBe(4);
  });

  it('are all counted, however many processes begin a window at once', async () => {
    const sums = await Promise.all(Array.from({ length: 20 }, () => addRequests(table, 'many', 1, 1)));
    expect(Math.max(...sums)).toBe(20);
    expect(new Set(sums).size).toBe(20);
  });

  it('of a window that is over for others do not count against the present one', async () => {
    await addRequests(table, 'late', 5, 10);
    await addRequests(table, 'late', 4, 10);
    expect(await addRequests(table, 'late', 5, 1)).toBe(11);
  });
});
