import { afterAll, beforeAll, expect, it } from 'vitest';
import { cursorSecret } from '../../../functions/store/cursor-key.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

it('the secret of cursors is the same for all, also for those who are the first at the same moment', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => cursorSecret(table)));
  const later = await cursorSecret(table);
  expect(later).toHaveLength(32);
  for (const secret of all) expect(secret.equals(later)).toBe(true);
});
