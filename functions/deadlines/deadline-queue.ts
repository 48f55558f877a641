// The queue in front of deadline-reached: it bridges the minute by which the Scheduler may be off.

import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import { chunks, forEachBounded, sendUntilAccepted } from '../batches.ts';
import { instant } from '../store/stored.ts';
import type { Clock } from '../system-clock.ts';

/** "Look at this ticket", at once (from the sweep) or when a timer of it is due. */
export const deadlineMessage = z.object({
  ticketId: z.string(),
  timer: z.exactOptional(z.string()),
  dueAt: z.exactOptional(instant),
});
export type DeadlineMessage = z.infer<typeof deadlineMessage>;

export interface DeadlineQueue {
  /** `delaySeconds` are whole seconds, 0 to 900. */
  send(message: DeadlineMessage, delaySeconds: number): Promise<void>;
  /** Sends without delay, part by part. Throws when some are turned away again and again; the others are sent. */
  sendAll(messages: readonly DeadlineMessage[]): Promise<void>;
}

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
const delaySecondsMax = 900;
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
const batchEntriesMax = 10;
const batchesAtOnceMax = 8;

/** The whole seconds that remain, as a delay the queue takes: rounded down, so that the message comes before the deadline. */
export function delaySecondsUntil(dueAt: Instant, now: Instant): number {
  return Math.min(delaySecondsMax, Math.max(0, Math.floor((dueAt - now) / 1_000)));
}

export function deadlineQueue(client: SQSClient, queueUrl: string, clock: Pick<Clock, 'wait'>): DeadlineQueue {
  async function sendBatch(messages: readonly DeadlineMessage[]): Promise<readonly DeadlineMessage[]> {
    const { Failed: failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) })),
      }),
    );
    return messages.filter((_, index) => failed.some(({ Id }) => Id === String(index)));
  }

  return {
    async send(message, delaySeconds) {
      const body = JSON.stringify(message);
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body, DelaySeconds: delaySeconds }));
    },

    async sendAll(messages) {
      let rejected = 0;
      await forEachBounded(chunks(messages, batchEntriesMax), batchesAtOnceMax, async (batch) => {
        rejected += (await sendUntilAccepted(batch, sendBatch, clock)).length;
      });
      if (rejected > 0) throw new Error(`the deadline queue turned away ${rejected} of ${messages.length} messages`);
    },
  };
}
