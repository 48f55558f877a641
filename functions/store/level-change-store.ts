// Changes of levels, and which of them is the latest of its circuit. Raising one moves that pointer and stops the one before, in
// one transaction: two orders that are archived at once cannot both be the latest.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { levelChangeDeadlines } from '../../domain/levels/deadlines.ts';
import type { LevelChangeEvent } from '../../domain/levels/events.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { levelChangePins, stateOf } from '../../domain/levels/level-change.ts';
import type { raiseLevelChange } from '../../domain/levels/raise.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { AggregateKind, AggregateStore, CommandMeta, Versioned } from './aggregate-store.ts';
import { aggregatePut, aggregateStore, read } from './aggregate-store.ts';
import type { Key } from './keys.ts';
import { circuitLevelsKey, levelTaskKeys, levelTaskPartitions } from './keys.ts';
import { levelChangeSchema } from './level-change-schema.ts';
import { putTogether } from './put-together.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryPage, readAll } from './table.ts';
import { timingAttributes } from './timed-store.ts';

/** How an item of a change is read. */
export const levelChangeItem: AggregateKind<LevelChange> = { entity: 'LEVEL_CHANGE', schema: levelChangeSchema };

/** The latest change of a circuit, and the version of the pointer to it: 0 while there is none. */
interface LatestChange {
  readonly version: number;
  readonly change: Versioned<LevelChange> | null;
}

export interface LevelChangeStore extends AggregateStore<LevelChange, LevelChangeEvent> {
  /** Strongly consistent. */
  latestOf(circuitId: string): Promise<LatestChange>;
  /** Throws VersionConflict when its circuit had another change meanwhile, or this one is there already. */
  raise(latest: LatestChange, raised: ReturnType<typeof raiseLevelChange>, meta: CommandMeta): Promise<void>;
  /** Changes of which the department has to enter levels by hand, oldest task first. */
  tasksOf(departmentId: string, page: PageRequest): Promise<Page<Versioned<LevelChange>>>;
}

export function levelChangeStore(table: Table, book: Pick<RuleBook, 'rulesFor'>): LevelChangeStore {
  const kind: AggregateKind<LevelChange> = {
    ...levelChangeItem,
    attributes: async (change) => ({
      ...levelTaskKeys({ id: change.id, departmentId: change.resourceDepartmentId, since: taskSince(change) }),
      ...timingAttributes(change.id, levelChangeDeadlines(change, await book.rulesFor(levelChangePins(change)))),
    }),
  };
  const changes = aggregateStore<LevelChange, LevelChangeEvent>(table, kind);

  return {
    ...changes,

    async latestOf(circuitId) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: { ...circuitLevelsKey(circuitId) }, ConsistentRead: true }),
      );
      if (Item === undefined) return { version: 0, change: null };
      const { version, levelChangeId } = latestPointer(Item);
      return { version, change: await changes.get(levelChangeId) };
    },

    async raise(latest, { change, events, isLatest, stopped }, meta) {
      const puts = [await aggregatePut(table, kind, null, change, events, meta)];
      if (isLatest) puts.push(pointerPut(table, change, latest.version));
      if (stopped !== undefined) {
        puts.push(await aggregatePut(table, kind, latest.change, stopped.change, stopped.events, meta));
      }
      await putTogether(table, puts, `the levels of circuit ${change.circuitId}`);
    },

    async tasksOf(departmentId, page) {
      const partitions = levelTaskPartitions(departmentId);
      const keys = await queryPage(table, { index: 'byDepartment', partitions }, page);
      const items = await readAll(table, keys.items as unknown as Key[]);
      return { ...keys, items: items.map((item) => read(kind, item)) };
    },
  };
}

function taskSince(change: LevelChange): number | null {
  if (stateOf(change) !== 'manual') return null;
  return Math.min(...change.hops.flatMap((hop) => (hop.state === 'manual' ? hop.manualSinceAt : [])));
}

const pointer = z.object({ version: z.int(), levelChangeId: z.string() });

/** Reads the item that says which change of a circuit is the latest. */
export function latestPointer(item: Item): z.infer<typeof pointer> {
  return z.parse(pointer, item);
}

function pointerPut(table: Table, { id, circuitId }: LevelChange, before: number) {
  return {
    TableName: table.name,
    Item: { ...circuitLevelsKey(circuitId), version: before + 1, levelChangeId: id } as Item,
    ...(before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': before } }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
}
