// What functions fed by a queue or a stream have in common: every record is answered for. One that fails is logged with
// its reason and reported, so that it alone (a queue) or it and its successors (a stream) come again, and in the end reach
// the dead letter queue; those beside it are done.

import type { DynamoDBRecord, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { errorFields, log } from './log.ts';

export interface BatchReport {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

/**
 * Handles the records of a queue batch at the same time. The body is JSON that fits the schema, else the record has failed.
 * `onFailure` is told of each failed record; should it fail itself, that is logged and changes nothing.
 */
export function queueHandler<Message>(
  schema: z.ZodMiniType<Message>,
  work: (message: Message, record: SQSRecord) => Promise<void>,
  onFailure: (record: SQSRecord) => Promise<void> = async () => {},
): (event: SQSEvent) => Promise<BatchReport> {
  async function succeeds(record: SQSRecord): Promise<boolean> {
    try {
      await work(z.parse(schema, JSON.parse(record.body)), record);
      return true;
    } catch (error) {
      logFailure(record, error);
      await onFailure(record).catch((failure: unknown) => log('warn', 'after a failure', errorFields(failure)));
      return false;
    }
  }

  return async ({ Records: records }) => {
    const done = await Promise.all(records.map(succeeds));
    const failed = records.filter((_, index) => done[index] === false);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

function logFailure(record: SQSRecord, error: unknown): void {
  log('error', 'message failed', {
    correlationId: record.messageId,
    receiveCount: Number(record.attributes.ApproximateReceiveCount),
    body: record.body.slice(0, 1_000),
    ...errorFields(error),
  });
}

/** Failed records of one stream batch, with the reason of each. */
export type StreamFailures = ReadonlyMap<DynamoDBRecord, unknown>;

/**
 * Reports the first failed record of the batch: Lambda takes the lowest sequence number as its checkpoint and brings
 * everything from there again (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html).
 */
export function streamReport(records: readonly DynamoDBRecord[], failures: StreamFailures): BatchReport {
  for (const [record, error] of failures) {
    const keys = JSON.stringify(record.dynamodb?.Keys);
    log('error', 'stream record failed', { sequenceNumber: sequenceNumber(record), keys, ...errorFields(error) });
  }
  const first = records.find((record) => failures.has(record));
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: sequenceNumber(first) }] };
}

/** Lambda reads an empty identifier as "the whole batch has failed", which is right for a record without a number. */
function sequenceNumber(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? '';
}
