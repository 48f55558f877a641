// A table that does nothing but keep items and note what each write would cost and which partitions it touches, by the rules of
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html

import type { IndexName } from '../../functions/environment.ts';
import { tableIndexes } from '../../functions/environment.ts';
import type { Item, Table } from '../../functions/store/table.ts';

export interface RecordedWrite {
  readonly before: Item | undefined;
  readonly after: Item;
  readonly units: number;
  /** Partition keys that take a write of one unit, one entry for each: leaving a place costs as much as taking one. */
  readonly indexWrites: readonly { readonly index: IndexName; readonly partition: string }[];
}

interface Sent {
  readonly constructor: { readonly name: string };
  readonly input: {
    readonly Item?: Item;
    readonly Key?: Item;
    readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
    readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
    readonly RequestItems?: Readonly<Record<string, readonly { readonly PutRequest: { readonly Item: Item } }[]>>;
  };
}

export interface RecordingTable extends Table {
  /** Of reading single items for certain. */
  readonly readUnits: number;
  /** Of all that is kept. */
  readonly bytes: number;
  /** Those since the last call, in their order. */
  taken(): readonly RecordedWrite[];
}

export function recordingTable(): RecordingTable {
  const items = new Map<string, Item>();
  let writes: RecordedWrite[] = [];
  let readUnits = 0;

  function get(key: Item): Item | undefined {
    const item = items.get(keyOf(key));
    readUnits += Math.max(1, Math.ceil(bytesOf(item) / 4_096));
    return item;
  }

  function put(item: Item): void {
    const key = keyOf(item);
    const before = items.get(key);
    items.set(key, item);
    writes.push({ before, after: item, units: unitsOf(before, item), indexWrites: indexWritesOf(before, item) });
  }

  function answer({ constructor: { name }, input }: Sent): object {
    switch (name) {
      case 'GetCommand':
        return { Item: get(input.Key ?? {}) };
      case 'PutCommand':
        put(input.Item ?? {});
        return {};
      case 'UpdateCommand':
        put(delivered(items.get(keyOf(input.Key ?? {})) ?? {}, input));
        return {};
      case 'BatchWriteCommand':
        for (const { PutRequest } of Object.values(input.RequestItems ?? {}).flat()) put(PutRequest.Item);
        return {};
      default:
        throw new Error(`the recording table has no ${name}`);
    }
  }

  return {
    name: 'zhunshi-recording',
    get readUnits() {
      return readUnits;
    },
    get bytes() {
      return [...items.values()].reduce((bytes, item) => bytes + bytesOf(item), 0);
    },
    client: { send: async (command: Sent) => answer(command) } as unknown as Table['client'],
    taken() {
      const since = writes;
      writes = [];
      return since;
    },
  };
}

/** The one update that a notice sees here: a channel has taken it. */
function delivered(item: Item, { ExpressionAttributeNames: names, ExpressionAttributeValues: values }: Sent['input']) {
  const data = item['data'] as Item;
  const deliveredTo = { ...(data['deliveredTo'] as Item), [names?.['#channel'] ?? '']: values?.[':at'] };
  return { ...item, data: { ...data, deliveredTo } };
}

function keyOf({ pk, sk }: Item): string {
  return `${pk} ${sk}`;
}

function unitsOf(before: Item | undefined, after: Item): number {
  return Math.ceil(Math.max(before === undefined ? 0 : bytesOf(before), bytesOf(after)) / 1_024);
}

function indexWritesOf(before: Item | undefined, after: Item): RecordedWrite['indexWrites'] {
  return Object.entries(tableIndexes).flatMap(([name, { partition, sort }]) => {
    if (before?.[partition] === after[partition] && before?.[sort] === after[sort]) return [];
    const places = [before?.[partition], after[partition]].filter((place) => place !== undefined);
    return places.map((place) => ({ index: name as IndexName, partition: String(place) }));
  });
}

/** Names and values in UTF-8; a number takes a byte for two digits and one more; a list or map three, and one for each entry. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (value instanceof Uint8Array) return value.length;
  if (value === null || typeof value !== 'object') return value === undefined ? 0 : 1;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .reduce(
      (bytes, [name, part]) => bytes + 1 + (Array.isArray(value) ? 0 : Buffer.byteLength(name)) + bytesOf(part),
      3,
    );
}
