// What functions fed by a queue or a stream have in common: every record is answered for. One that fails is logged with
// its reason and reported, so that it alone (a queue) or it and its successors (a stream) come again, and in the end reach
// the dead letter queue; those beside it are done.

import type { DynamoDBRecord, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { errorFields } from './error-fields.ts';
import { log, withLogFields } from './log.ts';
import { restSecondsOf, retrySecondsOf } from './postponed.ts';

export interface BatchReport {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

/** What is known of a message beside what it says. */
export interface Receipt {
  /** Of the call that it all began with, where the message names it; else the message's own id. */
  readonly correlationId: string;
  readonly messageId: string;
  /** How often it was handed out, this time included. */
  readonly attempt: number;
}

/**
 * Handles the records of a queue batch at the same time. The body is JSON that fits the schema, else the record has failed.
 * Every line logged meanwhile has the ids of the receipt. `onFailure` is told of each record that comes again, how long it has to
 * rest if it was postponed, and how long it rests exactly if the failure says so; should it fail itself, that is logged and changes
 * nothing.
 */
export function queueHandler<Message>(
  schema: z.ZodMiniType<Message>,
  work: (message: Message, receipt: Receipt) => Promise<void>,
  onFailure: (
    record: SQSRecord,
    restSecondsMin?: number,
    restSecondsExactly?: number,
  ) => Promise<void> = async () => {},
): (event: SQSEvent) => Promise<BatchReport> {
  async function succeeds(record: SQSRecord, body: unknown, receipt: Receipt): Promise<boolean> {
    try {
      await work(z.parse(schema, body), receipt);
      return true;
    } catch (error) {
      // Not the body, which may say what people said: the message waits in its queue for whoever has to see it.
      const rest = restSecondsOf(error);
      if (rest === undefined) log('error', 'message failed', { attempt: receipt.attempt, ...errorFields(error) });
      else log('info', 'message postponed', { attempt: receipt.attempt, restSeconds: rest });
      await onFailure(record, rest, retrySecondsOf(error)).catch((failure: unknown) =>
        log('warn', 'after a failure', errorFields(failure)),
      );
      return false;
    }
  }

  async function handled(record: SQSRecord): Promise<boolean> {
    const { messageId, attributes } = record;
    const body = jsonOf(record.body);
    const correlationId = correlationIdIn(body) ?? messageId;
    const receipt = { correlationId, messageId, attempt: Number(attributes.ApproximateReceiveCount) };
    return withLogFields({ correlationId, messageId }, () => succeeds(record, body, receipt));
  }

  return async ({ Records: records }) => {
    const done = await Promise.all(records.map(handled));
    const failed = records.filter((_, index) => done[index] === false);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

/** Undefined for what is no JSON: then it fits no schema either. The parser's own complaint would quote it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const correlated = z.object({ correlationId: z.string() });
const enveloped = z.object({ detail: correlated });

/** A queue's own message says it at the top, an event off the bus inside EventBridge's envelope. */
function correlationIdIn(body: unknown): string | undefined {
  return z.safeParse(correlated, body).data?.correlationId ?? z.safeParse(enveloped, body).data?.detail.correlationId;
}

/** Failed records of one stream batch, with the reason of each. */
export type StreamFailures = ReadonlyMap<DynamoDBRecord, unknown>;

/**
 * Reports the first failed record of the batch: Lambda takes the lowest sequence number as its checkpoint and brings
 * everything from there again (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html).
 */
export function streamReport(records: readonly DynamoDBRecord[], failures: StreamFailures): BatchReport {
  for (const [record, error] of failures) {
    log('error', 'stream record failed', {
      correlationId: record.dynamodb?.NewImage?.['correlationId']?.S,
      sequenceNumber: sequenceNumber(record),
      keys: JSON.stringify(record.dynamodb?.Keys),
      ...errorFields(error),
    });
  }
  const first = records.find((record) => failures.has(record));
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: sequenceNumber(first) }] };
}

/** Lambda reads an empty identifier as "the whole batch has failed", which is right for a record without a number. */
function sequenceNumber(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? '';
}
