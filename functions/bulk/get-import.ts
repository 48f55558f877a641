// GET /imports/{importId}: how far it has come, and what has become of the rows.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { bulkOperation, presentBulk } from './present-bulk.ts';

export const getImport = (operations: Pick<OperationStore, 'get'>) =>
  apiHandler({ path: ['importId'], answer: 'Import' }, async ({ path }) =>
    ok(presentBulk(await bulkOperation(operations, path.importId, 'import'))),
  );

export const handler = getImport(operationStore(liveTable()));
