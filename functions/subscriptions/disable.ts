// Ends the sending to a target that has not taken anything for a day, or is gone, and says so to the operator.

import { clockActor } from '../../domain/sla/reach.ts';
import type { DisablingReason } from '../../domain/subscriptions/events.ts';
import { disableSubscription } from '../../domain/subscriptions/subscription.ts';
import { measure } from '../metrics.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import type { Clock } from '../system-clock.ts';

export type Disable = (
  subscriptionId: string,
  why: { readonly reason: DisablingReason; readonly deliveryId: string },
) => Promise<void>;

interface Dependencies {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly clock: Pick<Clock, 'now'>;
}

export function disabling({ subscriptions, clock }: Dependencies): Disable {
  return async (subscriptionId, why) => {
    await retryConflict(async () => {
      const before = await subscriptions.get(subscriptionId);
      if (before === null) return;
      const decision = { now: clock.now(), by: clockActor };
      const { state, events } = disableSubscription(before.state, why, decision);
      if (events.length === 0) return;
      await subscriptions.save(before, state, events, { correlationId: why.deliveryId });
      const { client } = state;
      measure('subscription disabled', { SubscriptionsDisabled: 1 }, { subscriptionId, client, ...why }, 'warn');
    });
  };
}
