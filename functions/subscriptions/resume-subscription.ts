// POST /subscriptions/{subscriptionId}/resume: sends again, what is pending first; also one that was disabled, from now on.

import { resumeSubscription as resume } from '../../domain/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { liveDeliveryQueue } from './delivery-queue.ts';
import { subscriptionCommand } from './own-subscription.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
}

const secondLookSeconds = 5;

/** A repeat calls once more, should the first call have been lost. */
export const resumeSubscription = ({ subscriptions, queue }: Deps) =>
  subscriptionCommand(subscriptions, resume, async ({ id }) => {
    const message = { kind: 'resumed', subscriptionId: id } as const;
    await queue.send(message, 0);
    // A lane that still knew it as paused may have put something down meanwhile, and the index shows it late.
    await queue.send(message, secondLookSeconds);
  });

export const handler = resumeSubscription({
  subscriptions: subscriptionStore(liveTable()),
  queue: liveDeliveryQueue(),
});
