// Whatever has deadlines of its own, tickets and contracts alike: the timers in its item, and finding those that are due.

import type { Deadline } from '../../domain/sla/deadline.ts';
import { pendingRungsOf } from '../../domain/sla/deadline.ts';
import type { Instant } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import { timedEntities } from '../environment.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import type { Key } from './keys.ts';
import { duePartitions, entityOfKey, sortable, timerIndexKeys } from './keys.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryAll, queryPage } from './table.ts';

/** The timers that arm-deadlines keeps in step with the Scheduler, pending rung to due instant, and their place in the index. */
export function timingAttributes(id: string, deadlines: readonly Deadline[]): Item {
  const pending = pendingRungsOf(deadlines);
  const earliestTimerAt = pending.length === 0 ? null : Math.min(...pending.map(({ dueAt }) => dueAt));
  return {
    timers: Object.fromEntries(pending.map(({ key, dueAt }) => [key, dueAt])),
    ...timerIndexKeys(id, earliestTimerAt),
  };
}

export interface TimedStore {
  /** What has a rung that is due before the instant and undecided, earliest first, without reading it. */
  dueSubjects(instant: Instant): AsyncIterable<Subject>;
}

export function timedStore(table: Table): TimedStore {
  return {
    async *dueSubjects(instant) {
      for await (const item of queryAll(table, dueRange(instant))) {
        const { entity, id } = timedKey(item);
        yield subjectOf(entity, id);
      }
    },
  };
}

/** One page of what `dueSubjects` gives, with the keys of the items. */
export async function dueKeys(table: Table, instant: Instant, page: PageRequest): Promise<Page<TimedKey>> {
  const keys = await queryPage(table, dueRange(instant), page);
  return { ...keys, items: keys.items.map(timedKey) };
}

function dueRange(instant: Instant) {
  return { index: 'byDue', partitions: duePartitions, below: sortable(instant) } as const;
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
