// Reads of a record for the question whose it is: without its schema, since nothing is done with it.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AggregateEntity } from '../environment.ts';
import { aggregateKey } from '../store/keys.ts';
import { unpack } from '../store/packed.ts';
import { liveTable } from '../store/table.ts';

/** The state of a record; null without such a record. */
export type ReadRecord = (entity: AggregateEntity, id: string) => Promise<object | null>;

/** Strongly consistent: what was made a moment ago is there. */
export const readStored: ReadRecord = async (entity, id) => {
  const table = liveTable();
  const Key = { ...aggregateKey(entity, id) };
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item === undefined ? null : ((unpack(Item['data']) as object | undefined) ?? {});
};
