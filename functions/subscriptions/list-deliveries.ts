// GET /subscriptions/{subscriptionId}/deliveries?status=: what was sent or is to be, newest first, each for 30 days after its end.

import * as z from 'zod/mini';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import { deliveryStore } from '../store/delivery-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { deliveryStatuses } from './delivery.ts';
import { isOwnDelivery, ownSubscription } from './own-subscription.ts';
import { presentDelivery } from './present-subscription.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'ofSubscription'>;
}

const query = z.strictObject({ ...pageQuery, status: z.exactOptional(z.enum(deliveryStatuses)) });

export const listDeliveries = ({ subscriptions, deliveries }: Deps) =>
  apiHandler({ path: ['subscriptionId'], query, answer: 'DeliveryPage' }, async (request) => {
    const { state } = await ownSubscription(subscriptions, request);
    const { status } = request.query;
    const page = await deliveries.ofSubscription(state.id, status, pageOf(request.query));
    const items = page.items.filter((delivery) => isOwnDelivery(state, delivery, request));
    return listed({ ...page, items }, presentDelivery);
  });

export const handler = listDeliveries({
  subscriptions: subscriptionStore(liveTable()),
  deliveries: deliveryStore(liveTable()),
});
