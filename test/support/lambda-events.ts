// Batches as Lambda hands them to functions, in the fields that the functions read.

import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent, SQSRecord, StreamRecord } from 'aws-lambda';

/** One record per body; the first is `message-1`. A body that is no string is sent as JSON. */
export function queueEvent(...bodies: readonly unknown[]): SQSEvent {
  return { Records: bodies.map((body, index) => queueRecord(body, `message-${index + 1}`)) };
}

export function queueRecord(body: unknown, messageId: string, receiveCount = 1): SQSRecord {
  return {
    messageId,
    receiptHandle: `receipt of ${messageId}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: '0',
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:local:000000000000:test',
    awsRegion: 'local',
  };
}

export interface Write {
  readonly pk: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** One record per write, in their order; the first has sequence number 1. */
export function streamEvent(...writes: readonly Write[]): DynamoDBStreamEvent {
  return { Records: writes.map((write, index) => streamRecord(write, String(index + 1))) };
}

function streamRecord({ pk, before, after }: Write, sequenceNumber: string): DynamoDBRecord {
  // The attributes of a key come in any order, also in records of one item.
  const names = Number(sequenceNumber) % 2 === 0 ? ['sk', 'pk'] : ['pk', 'sk'];
  return {
    eventName: before === undefined ? 'INSERT' : 'MODIFY',
    dynamodb: {
      Keys: Object.fromEntries(names.map((name) => [name, { S: name === 'pk' ? pk : 'ITEM' }])),
      NewImage: streamImage({ pk, ...after }),
      ...(before !== undefined && { OldImage: streamImage({ pk, ...before }) }),
      SequenceNumber: sequenceNumber,
    },
  };
}

/** Bytes come as text in base64. */
export function streamImage(item: Readonly<Record<string, unknown>>): NonNullable<StreamRecord['NewImage']> {
  const asJson = JSON.stringify(marshall(item), (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return JSON.parse(asJson);
}
