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

/** The subscription as the attempt knew it. */
type Tried = Pick<Subscription, 'id' | 'url'>;

interface Found {
  /** It has another address by now: what the one that was tried has answered says nothing of it, and nothing happens. */
  readonly hasMoved: boolean;
}

/** Both once, however many lanes find it out. */
export interface InTrouble {
  warn(tried: Tried, trouble: Trouble): Promise<void>;
  disable(tried: Tried, reason: DisablingReason, trouble: Trouble): Promise<Found>;
}

interface Dependencies {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly clock: Pick<Clock, 'now'>;
}

export function inTrouble({ subscriptions, clock }: Dependencies): InTrouble {
  /** With its client, unless nothing has happened to it. */
  function saved(
    { id, url }: Tried,
    { deliveryId }: Trouble,
    decide: (subscription: Subscription, decision: Decision) => SubscriptionOutcome,
  ): Promise<Found & { readonly client?: string }> {
    return retryConflict(async () => {
      const before = await subscriptions.get(id);
      if (before === null) return { hasMoved: false };
      if (before.state.url !== url) return { hasMoved: true };
      const { state, events } = decide(before.state, { now: clock.now(), by: clockActor });
      if (events.length === 0) return { hasMoved: false };
      await subscriptions.save(before, state, events, { correlationId: deliveryId });
      return { hasMoved: false, client: state.client };
    });
  }

  return {
    async warn(tried, trouble) {
      const { client } = await saved(tried, trouble, (one, decision) => warnOfTrouble(one, trouble, decision));
      if (client !== undefined) log('warn', 'subscription failing', { subscriptionId: tried.id, client, ...trouble });
    },

    async disable(tried, reason, trouble) {
      const { hasMoved, client } = await saved(tried, trouble, (one, decision) =>
        disableSubscription(one, reason, trouble, decision),
      );
      const about = { subscriptionId: tried.id, client, reason, ...trouble };
      if (client !== undefined) measure('subscription disabled', { SubscriptionsDisabled: 1 }, about, 'warn');
      return { hasMoved };
    },
  };
}
