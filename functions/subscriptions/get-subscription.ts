// GET /subscriptions/{subscriptionId}: what was subscribed to, and whether it is sent.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { ownSubscription } from './own-subscription.ts';
import { presentSubscriptionTo } from './present-subscription.ts';

export const getSubscription = (subscriptions: Pick<SubscriptionStore, 'get'>) =>
  apiHandler({ path: ['subscriptionId'], answer: 'Subscription' }, async (request) => {
    const stored = await ownSubscription(subscriptions, request);
    return ok(presentSubscriptionTo(request.caller)(stored), stored.version);
  });

export const handler = getSubscription(subscriptionStore(liveTable()));
