// Images of items as the stream brings them, as plain values.

import type { AttributeValue as StoredValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { tableKeys } from './environment.ts';

type Image = Readonly<Record<string, AttributeValue>>;

/** The image as plain values; undefined where the record has none. */
export function plainImage(image: Image | undefined): Record<string, unknown> | undefined {
  // The two descriptions of a value differ in binary ones only, which are text in base64 here; `unpack` takes that.
  return image === undefined ? undefined : unmarshall(image as unknown as Record<string, StoredValue>);
}

/** The records of each item, in the order in which they were written. */
export function recordsByItem(records: readonly DynamoDBRecord[]): readonly (readonly DynamoDBRecord[])[] {
  return [...Map.groupBy(records, itemOf).values()];
}

/** The key, whichever of its two attributes a record names first: that is not always the same. */
function itemOf({ dynamodb }: DynamoDBRecord): string {
  const { [tableKeys.partition]: partition, [tableKeys.sort]: sort } = dynamodb?.Keys ?? {};
  return JSON.stringify([partition?.S, sort?.S]);
}
