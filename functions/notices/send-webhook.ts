// Posts a message to an address that somebody has named, signed by the Standard Webhooks convention
// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).

import { Webhook } from 'standardwebhooks';
import type { Clock } from '../system-clock.ts';
import { mayReceiveWebhooks } from './webhook-address.ts';

export interface WebhookSettings {
  /** Of a receiver by its name: the id of a department, `system:` and the name of a system. */
  readonly secretOf: (receiver: string) => Promise<string>;
  readonly allowLoopback: boolean;
  readonly clock: Pick<Clock, 'now'>;
}

interface WebhookMessage {
  /** The same for every attempt. */
  readonly id: string;
  readonly body: string;
  /** Of the call that it follows from. */
  readonly correlationId?: string | undefined;
}

const answerMillisecondsMax = 5_000;

/** `receiver` as its secret is derived from. Throws when the address may not receive webhooks or did not take the message. */
export async function sendWebhook(
  receiver: string,
  address: string,
  { id, body, correlationId }: WebhookMessage,
  { secretOf, allowLoopback, clock }: WebhookSettings,
): Promise<void> {
  if (!mayReceiveWebhooks(address, allowLoopback)) {
    throw new Error(`${receiver}: webhooks go to https addresses that name a host, not to this one`);
  }
  const sentAt = new Date(clock.now());
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
      'webhook-signature': new Webhook(await secretOf(receiver)).sign(id, sentAt, body),
      ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
    },
    body,
    // A redirect would lead the message to an address that nobody has approved.
    redirect: 'manual',
    signal: AbortSignal.timeout(answerMillisecondsMax),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`webhook of ${receiver} answered ${response.status}`);
}
