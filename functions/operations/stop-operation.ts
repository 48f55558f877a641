// POST /operations/{operationId}/stop: no step follows on the one that is under way, until it is started again.

import { stopOperation as stop } from '../../domain/operations/operation.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { presentOperation } from './present-operation.ts';

export const stopOperation = (operations: Pick<OperationStore, 'get' | 'save'>) =>
  apiHandler({ path: ['operationId'], answer: 'Operation' }, async ({ path, decision, correlationId }) =>
    retryConflict(async () => {
      const before = found(await operations.get(path.operationId));
      const { state, events } = stop(before.state, decision);
      if (events.length > 0) await operations.save(before, state, events, { correlationId });
      return ok(presentOperation(state));
    }),
  );

export const handler = stopOperation(operationStore(liveTable()));
