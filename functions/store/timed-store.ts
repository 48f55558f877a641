// Whatever has deadlines of its own, tickets and contracts alike: the timers in its item, and finding those that are due.

import * as z from 'zod/mini';
import type { Deadline } from '../../domain/sla/deadline.ts';
import { pendingRungsOf } from '../../domain/sla/deadline.ts';
import type { Instant } from '../../domain/time.ts';
import { instant as toInstant } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import { timedEntities } from '../environment.ts';
import { text } from '../plain.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import type { Key } from './keys.ts';
import { aggregateKey, duePartitions, entityOfKey, sortAttribute, sortable, timerIndexKeys } from './keys.ts';
import { instant } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryAll, queryPage, readAll } from './table.ts';

/** The timers that arm-deadlines keeps in step with the Scheduler, pending rung to due instant, and their place in the index. */
export function timingAttributes(id: string, deadlines: readonly Deadline[]): Item {
  const pending = pendingRungsOf(deadlines);
  const earliestTimerAt = pending.length === 0 ? null : Math.min(...pending.map(({ dueAt }) => dueAt));
  return {
    timers: Object.fromEntries(pending.map(({ key, dueAt }) => [key, dueAt])),
    ...timerIndexKeys(id, earliestTimerAt),
  };
}

/** Pending rungs to their due instants, as the item of what has them says. */
export interface Timed {
  readonly entity: TimedEntity;
  readonly id: string;
  readonly timers: Readonly<Record<string, Instant>>;
}

export interface Due {
  readonly subject: Subject;
  /** In the order of what is due. */
  readonly place: string;
}

export interface TimedStore {
  /**
   * What has a rung that is due before the instant and undecided, earliest first, without reading it; from a place on, that one
   * included. Where a part cannot be read the rest comes all the same, and then the failure is thrown.
   */
  dueSubjects(before: Instant, from?: string): AsyncIterable<Due>;
  /** Whatever has undecided rungs at all, soonest first, with its timers as they stand at this moment. */
  all(page: PageRequest): Promise<Page<Timed>>;
  /** Those that are there, with their timers as they stand at this moment. */
  read(which: readonly Pick<Timed, 'entity' | 'id'>[]): Promise<readonly Timed[]>;
}

const timedItem = z.object({
  entity: z.enum(timedEntities),
  timers: z.record(text, instant),
});

/** Later than any deadline, and the last whose text sorts as time does. */
const endOfTime = toInstant(Date.UTC(9_999, 11, 31));

export function timedStore(table: Table): TimedStore {
  async function readTimed(keys: readonly Key[]): Promise<readonly Timed[]> {
    const items = await readAll(table, keys, true);
    return items.map((item) => ({ id: timedKey(item).id, ...z.parse(timedItem, item) }));
  }

  return {
    async *dueSubjects(before, from) {
      for await (const item of queryAll(table, { ...dueRange(before), ...(from !== undefined && { from }) })) {
        const { entity, id } = timedKey(item);
        yield { subject: subjectOf(entity, id), place: String(item[sortAttribute('byDue')]) };
      }
    },

    async all(page) {
      const keys = await dueKeys(table, endOfTime, page);
      return { ...keys, items: await readTimed(keys.items.map(({ key }) => key)) };
    },

    read: (which) => readTimed(which.map(({ entity, id }) => aggregateKey(entity, id))),
  };
}

/** One page of what `dueSubjects` gives, with the keys of the items. */
export async function dueKeys(table: Table, before: Instant, page: PageRequest): Promise<Page<TimedKey>> {
  const keys = await queryPage(table, dueRange(before), page);
  return { ...keys, items: keys.items.map(timedKey) };
}

function dueRange(before: Instant) {
  return { index: 'byDue', partitions: duePartitions, below: sortable(before) } as const;
}

interface TimedKey {
  readonly key: Key;
  readonly entity: TimedEntity;
  readonly id: string;
}

function timedKey(item: Item): TimedKey {
  const key = { pk: String(item['pk']), sk: String(item['sk']) };
  const { entity, id } = entityOfKey(key);
  const timed = timedEntities.find((known) => known === entity);
  if (timed === undefined) throw new Error(`${key.pk} has no deadlines`);
  return { key, entity: timed, id };
}
