// Subscriptions and deliveries as the API shows them.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { Delivery } from './delivery.ts';

export function presentSubscription({ state, version }: Versioned<Subscription>) {
  return { ...state, version };
}

/** Without what was sent, as in a list. */
export function presentDelivery({ body: _, about, ...delivery }: Delivery) {
  return { ...delivery, ...about };
}

export function presentWholeDelivery(delivery: Delivery) {
  return { ...presentDelivery(delivery), message: JSON.parse(delivery.body) };
}
