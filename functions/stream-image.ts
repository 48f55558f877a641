// Images of items as the stream brings them, as plain values.

import type { AttributeValue as StoredValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

type Image = Readonly<Record<string, AttributeValue>>;

/** The image as plain values; undefined where the record has none. */
export function plainImage(image: Image | undefined): Record<string, unknown> | undefined {
  // The two descriptions of a value differ in binary ones only, which are text in base64 here; `unpack` takes that.
  return image === undefined ? undefined : unmarshall(image as unknown as Record<string, StoredValue>);
}

/** The records of each item, in the order in which they were written. */
export function recordsByItem(records: readonly DynamoDBRecord[]): readonly (readonly DynamoDBRecord[])[] {
  return [...Map.groupBy(records, (record) => JSON.stringify(record.dynamodb?.Keys)).values()];
}
