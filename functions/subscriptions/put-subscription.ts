// PUT /subscriptions/{subscriptionId}: another address, other events, another department to be told. What is pending goes to the new address.

import type { SubscriptionGrants } from '../../domain/subscriptions/selection.ts';
import { commonGrants } from '../../domain/subscriptions/selection.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { changeSubscription as change } from '../../domain/subscriptions/subscription.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { Caller } from '../http/event.ts';
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
import { changedTermsBody, termsOf } from './subscription-terms.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
  readonly allowLoopbackWebhooks: boolean;
}

const repeatMilliseconds = 10 * 60_000;

export const putSubscription = ({ subscriptions, departments, queue, allowLoopbackWebhooks }: Deps) =>
  apiHandler(
    { path: ['subscriptionId'], body: changedTermsBody(allowLoopbackWebhooks), answer: 'Subscription' },
    async (request) => {
      const { caller, body } = request;
      const { state: known } = await ownSubscription(subscriptions, request);
      const { regrant = false, ...said } = body;
      const terms = await termsOf(said, known.grants, departments);
      const saved = await changeOwn(subscriptions, request, (before, decision) =>
        change(before, { ...terms, grants: grantsAfter(before, caller, regrant) }, decision),
      );
      // A repeat calls once more, should the first call have been lost; a later one would give a dead target a day of its own each time.
      const mayBeRepeat = request.decision.now - saved.state.changedAt < repeatMilliseconds;
      if (saved.state.url !== known.url || mayBeRepeat) await callPending(queue, known.id);
      return ok(presentSubscription(saved), saved.version);
    },
  );

/** No more than the token may see, and no more than before unless that is asked for. What another client is sent, an administrator leaves as it is. */
function grantsAfter({ client, grants }: Subscription, caller: Caller, regrant: boolean): SubscriptionGrants {
  if (client !== caller.client) return grants;
  return regrant ? grantsFor(caller) : commonGrants(grants, grantsFor(caller));
}

export const handler = putSubscription({
  subscriptions: subscriptionStore(liveTable()),
  departments: departmentStore(liveTable()),
  queue: liveDeliveryQueue(),
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
