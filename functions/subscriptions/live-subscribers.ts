// Whoever has subscribed, as the table says, called up by the delivery queue.

import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { liveDeliveryQueue } from './delivery-queue.ts';
import type { Subscribers } from './tell-subscribers.ts';
import { subscribers } from './tell-subscribers.ts';

export function liveSubscribers(): Subscribers {
  return subscribers({ subscriptions: subscriptionStore(liveTable()), queue: liveDeliveryQueue() });
}
