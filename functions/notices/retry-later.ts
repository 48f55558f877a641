// How long a message that failed rests before it comes again: short at first, longer each time.

import type { SQSClient } from '@aws-sdk/client-sqs';
import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

const firstRestSeconds = 5;
const restSecondsMax = 900;

/** 5 s after the first attempt, then twice as long each time, at most 15 min. */
function restSeconds(receiveCount: number): number {
  return Math.min(restSecondsMax, firstRestSeconds * 2 ** (receiveCount - 1));
}

/**
 * A message that was only postponed rests as long as it has to, and up to as long again as a failed one would: many that wait for
 * the same bot come back one by one. What says itself when it is tried again rests just as long: the count is that of the message,
 * which may have come for others. `random` is at least 0 and below 1.
 */
export function retryLater(
  client: SQSClient,
  queueUrl: string,
  random: () => number = Math.random,
): (record: SQSRecord, restSecondsMin?: number, restSecondsExactly?: number) => Promise<void> {
  return async ({ receiptHandle, attributes }, restSecondsMin, restSecondsExactly) => {
    const rest = restSeconds(Number(attributes.ApproximateReceiveCount));
    const spread = restSecondsMin === undefined ? rest : restSecondsMin + Math.floor(random() * rest);
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: restSecondsExactly ?? spread,
      }),
    );
  };
}
