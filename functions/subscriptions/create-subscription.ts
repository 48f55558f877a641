// POST /subscriptions: sends events to an address of the calling system, and tells the secret that they are signed with, once.

import * as z from 'zod/mini';
import { refuseIfAny } from '../../domain/errors.ts';
import type { SubscriptionRequest } from '../../domain/subscriptions/subscription.ts';
import { createSubscription as create } from '../../domain/subscriptions/subscription.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { Caller } from '../http/event.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { formed, id, line } from '../http/schema.ts';
import { webhookSecret } from '../notices/webhook-secret.ts';
import { webhookUrl } from '../notices/webhook-url.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { grantsFor, unknownTypes } from './choose.ts';
import { presentSubscription } from './present-subscription.ts';
import { secretNameOf } from './send-delivery.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'create' | 'all'>;
  readonly secretOf: (name: string) => Promise<string>;
  readonly allowLoopbackWebhooks: boolean;
}

/** Whenever something happens all subscriptions are looked through. */
const subscriptionsMax = 10;
const listMax = 100;
const listOf = <Entry>(entry: z.ZodMiniType<Entry>) => z.array(entry).check(z.minLength(1), z.maxLength(listMax));

const bodyOf = (allowLoopback: boolean) =>
  z.strictObject({
    url: webhookUrl(allowLoopback),
    eventTypes: listOf(formed(/^(?:[A-Z][A-Za-z]{0,63})?\*?$/, 'event-types')),
    filters: z.exactOptional(
      z.strictObject({
        customerIds: z.exactOptional(listOf(id)),
        circuitIds: z.exactOptional(listOf(id)),
        regions: z.exactOptional(listOf(line(64))),
        departmentIds: z.exactOptional(listOf(id)),
        ticketTypes: z.exactOptional(listOf(line(64))),
      }),
    ),
    description: z.exactOptional(line(200)),
  });

export const createSubscription = ({ subscriptions, secretOf, allowLoopbackWebhooks }: Deps) =>
  apiHandler(
    { body: bodyOf(allowLoopbackWebhooks), answer: 'SubscriptionWithSecret', statuses: [201] },
    async (request) => {
      const { caller, body, decision } = request;
      const { state, replayed } = await createOnce(subscriptions, 'S', request, async (id) => {
        await refuseTooMany(caller, subscriptions);
        const asked = { ...{ id, client: caller.client, filters: {}, ...body }, grants: grantsFor(caller) };
        refuseUnknown(asked);
        return create(asked, decision);
      });
      const secret = await secretOf(secretNameOf(state.id, 1));
      const first = { ...presentSubscription({ state, version: 1 }), secret };
      return createdOnce(`/subscriptions/${state.id}`, first, replayed);
    },
  );

async function refuseTooMany({ client }: Caller, subscriptions: Pick<SubscriptionStore, 'all'>): Promise<void> {
  const own = (await subscriptions.all()).filter(({ state }) => state.client === client);
  if (own.length < subscriptionsMax) return;
  refuseIfAny([{ field: 'subscriptions', rule: 'too-many', details: { maximum: subscriptionsMax } }]);
}

/** What would select nothing is a mistake. */
function refuseUnknown({ eventTypes }: Pick<SubscriptionRequest, 'eventTypes'>): void {
  refuseIfAny(unknownTypes(eventTypes).map((index) => ({ field: `eventTypes[${index}]`, rule: 'unknown-reference' })));
}

export const handler = createSubscription({
  subscriptions: subscriptionStore(liveTable()),
  secretOf: webhookSecret,
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
