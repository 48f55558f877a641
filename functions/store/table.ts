// The single table: one client per process, and the few requests that every store is made of.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { clientSettings, inLine } from '../aws.ts';
import type { IndexName } from '../environment.ts';
import { requiredVariable, tableIndexes, tableKeys } from '../environment.ts';
import type { Key } from './keys.ts';
import { sortAttribute } from './keys.ts';

export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
}

export type Item = Record<string, unknown>;

let live: Table | undefined;

/** The deployed table, named by TABLE_NAME. */
export function liveTable(): Table {
  live ??= {
    name: requiredVariable('TABLE_NAME'),
    client: DynamoDBDocumentClient.from(inLine(new DynamoDBClient(clientSettings)), {
      marshallOptions: { removeUndefinedValues: true },
    }),
  };
  return live;
}

export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string;
}

export interface Page<Entry> {
  readonly items: readonly Entry[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

// Sort keys are ASCII, so this is above all of them.
const top = '\u{10ffff}';

interface Range {
  readonly index?: IndexName;
  /** Shards of one ordered list; a list that is not sharded has one. */
  readonly partitions: readonly string[];
  /** Only sort keys that start so. */
  readonly prefix?: string;
  /** Only sort keys from this one on. */
  readonly from?: string;
  /** Only sort keys below this one. */
  readonly below?: string;
  readonly newestFirst?: boolean;
  /** Sees every write that was answered before. Not of an index. */
  readonly consistent?: boolean;
}

/** One page of an ordered list over all its shards. The cursor is the sort key of the last entry: it stays valid while entries come and go. */
export async function queryPage(table: Table, range: Range, page: PageRequest): Promise<Page<Item>> {
  const sort = sortAttribute(range.index);
  const results = await Promise.all(
    range.partitions.map((partition) => queryShard(table, range, partition, page.limit, page.cursor)),
  );
  const merged = results
    .flatMap((result) => result.items)
    .sort((a, b) => compare(String(a[sort]), String(b[sort])) * (range.newestFirst ? -1 : 1));
  const items = merged.slice(0, page.limit);
  const more = merged.length > page.limit || results.some((result) => result.more);
  const last = items.at(-1);
  return more && last !== undefined ? { items, nextCursor: String(last[sort]) } : { items };
}

/** One page of a list that is short and was read as a whole, in the order of its places, of which no two are the same. */
export function pageOfWhole<Entry>(
  whole: readonly Entry[],
  placeOf: (entry: Entry) => string,
  { limit, cursor = '' }: PageRequest,
): Page<Entry> {
  const rest = whole
    .filter((entry) => placeOf(entry) > cursor)
    .sort((one, other) => compare(placeOf(one), placeOf(other)));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return rest.length > limit && last !== undefined ? { items, nextCursor: placeOf(last) } : { items };
}

/** The entries of all pages of a list that is known to be short. */
export async function everyPage<Entry>(fetch: (page: PageRequest) => Promise<Page<Entry>>): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetch({ limit: 100, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/**
 * Every entry of an ordered list over all its shards, smallest first. Each shard is read page by page, and nothing twice. A shard that
 * cannot be read does not keep back the others: the first failure is thrown after their last entry.
 */
export async function* queryAll(table: Table, range: Omit<Range, 'newestFirst'>): AsyncIterable<Item> {
  const sort = sortAttribute(range.index);
  const failures: unknown[] = [];
  const readFrom = async (partition: string, cursor?: string) => {
    try {
      return { partition, ...(await queryShard(table, range, partition, pageItems, cursor)) };
    } catch (error) {
      failures.push(error);
      return { partition, items: [], more: false };
    }
  };
  const shards = await Promise.all(range.partitions.map((partition) => readFrom(partition)));
  for (;;) {
    const [index, head] = smallest(shards.map(({ items }) => items[0]?.[sort]));
    const shard = shards[index];
    const item = shard?.items.shift();
    if (shard === undefined || item === undefined) break;
    yield item;
    if (shard.items.length === 0 && shard.more) shards[index] = await readFrom(shard.partition, head);
  }
  if (failures.length > 0) throw failures[0];
}

const pageItems = 100;

/** Where the smallest of the keys stands that are there, and which it is; -1 when none is. */
function smallest(keys: readonly unknown[]): readonly [index: number, key: string] {
  let found: [number, string] = [-1, top];
  keys.forEach((key, index) => {
    if (typeof key === 'string' && key < found[1]) found = [index, key];
  });
  return found;
}

async function queryShard(
  table: Table,
  range: Range,
  partition: string,
  limit: number,
  cursor?: string,
): Promise<{ items: Item[]; more: boolean }> {
  const { low, high } = bounds(range, cursor);
  // An empty interval is not a question that BETWEEN accepts.
  if (low > high) return { items: [], more: false };
  const result = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...(range.index !== undefined && { IndexName: range.index }),
      KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :low AND :high',
      ExpressionAttributeNames: {
        '#partition': range.index === undefined ? tableKeys.partition : tableIndexes[range.index].partition,
        '#sort': sortAttribute(range.index),
      },
      ExpressionAttributeValues: { ':partition': partition, ':low': low, ':high': high },
      ScanIndexForward: range.newestFirst !== true,
      ...(range.consistent === true && { ConsistentRead: true }),
      // BETWEEN includes its ends, and the cursor's own entry has been shown already.
      Limit: limit + (cursor === undefined ? 0 : 1),
    }),
  );
  const items = (result.Items ?? []).filter((item) => item[sortAttribute(range.index)] !== cursor);
  return { items, more: result.LastEvaluatedKey !== undefined };
}

function bounds(range: Range, cursor: string | undefined): { low: string; high: string } {
  let low = range.from ?? range.prefix ?? ' ';
  let high = range.below ?? (range.prefix === undefined ? top : `${range.prefix}${top}`);
  if (cursor !== undefined && range.newestFirst === true && cursor < high) high = cursor;
  if (cursor !== undefined && range.newestFirst !== true && cursor > low) low = cursor;
  return { low, high };
}

/**
 * Reads whole items by key, in the order asked for; items that are gone are left out. At most 100 keys. `onUnits` is told what each
 * request has cost.
 */
export async function readAll(
  table: Table,
  keys: readonly Key[],
  ConsistentRead = false,
  onUnits?: (units: number) => void,
): Promise<Item[]> {
  const found = new Map<string, Item>();
  // An index may show an item at its old and its new place for a moment, and a key may be asked for only once.
  const distinct = new Map(keys.map(({ pk, sk }) => [`${pk} ${sk}`, { pk, sk }]));
  await untilDone<Key>([...distinct.values()], async (wanted) => {
    const result = await table.client.send(
      new BatchGetCommand({
        RequestItems: { [table.name]: { Keys: wanted.map((key) => ({ ...key })), ConsistentRead } },
        ...(onUnits !== undefined && { ReturnConsumedCapacity: 'TOTAL' }),
      }),
    );
    for (const { CapacityUnits: units = 0 } of result.ConsumedCapacity ?? []) onUnits?.(units);
    for (const item of result.Responses?.[table.name] ?? []) found.set(`${item['pk']} ${item['sk']}`, item);
    return (result.UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
  });
  return [...distinct.keys()].map((key) => found.get(key)).filter((item) => item !== undefined);
}

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
const batchWriteMax = 25;

/** Puts items that are the same however often they are written. */
export async function putAll(table: Table, items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += batchWriteMax) {
    await untilDone<Item>(items.slice(start, start + batchWriteMax), async (wanted) => {
      const requests = wanted.map((item) => ({ PutRequest: { Item: item } }));
      const result = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }));
      return (result.UnprocessedItems?.[table.name] ?? []).map((request) => request.PutRequest?.Item ?? {});
    });
  }
}

/** Deletes what stands under the keys; what is not there is no failure. */
export async function deleteAll(table: Table, keys: readonly Key[]): Promise<void> {
  for (let start = 0; start < keys.length; start += batchWriteMax) {
    await untilDone<Key>(keys.slice(start, start + batchWriteMax), async (wanted) => {
      const requests = wanted.map((key) => ({ DeleteRequest: { Key: { ...key } } }));
      const result = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }));
      return (result.UnprocessedItems?.[table.name] ?? []).map(
        (request) => request.DeleteRequest?.Key as unknown as Key,
      );
    });
  }
}

/** A batch call may leave part undone under load: asks again for the rest, ever more slowly, and gives up in the end. */
async function untilDone<Wanted>(all: Wanted[], ask: (wanted: Wanted[]) => Promise<Wanted[]>): Promise<void> {
  let wanted = all;
  for (let attempt = 0; wanted.length > 0; attempt += 1) {
    if (attempt === 8)
      throw new Error(`the table left ${wanted.length} items of a batch undone after ${attempt} attempts`);
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
    wanted = await ask(wanted);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
