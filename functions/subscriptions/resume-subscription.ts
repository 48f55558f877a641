// POST /subscriptions/{subscriptionId}/resume: sends again, what is pending first; also one that was disabled, from now on.

import { resumeSubscription as resume } from '../../domain/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { callPending, liveDeliveryQueue } from './delivery-queue.ts';
import { requireReach, subscriptionCommand } from './own-subscription.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
}

/** A repeat calls once more, should the first call have been lost. */
export const resumeSubscription = ({ subscriptions, queue }: Deps) =>
  subscriptionCommand(
    subscriptions,
    (subscription, decision, request) => {
      requireReach(subscription, request);
      return resume(subscription, decision);
    },
    ({ id }) => callPending(queue, id),
  );

export const handler = resumeSubscription({
  subscriptions: subscriptionStore(liveTable()),
  queue: liveDeliveryQueue(),
});
