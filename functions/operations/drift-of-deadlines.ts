// Deadlines that have no schedule, or one that fires at another time or to another place.

import type { Instant } from '../../domain/time.ts';
import { forEachPaced } from '../batches.ts';
import { hasSchedule } from '../deadlines/arm-timers.ts';
import { scheduleName } from '../deadlines/schedules.ts';
import type { PageRequest } from '../store/table.ts';
import type { Timed } from '../store/timed-store.ts';
import { identify, subjectOf } from '../subject.ts';
import type { DriftDependencies, Look, Unmended } from './drift-look.ts';
import { secondLookMilliseconds } from './drift-look.ts';
import { arm } from './re-arm.ts';
import { paceFor } from './step.ts';
import { timedPage } from './timed-page.ts';

interface Timer {
  readonly of: Timed;
  readonly timer: string;
  readonly dueAt: Instant;
}

export async function lookAtDeadlines(page: PageRequest, perSecond: number, deps: DriftDependencies): Promise<Look> {
  const { items, nextCursor } = await timedPage(deps.timed, page, perSecond);
  const first = await driftOf(items, perSecond, deps);
  const found = first.length === 0 ? first : await lookAgain(first, perSecond, deps);
  const looked = items.flatMap(({ timers }) => Object.keys(timers)).length;
  return { looked, found: found.map(finding), ...(nextCursor !== undefined && { nextCursor }) };
}

/** Sets what was found, and nothing else. */
export async function mendDeadlines(
  found: readonly Unmended[],
  perSecond: number,
  deps: DriftDependencies,
): Promise<void> {
  const bySubject = Map.groupBy(found, (each) => Object.values(identify(each)).join(' '));
  const wanted = [...bySubject.values()].flatMap((alike) => {
    const [first] = alike;
    const timers = alike.map(({ timer = '', dueAt }) => [timer, dueAt]);
    return first === undefined ? [] : [{ ...identify(first), timers: Object.fromEntries(timers) }];
  });
  await arm(wanted, perSecond, deps);
}

interface Drifted extends Timer {
  readonly kind: 'missing' | 'wrong';
}

async function lookAgain(suspects: readonly Drifted[], perSecond: number, deps: DriftDependencies): Promise<Drifted[]> {
  await deps.clock.wait(secondLookMilliseconds);
  const subjects = [...new Set(suspects.map(({ of }) => of))];
  const again = await driftOf(await deps.timed.read(subjects), perSecond, deps);
  // What has moved meanwhile is just being moved in the Scheduler too.
  return again.filter(({ of, timer, dueAt }) =>
    suspects.some((each) => each.of.id === of.id && each.timer === timer && each.dueAt === dueAt),
  );
}

/** Of the timers that are far enough off to have a schedule; the others are in the queue, or are found by the sweep. */
async function driftOf(subjects: readonly Timed[], perSecond: number, deps: DriftDependencies): Promise<Drifted[]> {
  const now = deps.clock.now();
  const timers = subjects
    .flatMap((of) => Object.entries(of.timers).map(([timer, dueAt]): Timer => ({ of, timer, dueAt })))
    .filter(({ dueAt }) => hasSchedule(dueAt, now, deps));
  const drifted: Drifted[] = [];
  await forEachPaced(timers, paceFor(timers.length, perSecond), deps.clock, async ({ of, timer, dueAt }) => {
    const found = await deps.directory.check(of.id, { ...subjectOf(of.entity, of.id), timer, dueAt });
    if (found !== 'right') drifted.push({ of, timer, dueAt, kind: found });
  });
  return drifted;
}

function finding({ of, timer, dueAt, kind }: Drifted): Unmended {
  return { ...subjectOf(of.entity, of.id), kind, schedule: scheduleName(of.id, timer), timer, dueAt };
}
