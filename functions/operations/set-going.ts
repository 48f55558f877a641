// Starts an operation, goes on with one that was stopped, or wakes one that runs.

import type { Operation, OperationOrder } from '../../domain/operations/operation.ts';
import { startOperation } from '../../domain/operations/operation.ts';
import type { ApiRequest } from '../http/request.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { OperationStore } from '../store/operation-store.ts';
import type { OperationQueue } from './operation-queue.ts';

export interface SettingGoing {
  readonly operations: Pick<OperationStore, 'get' | 'save'>;
  readonly queue: OperationQueue;
}

/** Returns it as it is by then. Throws what the store and the queue throw. */
export async function setGoing<Order extends OperationOrder>(
  { operations, queue }: SettingGoing,
  asked: Pick<Operation, 'id' | 'perSecond'> & { readonly order: Order },
  { decision, correlationId }: Pick<ApiRequest, 'decision' | 'correlationId'>,
): Promise<Operation & { readonly order: Order }> {
  const operation = await retryConflict(async () => {
    const before = await operations.get(asked.id);
    const { state, events } = startOperation(before?.state ?? null, asked, decision);
    const isNew = state.perSecond !== before?.state.perSecond || events.length > 0;
    return isNew ? operations.save(before, state, events, { correlationId }) : (before ?? { state });
  });
  await queue.send({ operationId: asked.id, correlationId }, 0);
  return { ...operation.state, order: asked.order };
}
