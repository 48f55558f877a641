// POST /subscriptions/{subscriptionId}/test: sends a message of type `test`, once, also where it is paused or disabled.

import { hashedId } from '../hashed-id.ts';
import { accepted } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import { deliveryStore } from '../store/delivery-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { liveDeliveryQueue } from './delivery-queue.ts';
import { ownSubscription } from './own-subscription.ts';
import { presentWholeDelivery } from './present-subscription.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'record'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
}

export const testSubscription = ({ subscriptions, deliveries, queue }: Deps) =>
  apiHandler({ path: ['subscriptionId'], answer: 'Delivery', statuses: [202] }, async (request) => {
    const { id: subscriptionId } = (await ownSubscription(subscriptions, request)).state;
    const { now } = request.decision;
    const message = { type: 'test', timestamp: new Date(now).toISOString(), data: { subscriptionId } };
    const delivery: Delivery = {
      ...{
        id: hashedId('D', [subscriptionId, 'test', now]),
        subscriptionId,
        type: 'test',
        status: 'pending',
        createdAt: now,
      },
      ...{ body: JSON.stringify(message), correlationId: request.correlationId, attemptCount: 0, attempts: [] },
    };
    await deliveries.record(delivery);
    await queue.send({ kind: 'single', subscriptionId, deliveryId: delivery.id }, 0);
    return accepted(`/subscriptions/${subscriptionId}/deliveries/${delivery.id}`, presentWholeDelivery(delivery));
  });

export const handler = testSubscription({
  subscriptions: subscriptionStore(liveTable()),
  deliveries: deliveryStore(liveTable()),
  queue: liveDeliveryQueue(),
});
