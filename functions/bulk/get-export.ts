// GET /exports/{exportId}: how far it has come, and of how many parts the file is.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { bulkOperation, presentBulk } from './present-bulk.ts';

export const getExport = (operations: Pick<OperationStore, 'get'>) =>
  apiHandler({ path: ['exportId'], answer: 'Export' }, async ({ path }) =>
    ok(presentBulk(await bulkOperation(operations, path.exportId, 'export'))),
  );

export const handler = getExport(operationStore(liveTable()));
