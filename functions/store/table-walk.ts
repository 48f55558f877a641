// Goes through the whole table, for operators only: there is no index of everything. What is read is paid for, also what is
// filtered out.

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import { chunks } from '../batches.ts';
import { aggregateEntities } from '../environment.ts';
import type { AuditEntry } from './event-store.ts';
import { auditEntry } from './event-store.ts';
import type { Key } from './keys.ts';
import { aggregateKey, auditKey, auditPrefix } from './keys.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { readAll } from './table.ts';

interface Period {
  readonly fromAt: Instant;
  /** Exclusive. */
  readonly toAt: Instant;
  /** None: of all types. */
  readonly types: readonly string[];
}

/** What was wanted of the items that were looked at, of which there are `limit`. The cursor is a key of the table. */
interface Walked<Entry> extends Page<Entry> {
  readonly looked: number;
}

/** Which event it is, for looking up whether it is in the audit trail. */
type EventPlace = Pick<AuditEntry, 'entity' | 'entityId' | 'version' | 'index'>;

export interface TableWalk {
  /** Those of one aggregate come in their order. */
  eventsOf(period: Period, page: PageRequest): Promise<Walked<AuditEntry>>;
  /** Items of aggregates whose latest command has left events. */
  aggregatesWithEvents(page: PageRequest): Promise<Walked<Item>>;
  /** The items of these aggregates that are there. */
  aggregates(which: readonly Pick<AuditEntry, 'entity' | 'entityId'>[]): Promise<readonly Item[]>;
  /** Which of the events are not in the audit trail. */
  withoutTrail<Event extends EventPlace>(events: readonly Event[]): Promise<readonly Event[]>;
}

export function tableWalk(table: Table): TableWalk {
  async function walk(filter: Filter, { limit, cursor }: PageRequest): Promise<Walked<Item>> {
    const found = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        Limit: limit,
        ...filter,
        ...(cursor !== undefined && { ExclusiveStartKey: JSON.parse(cursor) as Item }),
      }),
    );
    const page = { items: found.Items ?? [], looked: found.ScannedCount ?? 0 };
    return found.LastEvaluatedKey === undefined
      ? page
      : { ...page, nextCursor: JSON.stringify(found.LastEvaluatedKey) };
  }

  const readEvery = async (keys: readonly Key[]) =>
    (await Promise.all(chunks(keys, batchGetMax).map((some) => readAll(table, some, true)))).flat();

  return {
    async eventsOf(period, page) {
      const found = await walk(eventFilter(period), page);
      return { ...found, items: found.items.map((item) => z.parse(auditEntry, item['data'])) };
    },

    aggregatesWithEvents: (page) => walk(aggregateFilter, page),

    aggregates: (which) => readEvery(which.map(({ entity, entityId }) => aggregateKey(entity, entityId))),

    async withoutTrail(events) {
      const keyOf = (event: EventPlace) => auditKey(event.entity, event.entityId, event.version, event.index);
      const known = new Set((await readEvery(events.map(keyOf))).map(({ pk, sk }) => `${pk} ${sk}`));
      return events.filter((event) => !known.has(`${keyOf(event).pk} ${keyOf(event).sk}`));
    },
  };
}

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
const batchGetMax = 100;

interface Filter {
  readonly FilterExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
}

function eventFilter({ fromAt, toAt, types }: Period): Filter {
  const typeValues = Object.fromEntries(types.map((type, index) => [`:type${index}`, type]));
  const ofTypes = types.length === 0 ? '' : ` AND #data.#event.#type IN (${Object.keys(typeValues).join(', ')})`;
  return {
    FilterExpression: `begins_with(sk, :prefix) AND #data.#event.#at >= :from AND #data.#event.#at < :to${ofTypes}`,
    ExpressionAttributeNames: {
      '#data': 'data',
      '#event': 'event',
      '#at': 'occurredAt',
      ...(types.length > 0 && { '#type': 'type' }),
    },
    ExpressionAttributeValues: { ':prefix': auditPrefix, ':from': fromAt, ':to': toAt, ...typeValues },
  };
}

const entityValues = Object.fromEntries(aggregateEntities.map((entity, index) => [`:entity${index}`, entity]));

const aggregateFilter: Filter = {
  FilterExpression: `#entity IN (${Object.keys(entityValues).join(', ')}) AND size(#events) > :none`,
  ExpressionAttributeNames: { '#entity': 'entity', '#events': 'events' },
  ExpressionAttributeValues: { ':none': 0, ...entityValues },
};
