// Schedules that belong to no deadline: nobody took them away when it was met, or they are from a table that is no more.

import { forEachPaced } from '../batches.ts';
import type { DeadlineMessage } from '../deadlines/deadline-queue.ts';
import { scheduleName } from '../deadlines/schedules.ts';
import type { PageRequest } from '../store/table.ts';
import { identify, namesSubject } from '../subject.ts';
import type { DriftDependencies, Look, Unmended } from './drift-look.ts';
import { secondLookMilliseconds } from './drift-look.ts';
import { arm } from './re-arm.ts';

export async function lookAtSchedules(page: PageRequest, perSecond: number, deps: DriftDependencies): Promise<Look> {
  const { items, nextCursor } = await deps.directory.list(page);
  const first = await orphansAmong(items, perSecond, deps);
  if (first.length > 0) await deps.clock.wait(secondLookMilliseconds);
  const names = first.map(({ schedule }) => schedule);
  const found = await orphansAmong(names, perSecond, deps);
  return { looked: items.length, found, ...(nextCursor !== undefined && { nextCursor }) };
}

/** Deletes what was found. A deadline that asks for the same schedule at this very moment gets it back. */
export async function mendSchedules(
  found: readonly Unmended[],
  perSecond: number,
  deps: DriftDependencies,
): Promise<void> {
  await forEachPaced(found, perSecond, deps.clock, ({ schedule }) => deps.directory.remove(schedule));
  const timed = await deps.timed.read(found.filter(namesSubject).map((each) => identify(each)));
  const wanted = timed.map((each) => {
    const timers = Object.entries(each.timers).filter(([timer]) =>
      found.some(({ schedule }) => schedule === scheduleName(each.id, timer)),
    );
    return { ...each, timers: Object.fromEntries(timers) };
  });
  await arm(wanted, perSecond, deps);
}

async function orphansAmong(
  names: readonly string[],
  perSecond: number,
  deps: DriftDependencies,
): Promise<readonly Unmended[]> {
  const messages = new Map<string, DeadlineMessage | 'unreadable'>();
  await forEachPaced(names, perSecond, deps.clock, async (name) => {
    const message = await deps.directory.read(name);
    if (message !== null) messages.set(name, message);
  });
  const about = [...messages.values()].filter((message) => message !== 'unreadable').filter(namesSubject);
  const subjects = about.map(identify);
  const timed = await deps.timed.read(subjects);

  /** Whether a deadline wants the schedule. One that has passed fires by itself, and says nothing then. */
  const isWanted = (name: string, message: DeadlineMessage | 'unreadable'): boolean => {
    if (message === 'unreadable' || message.timer === undefined || !namesSubject(message)) return false;
    if (message.dueAt !== undefined && message.dueAt <= deps.clock.now()) return true;
    const { entity, id } = identify(message);
    const timers = timed.find((each) => each.id === id && each.entity === entity)?.timers ?? {};
    return message.timer in timers && name === scheduleName(id, message.timer);
  };
  return [...messages]
    .filter(([name, message]) => !isWanted(name, message))
    .map(([schedule, message]) => ({ ...aboutOf(message), kind: 'orphan' as const, schedule }));
}

function aboutOf(message: DeadlineMessage | 'unreadable'): Omit<DeadlineMessage, 'correlationId'> {
  if (message === 'unreadable') return {};
  const { correlationId: _, ...about } = message;
  return about;
}
