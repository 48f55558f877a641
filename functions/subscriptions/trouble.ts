// What becomes of a subscription whose target takes nothing: those who look after it are warned, and after a day the sending ends.

import type { Decision } from '../../domain/decision.ts';
import { clockActor } from '../../domain/sla/reach.ts';
import type { DisablingReason, Trouble } from '../../domain/subscriptions/events.ts';
import type { Subscription, SubscriptionOutcome } from '../../domain/subscriptions/subscription.ts';
import { disableSubscription, warnOfTrouble } from '../../domain/subscriptions/subscription.ts';
import { log } from '../log.ts';
import { measure } from '../metrics.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import type { Clock } from '../system-clock.ts';

/** Both once, however many lanes find it out. */
export interface InTrouble {
  warn(subscriptionId: string, trouble: Trouble): Promise<void>;
  disable(subscriptionId: string, reason: DisablingReason, trouble: Trouble): Promise<void>;
}

interface Dependencies {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly clock: Pick<Clock, 'now'>;
}

export function inTrouble({ subscriptions, clock }: Dependencies): InTrouble {
  /** Returns its client, unless nothing has happened to it. */
  function saved(
    subscriptionId: string,
    { deliveryId }: Trouble,
    decide: (subscription: Subscription, decision: Decision) => SubscriptionOutcome,
  ): Promise<string | undefined> {
    return retryConflict(async () => {
      const before = await subscriptions.get(subscriptionId);
      if (before === null) return undefined;
      const { state, events } = decide(before.state, { now: clock.now(), by: clockActor });
      if (events.length === 0) return undefined;
      await subscriptions.save(before, state, events, { correlationId: deliveryId });
      return state.client;
    });
  }

  return {
    async warn(subscriptionId, trouble) {
      const client = await saved(subscriptionId, trouble, (one, decision) => warnOfTrouble(one, trouble, decision));
      if (client !== undefined) log('warn', 'subscription failing', { subscriptionId, client, ...trouble });
    },

    async disable(subscriptionId, reason, trouble) {
      const client = await saved(subscriptionId, trouble, (one, decision) =>
        disableSubscription(one, reason, trouble, decision),
      );
      if (client === undefined) return;
      const about = { subscriptionId, client, reason, ...trouble };
      measure('subscription disabled', { SubscriptionsDisabled: 1 }, about, 'warn');
    },
  };
}
