// Goes through the whole table, for operators only: there is no index of everything. What is read is paid for, also what is
// filtered out, and takes no more of the table in a second than its pace allows.

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import { chunks } from '../batches.ts';
import { aggregateEntities } from '../environment.ts';
import type { Clock } from '../system-clock.ts';
import { waitUntil } from '../system-clock.ts';
import type { AuditEntry } from './event-store.ts';
import { auditEntry } from './event-store.ts';
import type { Key } from './keys.ts';
import { aggregateKey, auditKey, auditPrefix } from './keys.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { readAll } from './table.ts';

export interface Period {
  readonly fromAt: Instant;
  /** Exclusive. */
  readonly toAt: Instant;
  /** None: of all types. */
  readonly types: readonly string[];
}

/** What was wanted of the items that were looked at, of which there are `limit`. The cursor is a key of the table. */
export interface Walked<Entry> extends Page<Entry> {
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

/** At the pace of operations: how many things may be asked for in a second. Every reading lasts as long as what it has cost. */
export type PacedTableWalk = (perSecond: number) => TableWalk;

const readUnitsPerThing = 5;
/**
 * A scan takes one partition after the other, and each gives 3,000 read units a second, to tickets as well
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html): half of that at the most.
 */
const readUnitsPerSecondMax = 1_500;

/** How many read units a second are taken at a pace: 500 at 100 things a second. */
export function readUnitsPerSecond(perSecond: number): number {
  return Math.min(readUnitsPerSecondMax, readUnitsPerThing * perSecond);
}

export function tableWalk(table: Table, clock: Clock): PacedTableWalk {
  return (perSecond) =>
    walkAtPace(table, async (read) => {
      const [startedAt, { answer, units }] = [clock.now(), await read()];
      await waitUntil(later(startedAt, Math.ceil((units * 1_000) / readUnitsPerSecond(perSecond))), clock);
      return answer;
    });
}

/** Lets a reading take as long as what it has cost. */
type Paced = <Answer>(read: () => Promise<{ readonly answer: Answer; readonly units: number }>) => Promise<Answer>;

function walkAtPace(table: Table, paced: Paced): TableWalk {
  async function walk(filter: Filter, { limit, cursor }: PageRequest): Promise<Walked<Item>> {
    const found = await paced(async () => {
      const answer = await table.client.send(
        new ScanCommand({
          TableName: table.name,
          Limit: limit,
          ReturnConsumedCapacity: 'TOTAL',
          ...filter,
          ...(cursor !== undefined && { ExclusiveStartKey: JSON.parse(cursor) as Item }),
        }),
      );
      return { answer, units: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
    });
    const page = { items: found.Items ?? [], looked: found.ScannedCount ?? 0 };
    return found.LastEvaluatedKey === undefined
      ? page
      : { ...page, nextCursor: JSON.stringify(found.LastEvaluatedKey) };
  }

  async function readEvery(keys: readonly Key[]): Promise<readonly Item[]> {
    const found: Item[] = [];
    for (const some of chunks(keys, batchGetMax)) {
      const read = async () => {
        let units = 0;
        const answer = await readAll(table, some, true, (more) => {
          units += more;
        });
        return { answer, units };
      };
      found.push(...(await paced(read)));
    }
    return found;
  }

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
