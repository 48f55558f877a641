// GET /operations: what operators have set going, the latest first.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { presentOperation } from './present-operation.ts';

export const listOperations = (operations: Pick<OperationStore, 'all'>) =>
  apiHandler({ answer: 'OperationList' }, async () => {
    const all = (await operations.all()).map(({ state }) => state);
    const latestFirst = all.sort((left, right) => right.startedAt - left.startedAt);
    return ok({ items: latestFirst.map(presentOperation) });
  });

export const handler = listOperations(operationStore(liveTable()));
