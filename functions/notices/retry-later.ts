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

export function retryLater(client: SQSClient, queueUrl: string): (record: SQSRecord) => Promise<void> {
  return async ({ receiptHandle, attributes }) => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: restSeconds(Number(attributes.ApproximateReceiveCount)),
      }),
    );
  };
}
