// Gives every deadline of the table its schedule, soonest first: after a restore from a backup, or a move to another Region.

import { forEachPaced } from '../batches.ts';
import type { ArmingDependencies } from '../deadlines/arm-timers.ts';
import { applyTimerChange, hasSchedule } from '../deadlines/arm-timers.ts';
import type { TimerChange } from '../deadlines/timer-changes.ts';
import { timerChanges } from '../deadlines/timer-changes.ts';
import type { Timed, TimedStore } from '../store/timed-store.ts';
import type { Clock } from '../system-clock.ts';
import type { Step } from './step.ts';
import { paceFor, stepSize } from './step.ts';
import { timedPage } from './timed-page.ts';

export interface ReArmingDependencies extends ArmingDependencies {
  readonly timed: Pick<TimedStore, 'all' | 'read'>;
  readonly clock: Clock;
}

const subjectsMax = 50;
/** A ticket has about so many deadlines: with that a step lasts a second. */
const deadlinesEach = 10;

export function reArm(deps: ReArmingDependencies): Step<'re-arm'> {
  return async ({ cursor, perSecond }) => {
    const limit = stepSize(Math.ceil(perSecond / deadlinesEach), subjectsMax);
    const page = await timedPage(deps.timed, { limit, ...(cursor !== undefined && { cursor }) }, perSecond);
    await arm(page.items, perSecond, deps);
    const now = deps.clock.now();
    const timers = page.items.flatMap((each) => Object.values(each.timers));
    const scheduled = timers.filter((dueAt) => hasSchedule(dueAt, now, deps)).length;
    return {
      counts: { subjects: page.items.length, scheduled, queued: timers.length - scheduled },
      ...(page.nextCursor !== undefined && { cursor: page.nextCursor }),
    };
  };
}

/**
 * Sets these timers, and then whatever has become of them meanwhile, until a reading finds them as they were set: whoever writes
 * later than that reading is followed by arm-deadlines, which sets its own.
 */
export async function arm(wanted: readonly Timed[], perSecond: number, deps: ReArmingDependencies): Promise<void> {
  let set = wanted.map((each) => ({ ...each, timers: {} }) as Timed);
  let present = wanted;
  for (;;) {
    const changes = changesBetween(set, present);
    if (changes.length === 0) return;
    await forEachPaced(changes, paceFor(changes.length, perSecond), deps.clock, ({ of, change }) =>
      applyTimerChange(of, change, deps),
    );
    set = [...present];
    present = (await deps.timed.read(set)).map((each) => only(each, wanted));
  }
}

function changesBetween(
  before: readonly Timed[],
  after: readonly Timed[],
): readonly { of: Timed; change: TimerChange }[] {
  return after.flatMap((of) => {
    const timers = before.find((each) => isSame(each, of))?.timers ?? {};
    return timerChanges([{ before: timers, after: of.timers }]).map((change) => ({ of, change }));
  });
}

/** The timers that were asked for, and no others. */
function only(found: Timed, wanted: readonly Timed[]): Timed {
  const names = Object.keys(wanted.find((each) => isSame(each, found))?.timers ?? {});
  const timers = Object.entries(found.timers).filter(([name]) => names.includes(name));
  return { ...found, timers: Object.fromEntries(timers) };
}

function isSame(one: Timed, other: Timed): boolean {
  return one.id === other.id && one.entity === other.entity;
}
