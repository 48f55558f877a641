// DELETE /subscriptions/{subscriptionId}: nothing is sent any more, not even what is pending.

import { deleteSubscription as remove } from '../../domain/subscriptions/subscription.ts';
import { done } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { changeOwn } from './own-subscription.ts';

export const deleteSubscription = (subscriptions: Pick<SubscriptionStore, 'get' | 'save'>) =>
  apiHandler({ path: ['subscriptionId'], answer: null, statuses: [204] }, async (request) => {
    await changeOwn(subscriptions, request, remove);
    return done;
  });

export const handler = deleteSubscription(subscriptionStore(liveTable()));
