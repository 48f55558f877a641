// GET /subscriptions: those of the calling system, page by page, the oldest first; an administrator sees all.

import * as z from 'zod/mini';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { sortable } from '../store/keys.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable, pageOfWhole } from '../store/table.ts';
import { isOwn } from './own-subscription.ts';
import { presentSubscriptionTo } from './present-subscription.ts';

export const listSubscriptions = (subscriptions: Pick<SubscriptionStore, 'all'>) =>
  apiHandler({ query: z.strictObject(pageQuery), answer: 'SubscriptionPage' }, async (request) => {
    const own = (await subscriptions.all()).filter(({ state }) => isOwn(state, request));
    const page = pageOfWhole(own, ({ state }) => placeOf(state), pageOf(request.query));
    return listed(page, presentSubscriptionTo(request.caller));
  });

/** Sorts like the instants that they were made at. */
function placeOf({ createdAt, id }: Subscription): string {
  return `${sortable(createdAt)}#${id}`;
}

export const handler = listSubscriptions(subscriptionStore(liveTable()));
