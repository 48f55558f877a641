// POST /subscriptions/{subscriptionId}/rotate-secret: tells a new secret, once; for a day deliveries bear the signatures of both.

import { rotateSecret as rotate } from '../../domain/subscriptions/subscription.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { webhookSecret } from '../notices/webhook-secret.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { changeOwn } from './own-subscription.ts';
import { presentSubscription } from './present-subscription.ts';
import { secretNameOf } from './send-delivery.ts';

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'save'>;
  readonly secretOf: (name: string) => Promise<string>;
}

export const rotateSecret = ({ subscriptions, secretOf }: Deps) =>
  apiHandler({ path: ['subscriptionId'], answer: 'SubscriptionWithSecret' }, async (request) => {
    const saved = await changeOwn(subscriptions, request, rotate);
    const { id, secretNumber } = saved.state;
    return ok({ ...presentSubscription(saved), secret: await secretOf(secretNameOf(id, secretNumber)) }, saved.version);
  });

export const handler = rotateSecret({ subscriptions: subscriptionStore(liveTable()), secretOf: webhookSecret });
