// GET /subscriptions/{subscriptionId}/redeliveries/{redeliveryId}: how far it has come.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { ownSubscription } from './own-subscription.ts';
import { presentRedelivery } from './present-subscription.ts';

interface Deps {
  readonly operations: Pick<OperationStore, 'get'>;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
}

export const getRedelivery = ({ operations, subscriptions }: Deps) =>
  apiHandler({ path: ['subscriptionId', 'redeliveryId'], answer: 'Redelivery' }, async (request) => {
    const { state: subscription } = await ownSubscription(subscriptions, request);
    const { state } = found(await operations.get(request.path.redeliveryId));
    const { order } = state;
    if (order.kind !== 'redeliver' || order.subscriptionId !== subscription.id) throw new Problem('not-found', {});
    return ok(presentRedelivery({ ...state, order }));
  });

export const handler = getRedelivery({
  operations: operationStore(liveTable()),
  subscriptions: subscriptionStore(liveTable()),
});
