// DynamoDB in memory, as far as the stores ask for it: conditional writes, transactions, queries, indexes that follow after a
// moment, and a stream of what was changed.

import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import type {
  DynamoDBDocumentClient,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { tableIndexes, tableKeys } from '../../../functions/environment.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Faults } from '../faults.ts';
import type { Process } from '../process.ts';
import { between, drawsFor } from '../random.ts';
import type { World } from '../world.ts';
import type { Caller } from './calls.ts';
import type { Item, Substitutes } from './expressions.ts';
import { holds, updated } from './expressions.ts';

export interface Write {
  readonly at: number;
  /** By the clock of the process that wrote it. */
  readonly writerAt: number;
  readonly before: Item | undefined;
  readonly after: Item;
}

interface Entry {
  readonly pk: string;
  readonly sk: string;
  /** Of the index, or of the table. */
  readonly sort: string;
  readonly item: Item;
}

/** Whoever reads all shards at once has the faults shared out among them, else hardly anybody would come through. */
const shardedSites = /^Query (?:DUE|HELD|QUEUE)#/;

/** Only what stands in transactions can meet one: of what these functions write, tickets and contracts. */
const contendedSites = /^(?:Put (?:TICKET|CONTRACT)|TransactWrite CONTRACT)#/;

const indexNames = Object.keys(tableIndexes) as (keyof typeof tableIndexes)[];

export class TableService {
  /** Every change, in order. */
  readonly writes: Write[] = [];
  onWrite: (write: Write) => void = () => {};
  private readonly world: World;
  private readonly faults: Faults;
  private readonly partitions = new Map<string, Map<string, Item>>();
  /** By index and partition, then by the key of the item. */
  private readonly indexes = new Map<string, Map<string, Map<string, Entry>>>();
  private writer: Pick<Process, 'now'> | undefined;
  private readonly shownAt = new Map<string, number>();

  constructor(world: World, faults: Faults) {
    this.world = world;
    this.faults = faults;
  }

  /** The table as one process sees it. */
  seenBy(caller: Caller): Table {
    const send = (command: { readonly input: object }) => {
      const site = siteOf(command);
      // The SDK gives a transaction a token, by which the service knows one that it has made when it is sent again.
      let isMade = false;
      const take = () => {
        this.writer = caller.process;
        const isTransaction = command instanceof TransactWriteCommand;
        if (isTransaction && isMade) return {};
        if (contendedSites.test(site) && this.faults.strike('conflict', site)) {
          throw isTransaction
            ? cancelled([{ Code: 'TransactionConflict' }])
            : new TransactionConflictException({ message: site, $metadata: {} });
        }
        const answer = this.execute(command);
        isMade = true;
        return answer;
      };
      return caller.call(site, take, shardedSites.test(site) ? 1 / 48 : 1);
    };
    return { name: 'simulated', client: { send } as unknown as DynamoDBDocumentClient };
  }

  item(pk: string, sk: string): Item | undefined {
    return this.partitions.get(pk)?.get(sk);
  }

  *all(): Iterable<Item> {
    for (const partition of this.partitions.values()) yield* partition.values();
  }

  /** The least sort key that an index shows in partitions that begin so. */
  first(index: keyof typeof tableIndexes, prefix: string): string | undefined {
    let least: string | undefined;
    for (const [partition, entries] of this.indexes.get(index) ?? []) {
      if (!partition.startsWith(prefix)) continue;
      for (const { sort } of entries.values()) if (least === undefined || sort < least) least = sort;
    }
    return least;
  }

  execute(command: { readonly input: object }): object {
    if (command instanceof GetCommand) return found(this.item(...keyOf(command.input.Key)));
    if (command instanceof PutCommand) return this.put(command.input);
    if (command instanceof UpdateCommand) return this.update(command.input);
    if (command instanceof QueryCommand) return this.query(command.input);
    if (command instanceof BatchGetCommand) return this.batchGet(command);
    if (command instanceof BatchWriteCommand) return this.batchWrite(command);
    if (command instanceof TransactWriteCommand) return this.transact(command);
    throw new Error(`the simulated table does not know ${command.constructor.name}`);
  }

  private put({ Item: item = {}, ...conditions }: PutCommandInput): object {
    const [pk, sk] = keyOf(item);
    this.check(this.item(pk, sk), conditions);
    this.write(plain(item));
    return {};
  }

  private update({ Key, UpdateExpression = '', ...conditions }: UpdateCommandInput): object {
    const [pk, sk] = keyOf(Key);
    const before = this.item(pk, sk);
    this.check(before, conditions);
    this.write(plain(updated(UpdateExpression, before ?? { pk, sk }, conditions)));
    return {};
  }

  private check(
    item: Item | undefined,
    conditions: Substitutes & {
      readonly ConditionExpression?: string | undefined;
      readonly ReturnValuesOnConditionCheckFailure?: string | undefined;
    },
  ): void {
    if (holds(conditions.ConditionExpression, item, conditions)) return;
    throw new ConditionalCheckFailedException({
      message: 'The conditional request failed',
      $metadata: {},
      ...(conditions.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' &&
        item !== undefined && { Item: marshall(item) }),
    });
  }

  private transact({ input }: TransactWriteCommand): object {
    const puts = (input.TransactItems ?? []).map(({ Put }) => {
      if (Put === undefined) throw new Error('the simulated table puts in transactions, and nothing else');
      return Put;
    });
    const reasons = puts.map((put) => {
      const [pk, sk] = keyOf(put.Item);
      return { Code: holds(put.ConditionExpression, this.item(pk, sk), put) ? 'None' : 'ConditionalCheckFailed' };
    });
    if (reasons.some(({ Code }) => Code !== 'None')) {
      throw cancelled(reasons);
    }
    for (const { Item: item = {} } of puts) this.write(plain(item));
    return {};
  }

  private batchWrite({ input }: BatchWriteCommand): object {
    const [[name, requests] = ['', []]] = Object.entries(input.RequestItems ?? {});
    const undone = this.faults.strike('partial', 'BatchWriteItem');
    const left = requests.filter(({ PutRequest }) => {
      if (undone && undone() < 0.5) return true;
      this.write(plain(PutRequest?.Item ?? {}));
      return false;
    });
    return left.length === 0 ? {} : { UnprocessedItems: { [name]: left } };
  }

  private batchGet({ input }: BatchGetCommand): object {
    const [[name, { Keys = [] }] = ['', { Keys: [] }]] = Object.entries(input.RequestItems ?? {});
    const undone = this.faults.strike('partial', 'BatchGetItem');
    const left = Keys.filter(() => undone && undone() < 0.5);
    const items = Keys.filter((key) => !left.includes(key)).flatMap((key) => this.item(...keyOf(key)) ?? []);
    return { Responses: { [name]: items }, ...(left.length > 0 && { UnprocessedKeys: { [name]: { Keys: left } } }) };
  }

  private query(input: QueryCommandInput): object {
    const { IndexName, KeyConditionExpression, ScanIndexForward = true, Limit = Number.POSITIVE_INFINITY } = input;
    const forward = ScanIndexForward ? 1 : -1;
    const fields = IndexName === undefined ? tableKeys : tableIndexes[IndexName as keyof typeof tableIndexes];
    const all = [...this.entries(IndexName, partitionOf(input, fields.partition))]
      .filter((entry) => holds(KeyConditionExpression, entry.item, input))
      .sort((one, other) => (compare(one.sort, other.sort) || compare(one.pk, other.pk)) * forward);
    const startKey = input.ExclusiveStartKey;
    const start =
      startKey === undefined ? 0 : all.findIndex(({ pk, sk }) => pk === startKey['pk'] && sk === startKey['sk']) + 1;
    const page = all.slice(start, start + Limit);
    const last = page.at(-1);
    const more = last !== undefined && all.length > start + Limit;
    return { Items: page.map(({ item }) => item), ...(more && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }) };
  }

  private *entries(index: string | undefined, partition: string): Iterable<Entry> {
    if (index !== undefined) {
      yield* this.indexes.get(index)?.get(partition)?.values() ?? [];
      return;
    }
    for (const [sk, item] of this.partitions.get(partition) ?? []) yield { pk: partition, sk, sort: sk, item };
  }

  private write(after: Item): void {
    const [pk, sk] = keyOf(after);
    const partition = this.partitions.get(pk) ?? new Map<string, Item>();
    const before = partition.get(sk);
    this.partitions.set(pk, partition.set(sk, after));
    const write = { at: this.world.now, writerAt: this.writer?.now() ?? this.world.now, before, after };
    this.writes.push(write);
    this.showInIndexes(before, after);
    // What was written as it was before is no change: the stream does not tell of it.
    if (before === undefined || texts.get(before) !== texts.get(after)) this.onWrite(write);
  }

  /** Changes of one item come in their order. */
  private showInIndexes(before: Item | undefined, after: Item): void {
    if (!indexNames.some((name) => [before, after].some((item) => item?.[tableIndexes[name].partition] !== undefined)))
      return;
    const [pk, sk] = keyOf(after);
    const name = `index shows ${pk} ${sk}`;
    const late = this.faults.strike('index-late', pk);
    const lag = late
      ? between(late, 1_000, 20_000)
      : between(drawsFor(this.world.seed, `${name} ${this.writes.length}`), 1, 40);
    const shownAt = Math.max(this.world.now + lag, this.shownAt.get(`${pk} ${sk}`) ?? 0);
    this.shownAt.set(`${pk} ${sk}`, shownAt);
    this.world.after(shownAt - this.world.now, name, () => {
      for (const index of indexNames) this.show(index, before, after);
    });
  }

  private show(index: keyof typeof tableIndexes, before: Item | undefined, after: Item): void {
    const { partition, sort } = tableIndexes[index];
    const [pk, sk] = keyOf(after);
    const partitions = this.indexes.get(index) ?? new Map<string, Map<string, Entry>>();
    this.indexes.set(index, partitions);
    if (before?.[partition] !== undefined) partitions.get(String(before[partition]))?.delete(`${pk} ${sk}`);
    if (after[partition] === undefined) return;
    const place = String(after[partition]);
    const entries = partitions.get(place) ?? new Map<string, Entry>();
    const item = { pk, sk, [partition]: after[partition], [sort]: after[sort] };
    partitions.set(place, entries.set(`${pk} ${sk}`, { pk, sk, sort: String(after[sort]), item }));
  }
}

function cancelled(reasons: readonly { readonly Code: string }[]): TransactionCanceledException {
  return new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: [...reasons] });
}

function found(Item: Item | undefined): object {
  return Item === undefined ? {} : { Item };
}

/** Items as JSON, to see whether a write changes anything. */
const texts = new WeakMap<Item, string>();

/** What arrives at the service: values that JSON has, without those that are undefined, and bytes. */
function plain(item: Item): Item {
  const packed = Object.entries(item).filter(([, value]) => value instanceof Uint8Array);
  const text = JSON.stringify(item, (_, value) => (value instanceof Uint8Array ? value.join() : value));
  const arrived: Item = { ...JSON.parse(text), ...Object.fromEntries(packed) };
  texts.set(arrived, text);
  return arrived;
}

function keyOf(item: Item | undefined): [pk: string, sk: string] {
  const { pk, sk } = item ?? {};
  if (typeof pk !== 'string' || typeof sk !== 'string' || pk === '' || sk === '')
    throw new Error('an item without its key');
  return [pk, sk];
}

/** A query names its partition by one equality. */
function partitionOf({ KeyConditionExpression = '', ...substitutes }: QueryCommandInput, field: string): string {
  const [, name = '', value = ''] = /^(#?\w+) = (:\w+)/.exec(KeyConditionExpression) ?? [];
  const asked = substitutes.ExpressionAttributeNames?.[name] ?? name;
  if (asked !== field) throw new Error(`the query does not begin with its partition: ${KeyConditionExpression}`);
  return String(substitutes.ExpressionAttributeValues?.[value]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The operation and what it is about, by which faults are named. */
function siteOf(command: { readonly input: object }): string {
  const operation = command.constructor.name.replace('Command', '');
  const { Key, Item, KeyConditionExpression, ExpressionAttributeValues, TransactItems } = command.input as Partial<
    PutCommandInput & UpdateCommandInput & QueryCommandInput & TransactWriteCommandInput
  >;
  const key = Key ?? Item ?? TransactItems?.[0]?.Put?.Item;
  const partition = KeyConditionExpression === undefined ? '' : Object.values(ExpressionAttributeValues ?? {})[0];
  return `${operation} ${key === undefined ? partition : `${key['pk']} ${key['sk']}`}`.trimEnd();
}
