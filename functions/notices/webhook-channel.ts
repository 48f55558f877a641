// Delivers notices to the address that a department has named.

import type { Channel } from './channel.ts';
import { noticeMessage } from './notice-message.ts';
import type { WebhookSettings } from './send-webhook.ts';
import { sendWebhook } from './send-webhook.ts';

export function webhookChannel(settings: WebhookSettings): Channel {
  return {
    serves: ({ webhookUrl }) => webhookUrl !== undefined,

    async deliver(letter) {
      const { id: departmentId, webhookUrl = '' } = letter.department;
      const { id, correlationId } = letter.notice;
      const message = { id, body: noticeMessage(letter), correlationId };
      await sendWebhook(departmentId, webhookUrl, message, settings);
    },
  };
}
