// One attempt of a delivery: signed with every secret that is good at this moment, posted, and put down with what came of it.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { secretsInUse } from '../../domain/subscriptions/subscription.ts';
import { postWebhook } from '../notices/post-webhook.ts';
import type { WebhookSettings } from '../notices/send-webhook.ts';
import { signedBy } from '../notices/send-webhook.ts';
import type { Delivery, DeliveryAttempt } from './delivery.ts';

const answerMillisecondsMax = 10_000;
const errorCharactersMax = 200;

/** Names the secret of a subscription among those of all receivers: no id of a department has a colon. */
export function secretNameOf(subscriptionId: string, secretNumber: number): string {
  return `subscription:${subscriptionId}:${secretNumber}`;
}

/** Never throws for what the target does; for a secret that cannot be read it does. */
export async function sendDelivery(
  subscription: Subscription,
  { id, body, correlationId }: Delivery,
  { secretOf, allowLoopback, clock, resolve }: WebhookSettings,
  post = postWebhook,
): Promise<DeliveryAttempt> {
  const attemptedAt = clock.now();
  const numbers = secretsInUse(subscription, attemptedAt);
  const secrets = await Promise.all(numbers.map((number) => secretOf(secretNameOf(subscription.id, number))));
  const message = signedBy(secrets, { id, body, correlationId }, new Date(attemptedAt));
  const settings = { allowLoopback, millisecondsMax: answerMillisecondsMax, ...(resolve && { resolve }) };
  const outcome = await post(subscription.url, message, settings).then(
    (httpStatus) => ({ httpStatus }),
    (error: unknown) => ({
      error: String(error instanceof Error ? error.message : error).slice(0, errorCharactersMax),
    }),
  );
  return { attemptedAt, milliseconds: clock.now() - attemptedAt, ...outcome };
}
