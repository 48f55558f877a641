// Delivers notices to the address that a department has named, signed by the Standard Webhooks convention
// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).

import { Webhook } from 'standardwebhooks';
import type { Clock } from '../system-clock.ts';
import type { Channel } from './channel.ts';
import { noticeMessage } from './notice-message.ts';
import { mayReceiveWebhooks } from './webhook-address.ts';

interface WebhookSettings {
  readonly secretOf: (departmentId: string) => Promise<string>;
  readonly allowLoopback: boolean;
  readonly clock: Pick<Clock, 'now'>;
}

const answerMillisecondsMax = 5_000;

export function webhookChannel({ secretOf, allowLoopback, clock }: WebhookSettings): Channel {
  return {
    serves: ({ webhookUrl }) => webhookUrl !== undefined,

    async deliver(letter) {
      const { id: departmentId, webhookUrl = '' } = letter.department;
      if (!mayReceiveWebhooks(webhookUrl, allowLoopback)) {
        throw new Error(`department ${departmentId}: webhooks go to https addresses that name a host, not to this one`);
      }
      const body = noticeMessage(letter);
      const sentAt = new Date(clock.now());
      const response = await fetch(webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'webhook-id': letter.notice.id,
          'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
          'webhook-signature': new Webhook(await secretOf(departmentId)).sign(letter.notice.id, sentAt, body),
        },
        body,
        // A redirect would lead the notice to an address that nobody has approved.
        redirect: 'manual',
        signal: AbortSignal.timeout(answerMillisecondsMax),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`webhook of department ${departmentId} answered ${response.status}`);
    },
  };
}
