import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { queueHandler } from '../../../functions/async-handler.ts';
import { retryLater } from '../../../functions/notices/retry-later.ts';
import { Postponed, TriedAgain } from '../../../functions/postponed.ts';
import { queueRecord } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';

capturedLog();

describe('a notice that could not be delivered', () => {
  it.each([
    { receiveCount: 1, seconds: 5 },
    { receiveCount: 2, seconds: 10 },
    { receiveCount: 8, seconds: 640 },
    { receiveCount: 9, seconds: 900 },
  ])('rests $seconds s after attempt $receiveCount', async ({ receiveCount, seconds }) => {
    const client = new SQSClient({ region: 'local' });
    const sqs = mockClient(client);
    await retryLater(client, 'https://queue.test/notices')(queueRecord({}, 'm', receiveCount));
    expect(sqs.commandCalls(ChangeMessageVisibilityCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { QueueUrl: 'https://queue.test/notices', ReceiptHandle: 'receipt of m', VisibilityTimeout: seconds },
    ]);
  });

  it('rests as long as its failure says, however often the message has come', async () => {
    const client = new SQSClient({ region: 'local' });
    const sqs = mockClient(client);
    const later = retryLater(client, 'https://queue.test/notices', () => 0.9);
    const failing = (errors: readonly Error[]) =>
      queueHandler(
        z.object({}),
        () => Promise.reject(new AggregateError(errors)),
        later,
      )({
        Records: [queueRecord({}, 'm', 8)],
      });
    await failing([new TriedAgain(new Error('timeout'), 10), new Error('another one has failed')]);
    await failing([new TriedAgain(new Error('timeout'), 5), new Postponed('busy', 60)]);
    const rests = sqs.commandCalls(ChangeMessageVisibilityCommand).map(({ args: [{ input }] }) => input);
    expect(rests.map(({ VisibilityTimeout }) => VisibilityTimeout)).toEqual([10, 5]);
  });
});
