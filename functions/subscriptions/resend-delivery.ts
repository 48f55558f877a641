// POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend: sends it once more, at once and out of turn, whatever has become of it.

import { accepted } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import { deliveryStore } from '../store/delivery-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { isWithinGrants } from './choose.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { liveDeliveryQueue } from './delivery-queue.ts';
import { ownDelivery, ownSubscription } from './own-subscription.ts';
import { presentWholeDelivery } from './present-subscription.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
}

export const resendDelivery = ({ queue, ...deps }: Deps) =>
  apiHandler({ path: ['subscriptionId', 'deliveryId'], answer: 'Delivery', statuses: [202] }, async (request) => {
    const { state } = await ownSubscription(deps.subscriptions, request);
    const delivery = await ownDelivery(deps, request);
    const { id: deliveryId, subscriptionId } = delivery;
    // Narrowed since it was put down: it would be sent by nobody.
    if (!isWithinGrants(state.grants, delivery)) throw new Problem('outside-grants', { field: 'grants' });
    await queue.send({ kind: 'single', subscriptionId, deliveryId }, 0);
    return accepted(`/subscriptions/${subscriptionId}/deliveries/${deliveryId}`, presentWholeDelivery(delivery));
  });

export const handler = resendDelivery({
  subscriptions: subscriptionStore(liveTable()),
  deliveries: deliveryStore(liveTable()),
  queue: liveDeliveryQueue(),
});
