// GET /imports/{importId}/errors: what was refused, by the lines of the file, in Chinese and English.

import * as z from 'zod/mini';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import type { RefusedRowStore } from '../store/refused-row-store.ts';
import { refusedRowStore } from '../store/refused-row-store.ts';
import { liveTable } from '../store/table.ts';
import { bulkOperation } from './present-bulk.ts';

interface Deps {
  readonly operations: Pick<OperationStore, 'get'>;
  readonly refusedRows: Pick<RefusedRowStore, 'ofRun'>;
}

export const listRefusedRows = ({ operations, refusedRows }: Deps) =>
  apiHandler(
    { path: ['importId'], query: z.strictObject(pageQuery), answer: 'RefusedRowPage' },
    async ({ path, query }) => {
      const run = await bulkOperation(operations, path.importId, 'import');
      return listed(await refusedRows.ofRun(run, pageOf(query)), (row) => row);
    },
  );

export const handler = listRefusedRows({
  operations: operationStore(liveTable()),
  refusedRows: refusedRowStore(liveTable()),
});
