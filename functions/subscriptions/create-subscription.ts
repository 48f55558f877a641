// POST /subscriptions: sends events to an address of the calling system, and tells the secret that they are signed with, once.

import { refuseIfAny } from '../../domain/errors.ts';
import { createSubscription as create } from '../../domain/subscriptions/subscription.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { Caller } from '../http/event.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { webhookSecret } from '../notices/webhook-secret.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { grantsFor } from './choose.ts';
import { presentSubscription } from './present-subscription.ts';
import { secretNameOf } from './send-delivery.ts';
import { termsBody, termsOf } from './subscription-terms.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'create' | 'all'>;
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly secretOf: (name: string) => Promise<string>;
  readonly allowLoopbackWebhooks: boolean;
}

/** Whenever something happens all subscriptions are looked through. */
const subscriptionsMax = 10;

export const createSubscription = ({ subscriptions, departments, secretOf, allowLoopbackWebhooks }: Deps) =>
  apiHandler(
    { body: termsBody(allowLoopbackWebhooks), answer: 'SubscriptionWithSecret', statuses: [201] },
    async (request) => {
      const { caller, body, decision } = request;
      const { state, version, replayed } = await createOnce(subscriptions, 'S', request, async (id) => {
        await refuseTooMany(caller, subscriptions);
        const terms = await termsOf(body, grantsFor(caller), departments);
        return create({ id, client: caller.client, ...terms }, decision);
      });
      if (state.status === 'deleted') throw new Problem('idempotency-key-spent', {});
      // A repeat is answered as it stands now: what is shown of it has to fit the secret, and the secret has to be good.
      const secret = await secretOf(secretNameOf(state.id, state.secretNumber));
      const shown = { ...presentSubscription({ state, version }), secret };
      return createdOnce(`/subscriptions/${state.id}`, shown, replayed, version);
    },
  );

async function refuseTooMany({ client }: Caller, subscriptions: Pick<SubscriptionStore, 'all'>): Promise<void> {
  const own = (await subscriptions.all()).filter(({ state }) => state.client === client);
  if (own.length < subscriptionsMax) return;
  refuseIfAny([{ field: 'subscriptions', rule: 'too-many', details: { maximum: subscriptionsMax } }]);
}

export const handler = createSubscription({
  subscriptions: subscriptionStore(liveTable()),
  departments: departmentStore(liveTable()),
  secretOf: webhookSecret,
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
