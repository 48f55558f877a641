// Sends a message to an address that somebody has named, signed by the Standard Webhooks convention
// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).

import { Webhook } from 'standardwebhooks';
import type { Clock } from '../system-clock.ts';
import type { PostSettings } from './post-webhook.ts';
import { postWebhook } from './post-webhook.ts';

export interface WebhookSettings {
  /** Of a receiver by its name: the id of a department, `system:` and the name of a system. */
  readonly secretOf: (receiver: string) => Promise<string>;
  readonly allowLoopback: boolean;
  readonly clock: Pick<Clock, 'now'>;
  readonly resolve?: PostSettings['resolve'];
}

export interface WebhookMessage {
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
  message: WebhookMessage,
  { secretOf, allowLoopback, clock, resolve }: WebhookSettings,
): Promise<void> {
  const signed = signedBy([await secretOf(receiver)], message, new Date(clock.now()));
  const settings = { allowLoopback, millisecondsMax: answerMillisecondsMax, ...(resolve && { resolve }) };
  const status = await postWebhook(address, signed, settings);
  if (!isTaken(status)) throw new Error(`webhook of ${receiver} answered ${status}`);
}

/** Only these say that the message is with its receiver; a redirect does not. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The message as it is posted, with one signature for each secret: a receiver may verify by either. */
export function signedBy(secrets: readonly string[], { id, body, correlationId }: WebhookMessage, sentAt: Date) {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body));
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Zhunshi',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
    'webhook-signature': signatures.join(' '),
    ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
  };
  return { headers, body };
}
