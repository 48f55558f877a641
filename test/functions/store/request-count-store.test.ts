import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRequests } from '../../../functions/store/request-count-store.ts';
import type { Table } from '../../../functions/store/table.ts';
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

  it('are all counted, also when another process begins the window at the same moment', async () => {
    let other: Promise<number> | undefined;
    const send: Table['client']['send'] = async (...request: [never]) => {
      const answer = table.client.send(...request);
      await answer.catch(() => undefined);
      other ??= addRequests(table, 'both', 1, 3);
      await other;
      return answer;
    };
    const client = { send } as Table['client'];
    expect(await addRequests({ name: table.name, client }, 'both', 1, 1)).toBe(4);
  });

  it('of a window that is over for others do not count against the present one', async () => {
    await addRequests(table, 'late', 5, 10);
    await addRequests(table, 'late', 4, 10);
    expect(await addRequests(table, 'late', 5, 1)).toBe(11);
  });
});
