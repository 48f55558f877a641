// GET /operations/{operationId}: how far it has come.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { presentOperation } from './present-operation.ts';

export const getOperation = (operations: Pick<OperationStore, 'get'>) =>
  apiHandler({ path: ['operationId'], answer: 'Operation' }, async ({ path }) =>
    ok(presentOperation(found(await operations.get(path.operationId)).state)),
  );

export const handler = getOperation(operationStore(liveTable()));
