// GET /subscriptions: those of the calling system, the oldest first; an administrator sees all.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { isOwn } from './own-subscription.ts';
import { presentSubscriptionTo } from './present-subscription.ts';

export const listSubscriptions = (subscriptions: Pick<SubscriptionStore, 'all'>) =>
  apiHandler({ answer: 'SubscriptionList' }, async (request) => {
    const own = (await subscriptions.all()).filter(({ state }) => isOwn(state, request));
    const items = own.toSorted((one, other) => one.state.createdAt - other.state.createdAt);
    return ok({ items: items.map(presentSubscriptionTo(request.caller)) });
  });

export const handler = listSubscriptions(subscriptionStore(liveTable()));
