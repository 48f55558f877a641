// A queue that functions send to: messages as JSON, at once or after a delay, one by one or many at a time.

import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Instant } from '../domain/time.ts';
import { chunks, forEachBounded, sendUntilAccepted } from './batches.ts';
import type { Clock } from './system-clock.ts';

export interface MessageQueue<Message> {
  /** `delaySeconds` are whole seconds, 0 to 900. */
  send(message: Message, delaySeconds: number): Promise<void>;
  /**
   * Sends part by part, without delay unless `delaySecondsOf` says otherwise. Throws when some are turned away again and again;
   * the others are sent.
   */
  sendAll(messages: readonly Message[], delaySecondsOf?: (message: Message) => number): Promise<void>;
}

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
const delaySecondsMax = 900;
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
const batchEntriesMax = 10;
const batchesAtOnceMax = 8;

/** The whole seconds that remain, as a delay the queue takes: rounded down, so that the message comes before the instant. */
export function delaySecondsUntil(at: Instant, now: Instant): number {
  return Math.min(delaySecondsMax, Math.max(0, Math.floor((at - now) / 1_000)));
}

export function messageQueue<Message>(
  client: SQSClient,
  queueUrl: string,
  clock: Pick<Clock, 'wait'>,
): MessageQueue<Message> {
  return {
    async send(message, delaySeconds) {
      const body = JSON.stringify(message);
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body, DelaySeconds: delaySeconds }));
    },

    async sendAll(messages, delaySecondsOf) {
      const entry = (message: Message, index: number) => ({
        Id: String(index),
        MessageBody: JSON.stringify(message),
        ...(delaySecondsOf !== undefined && { DelaySeconds: delaySecondsOf(message) }),
      });
      async function sendBatch(batch: readonly Message[]): Promise<readonly Message[]> {
        const { Failed: failed = [] } = await client.send(
          new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: batch.map(entry) }),
        );
        return batch.filter((_, index) => failed.some(({ Id }) => Id === String(index)));
      }
      let rejected = 0;
      await forEachBounded(chunks(messages, batchEntriesMax), batchesAtOnceMax, async (batch) => {
        rejected += (await sendUntilAccepted(batch, sendBatch, clock)).length;
      });
      if (rejected > 0) throw new Error(`the queue turned away ${rejected} of ${messages.length} messages`);
    },
  };
}
