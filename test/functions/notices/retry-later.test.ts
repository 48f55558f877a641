import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { retryLater } from '../../../functions/notices/retry-later.ts';
import { queueRecord } from '../../support/lambda-events.ts';

describe('a notice that could not be delivered', () => {
  it.each([
    { receiveCount: 1, seconds: 5 },
    { receiveCount: 2, seconds: 10 },
    { receiveCount: 8, seconds: 640 },
    { receiveCount: 9, seconds: 900 },
  ])('rests $seconds s after attempt $receiveCount', async ({ receiveCount, seconds }) => {
    const sqs = mockClient(SQSClient);
    await retryLater(
      new SQSClient({ region: 'local' }),
      'https://queue.test/notices',
    )(queueRecord({}, 'm', receiveCount));
    expect(sqs.commandCalls(ChangeMessageVisibilityCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { QueueUrl: 'https://queue.test/notices', ReceiptHandle: 'receipt of m', VisibilityTimeout: seconds },
    ]);
  });
});
