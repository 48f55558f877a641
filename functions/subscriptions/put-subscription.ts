// PUT /subscriptions/{subscriptionId}: another address, other events, another department to be told. What is pending goes to the new address.

import { changeSubscription as change } from '../../domain/subscriptions/subscription.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { grantsFor } from './choose.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { callPending, liveDeliveryQueue } from './delivery-queue.ts';
import { changeOwn, ownSubscription } from './own-subscription.ts';
import { presentSubscription } from './present-subscription.ts';
import { termsBody, termsOf } from './subscription-terms.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
  readonly allowLoopbackWebhooks: boolean;
}

export const putSubscription = ({ subscriptions, departments, queue, allowLoopbackWebhooks }: Deps) =>
  apiHandler(
    { path: ['subscriptionId'], body: termsBody(allowLoopbackWebhooks), answer: 'Subscription' },
    async (request) => {
      const { caller, body } = request;
      const { state: known } = await ownSubscription(subscriptions, request);
      // An administrator who puts another's right does not let it see what an administrator sees.
      const grants = known.client === caller.client ? grantsFor(caller) : known.grants;
      const terms = await termsOf(body, grants, departments);
      const saved = await changeOwn(subscriptions, request, (before, decision) => change(before, terms, decision));
      if (saved.state.url !== known.url) await callPending(queue, known.id);
      return ok(presentSubscription(saved), saved.version);
    },
  );

export const handler = putSubscription({
  subscriptions: subscriptionStore(liveTable()),
  departments: departmentStore(liveTable()),
  queue: liveDeliveryQueue(),
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
