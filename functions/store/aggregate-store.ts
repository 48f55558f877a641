// What every aggregate has in common: one item, one version, one conditional write per command, and the events of that
// command inside the written item, so that the table's stream is the outbox.

import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { AggregateEntity } from '../environment.ts';
import { optionalText, whole } from '../plain.ts';
import { ItemTooLarge, saysTooLarge } from './item-too-large.ts';
import { aggregateKey } from './keys.ts';
import { pack, unpack } from './packed.ts';
import type { Item, Table } from './table.ts';
import { VersionConflict } from './version-conflict.ts';

export interface Versioned<State> {
  readonly state: State;
  /** Grows by one with every accepted command, from 1. */
  readonly version: number;
  /** Fingerprint of the creating request, to tell a repeat from another request under the same key. */
  readonly requestHash?: string;
  /** Of the call that has written it last. */
  readonly correlationId?: string;
}

/** What is stored with a command besides the state. */
export interface CommandMeta {
  readonly correlationId: string;
  /** With a creating command only; later commands keep it. */
  readonly requestHash?: string;
}

type Creation<State> =
  | { readonly created: true; readonly saved: Versioned<State> }
  | { readonly created: false; readonly existing: Versioned<State> };

export interface AggregateKind<State> {
  readonly entity: AggregateEntity;
  readonly schema: z.ZodMiniType<State>;
  /** Index keys and other attributes that the table needs besides the state itself. */
  readonly attributes?: (state: State) => Item | Promise<Item>;
}

export interface AggregateStore<State extends { readonly id: string }, Event> {
  /** Strongly consistent. */
  get(id: string): Promise<Versioned<State> | null>;
  /** Writes the aggregate if its id is free; else says what holds the id. */
  create(state: State, events: readonly Event[], meta: CommandMeta): Promise<Creation<State>>;
  /** Writes over `before` (null: the id must be free). Throws VersionConflict. */
  save(
    before: Versioned<State> | null,
    after: State,
    events: readonly Event[],
    meta: CommandMeta,
  ): Promise<Versioned<State>>;
}

export function aggregateStore<State extends { readonly id: string }, Event>(
  table: Table,
  kind: AggregateKind<State>,
): AggregateStore<State, Event> {
  async function save(
    before: Versioned<State> | null,
    after: State,
    events: readonly Event[],
    meta: CommandMeta,
  ): Promise<Versioned<State>> {
    const put = await aggregatePut(table, kind, before, after, events, meta);
    try {
      await table.client.send(new PutCommand(put));
    } catch (error) {
      if (isOwnWrite(error, put.Item)) return read(kind, put.Item);
      if (saysTooLarge(error)) {
        throw new ItemTooLarge(`${kind.entity} ${after.id} does not fit into an item`, { cause: error });
      }
      // A plain write also loses against a transaction that holds the item at that moment.
      const lost = error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException;
      if (!lost) throw error;
      throw new VersionConflict(`${kind.entity} ${after.id} was written meanwhile`, { cause: error });
    }
    return read(kind, put.Item);
  }

  return {
    save,

    async get(id) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: { ...aggregateKey(kind.entity, id) }, ConsistentRead: true }),
      );
      return Item === undefined ? null : read(kind, Item);
    },

    async create(state, events, meta) {
      try {
        return { created: true, saved: await save(null, state, events, meta) };
      } catch (error) {
        const holder = error instanceof VersionConflict && holderOfId(error);
        if (holder) return { created: false, existing: read(kind, holder) };
        throw error;
      }
    },
  };
}

/** The SDK sends a write again whose answer was lost on the way: when the first one arrived, it is that which stands in the way. */
function isOwnWrite(error: unknown, item: Item): boolean {
  if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) return false;
  const wasRepeated = (error.$metadata.attempts ?? 1) > 1;
  return wasRepeated && isDeepStrictEqual(unmarshall(error.Item), unmarshall(marshall(item, asStored)));
}

const asStored = { removeUndefinedValues: true } as const;

function holderOfId(conflict: VersionConflict): Item | undefined {
  const { cause } = conflict;
  return cause instanceof ConditionalCheckFailedException && cause.Item !== undefined
    ? unmarshall(cause.Item)
    : undefined;
}

/** Of the events of one write: each of them has to fit into an entry of the audit trail, which is an item of its own and a map. */
const eventsBytesMax = 380_000;

/** The one conditional write of a command, also as part of a transaction. */
export async function aggregatePut<State extends { readonly id: string }>(
  table: Table,
  kind: AggregateKind<State>,
  before: Versioned<State> | null,
  after: State,
  events: readonly unknown[],
  meta: CommandMeta,
) {
  const requestHash = before?.requestHash ?? meta.requestHash;
  return {
    TableName: table.name,
    Item: {
      ...aggregateKey(kind.entity, after.id),
      entity: kind.entity,
      version: (before?.version ?? 0) + 1,
      data: pack(after),
      ...(events.length > 0 && { events: pack(events, eventsBytesMax) }),
      correlationId: meta.correlationId,
      ...(requestHash !== undefined && { requestHash }),
      ...(await kind.attributes?.(after)),
    } as Item,
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': before.version } }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
}

const envelope = z.object({
  version: whole,
  requestHash: optionalText,
  correlationId: optionalText,
});

/** Parses a stored item. Throws a ZodError when it is not what the schema says: corrupt data is never worked with. */
export function read<State>(kind: AggregateKind<State>, item: Item): Versioned<State> {
  return { ...z.parse(envelope, item), state: z.parse(kind.schema, unpack(item['data'])) };
}
