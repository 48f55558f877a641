// Reads of a record no more than what says whose it is.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AggregateEntity } from '../environment.ts';
import { aggregateKey } from '../store/keys.ts';
import { liveTable } from '../store/table.ts';

/** What stands at these places of a record (kinds.ts); null without such a record. */
export type ReadPlaces = (entity: AggregateEntity, id: string, places: readonly string[]) => Promise<object | null>;

/** Strongly consistent: what was made a moment ago is there. */
export const readStored: ReadPlaces = async (entity, id, places) => {
  const table = liveTable();
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: { ...aggregateKey(entity, id) },
      ConsistentRead: true,
      ...projectionOf(places),
    }),
  );
  return Item === undefined ? null : ((Item['data'] as object | undefined) ?? {});
};

/** Without entity an item that has none of the places would look as if there were no item. */
function projectionOf(places: readonly string[]) {
  const paths = new Set(places.map((place) => ['data', ...place.replace(/\[\].*$/, '').split('.')]));
  const names = new Map<string, string>();
  const alias = (step: string) => {
    const known = names.get(step) ?? `#n${names.size}`;
    names.set(step, known);
    return known;
  };
  const expressions = [...paths].map((path) => path.map(alias).join('.'));
  return {
    ProjectionExpression: [alias('entity'), ...new Set(expressions)].join(', '),
    ExpressionAttributeNames: Object.fromEntries([...names].map(([step, name]) => [name, step])),
  };
}
