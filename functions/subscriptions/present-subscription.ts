// Subscriptions and deliveries as the API shows them.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Caller } from '../http/event.ts';
import { statusOf } from '../operations/present-operation.ts';
import type { OperationOf } from '../operations/step.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { Delivery } from './delivery.ts';

export function presentSubscription({ state: known, version }: Versioned<Subscription>) {
  const { former, warnedAt: _, olderSecrets: __, ...state } = known;
  const changed = former?.at(-1);
  return { ...state, ...(changed !== undefined && { chosenFromAt: changed.untilAt }), version };
}

/** An address may carry a token: whoever only audits sees no more of it than where it leads. */
export function presentSubscriptionTo({ scopes, client }: Pick<Caller, 'scopes' | 'client'>) {
  return (stored: Versioned<Subscription>) => {
    const shown = presentSubscription(stored);
    const isItsOwn = client === shown.client || scopes.has('admin');
    return isItsOwn ? shown : { ...shown, url: new URL(shown.url).origin };
  };
}

/** Its counts as fields of their own, from 0. */
export function presentRedelivery({ order, cursor: _, counts, ...operation }: OperationOf<'redeliver'>) {
  const { kind: __, ...asked } = order;
  const { perSecond: ___, startedBy: ____, ...shown } = operation;
  const done = { itemsRead: 0, eventsFound: 0, recordsCalled: 0, ...counts };
  return { ...shown, ...asked, status: statusOf(operation), ...done };
}

/** Without what was sent, as in a list. */
export function presentDelivery({ body: _, about, ...delivery }: Delivery) {
  return { ...delivery, ...about };
}

export function presentWholeDelivery(delivery: Delivery) {
  return { ...presentDelivery(delivery), message: JSON.parse(delivery.body) };
}
