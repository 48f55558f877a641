// Rows of imported files that were refused, for some days: the same entries however often a page of rows is gone through.

import * as z from 'zod/mini';
import type { Operation } from '../../domain/operations/operation.ts';
import type { Instant } from '../../domain/time.ts';
import { tableTimeToLive } from '../environment.ts';
import { refusedRowKey, refusedRowsPartition } from './keys.ts';
import { expiry } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { putAll, queryPage } from './table.ts';

export const refusedRowSchema = z.object({
  /** Of the file, from 1, where the mistake stands. */
  line: z.int(),
  /** The lines that the whole record takes up. */
  fromLine: z.int(),
  toLine: z.int(),
  /** As the API names it; absent when the record as a whole is refused. */
  field: z.exactOptional(z.string()),
  code: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
});
export type RefusedRow = z.infer<typeof refusedRowSchema>;

type Run = Pick<Operation, 'id' | 'round'>;

export interface RefusedRowStore {
  record(run: Run, refused: readonly RefusedRow[], keptUntil: Instant): Promise<void>;
  /** In the order of lines. */
  ofRun(run: Run, page: PageRequest): Promise<Page<RefusedRow>>;
}

export function refusedRowStore(table: Table): RefusedRowStore {
  return {
    async record(run, refused, keptUntil) {
      const kept = { [tableTimeToLive]: expiry(keptUntil) };
      const perLine = new Map<number, number>();
      const items = refused.map((row) => {
        const number = perLine.get(row.line) ?? 0;
        perLine.set(row.line, number + 1);
        return { ...refusedRowKey(run, row.line, number), ...kept, data: row };
      });
      await putAll(table, items);
    },

    async ofRun(run, page) {
      const found = await queryPage(table, { partitions: [refusedRowsPartition(run)] }, page);
      return { ...found, items: found.items.map((item) => z.parse(refusedRowSchema, item['data'])) };
    },
  };
}
