// The queue that carries a settlement from page to page. A message says where to look; how far it has come stands in the table.

import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';

/** Without a month: that of the calendar's first of the month, to be settled is the one before. */
export const settlementMessage = z.object({ month: z.exactOptional(z.string()), part: z.exactOptional(z.int()) });
export type SettlementMessage = z.infer<typeof settlementMessage>;

export interface SettlementQueue {
  send(message: SettlementMessage): Promise<void>;
}

export function settlementQueue(client: SQSClient, queueUrl: string): SettlementQueue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
    },
  };
}
