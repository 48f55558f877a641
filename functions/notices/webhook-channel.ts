// Delivers notices to the address that a department has named.

import type { Channel } from './channel.ts';
import type { WebhookSettings } from './send-webhook.ts';
import { sendWebhook } from './send-webhook.ts';

export function webhookChannel(settings: WebhookSettings): Channel {
  return {
    serves: ({ webhookUrl }) => webhookUrl !== undefined,

    async deliver({ id, body, correlationId, department: { id: departmentId, webhookUrl = '' } }) {
      await sendWebhook(departmentId, webhookUrl, { id, body, correlationId }, settings);
    },
  };
}
