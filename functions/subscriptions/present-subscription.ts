// Subscriptions and deliveries as the API shows them.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Caller } from '../http/event.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { Delivery } from './delivery.ts';

export function presentSubscription({ state, version }: Versioned<Subscription>) {
  return { ...state, version };
}

/** An address may carry a token: whoever only audits sees no more of it than where it leads. */
export function presentSubscriptionTo({ scopes, client }: Pick<Caller, 'scopes' | 'client'>) {
  return (stored: Versioned<Subscription>) => {
    const shown = presentSubscription(stored);
    const isItsOwn = client === shown.client || scopes.has('admin');
    return isItsOwn ? shown : { ...shown, url: new URL(shown.url).origin };
  };
}

/** Without what was sent, as in a list. */
export function presentDelivery({ body: _, about, ...delivery }: Delivery) {
  return { ...delivery, ...about };
}

export function presentWholeDelivery(delivery: Delivery) {
  return { ...presentDelivery(delivery), message: JSON.parse(delivery.body) };
}
