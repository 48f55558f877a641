// GET /subscriptions/{subscriptionId}/deliveries/{deliveryId}: what is sent, and what came of each attempt.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import { deliveryStore } from '../store/delivery-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { ownDelivery } from './own-subscription.ts';
import { presentWholeDelivery } from './present-subscription.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
}

export const getDelivery = (deps: Deps) =>
  apiHandler({ path: ['subscriptionId', 'deliveryId'], answer: 'Delivery' }, async (request) =>
    ok(presentWholeDelivery(await ownDelivery(deps, request))),
  );

export const handler = getDelivery({
  subscriptions: subscriptionStore(liveTable()),
  deliveries: deliveryStore(liveTable()),
});
