// POST /subscriptions/{subscriptionId}/pause: nothing is sent until it is resumed; what happens meanwhile is kept.

import { pauseSubscription as pause } from '../../domain/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { subscriptionCommand } from './own-subscription.ts';

export const pauseSubscription = (subscriptions: Pick<SubscriptionStore, 'get' | 'save'>) =>
  subscriptionCommand(subscriptions, pause);

export const handler = pauseSubscription(subscriptionStore(liveTable()));
