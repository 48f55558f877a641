// Decides which rungs of deadlines have come due, and says so. Never early, never lost, never told twice.

import type { Instant } from '../time.ts';
import { type Deadline, type DeadlineRung, pendingRungsOf } from './deadline.ts';
import type { DeadlineEvent } from './deadline-events.ts';
import type { Addressees, Milestone } from './ladder.ts';
import type { ReachedRung } from './reached-rung.ts';

/** Who caused an event that nobody asked for. */
export const clockActor = 'zhunshi';

interface DueRung {
  readonly milestone: Milestone;
  readonly occurrence: number;
  readonly percent: number;
  readonly dueAt: Instant;
}

/**
 * What is due `now` (inclusive: a deadline is broken at the very instant it falls due), earliest first. Per deadline
 * the breach and the highest rung that is due; the others are passed over, since nobody is warned of what has already
 * happened. No events when nothing is due, so waking too early or twice does no harm.
 */
export function reachAmong(deadlines: readonly Deadline[], now: Instant): readonly DeadlineEvent[] {
  const due = tellable(pendingRungsOf(deadlines).filter(({ dueAt }) => dueAt <= now));
  const events = due.map((rung) => {
    const deadline = deadlines.find((other) => sameDeadline(other, rung));
    const step = deadline?.rungs.find(({ percent }) => percent === rung.percent);
    if (deadline === undefined || step === undefined) {
      throw new Error(`a pending rung of no deadline: ${JSON.stringify(rung)}`);
    }
    return reachedEvent(deadline, step, rung.dueAt, now);
  });
  return events.map((event) => {
    const higher = events.find((other) => sameDeadline(other, event) && other.percent > event.percent);
    return higher === undefined ? event : { ...event, quietFor: higher.tell };
  });
}

/** Says that a rung was due at `dueAt` and unmet, and that this is decided now. */
export function reachedEvent(deadline: Deadline, step: DeadlineRung, dueAt: Instant, now: Instant): DeadlineEvent {
  return {
    type: deadline.isReminder === true ? 'ReminderDue' : announcedAs(step.percent).reached,
    occurredAt: now,
    by: clockActor,
    milestone: deadline.milestone,
    milestoneName: deadline.name,
    ...(step.percent >= 100 && deadline.advice !== undefined && { advice: deadline.advice }),
    occurrence: deadline.occurrence,
    percent: step.percent,
    announcement: step.announcement,
    dueAt,
    deadlineDueAt: deadline.dueAt,
    reachedAt: now,
    latenessMilliseconds: now - dueAt,
    ...addresseesOf(step),
    responsibleDepartmentId: deadline.responsibleDepartmentId,
    ...(deadline.concernedDepartmentIds !== undefined && { concernedDepartmentIds: deadline.concernedDepartmentIds }),
  };
}

/** What is kept of it by whatever has the deadline. */
export function reachedRungOf(event: DeadlineEvent): ReachedRung {
  const { milestone, occurrence, percent, dueAt, reachedAt, responsibleDepartmentId } = event;
  const { actingDepartmentId, quietFor } = event;
  return {
    ...{ milestone, occurrence, percent, dueAt, reachedAt, responsibleDepartmentId },
    ...(actingDepartmentId === undefined ? {} : { actingDepartmentId }),
    ...(quietFor === undefined ? {} : { quietFor }),
  };
}

export function addresseesOf({ tell, attention, hold }: Addressees): Addressees {
  return { tell, ...(attention !== undefined && { attention }), ...(hold !== undefined && { hold }) };
}

/** What the announcement of a rung is called, and what is said of it later. */
export function announcedAs(percent: number) {
  if (percent < 100) {
    return { reached: 'DeadlineWarned', withdrawn: 'WarningWithdrawn', confirmed: 'WarningConfirmed' } as const;
  }
  if (percent === 100) {
    return { reached: 'DeadlineBreached', withdrawn: 'BreachWithdrawn', confirmed: 'BreachConfirmed' } as const;
  }
  return { reached: 'DeadlineEscalated', withdrawn: 'EscalationWithdrawn', confirmed: 'EscalationConfirmed' } as const;
}

/** Per deadline the highest, and the breach: it is on record also where the ladder has gone beyond it. */
function tellable(rungs: readonly DueRung[]): readonly DueRung[] {
  return rungs
    .filter(
      (rung) =>
        rung.percent === 100 || !rungs.some((other) => sameDeadline(other, rung) && other.percent > rung.percent),
    )
    .toSorted((left, right) => left.dueAt - right.dueAt);
}

export function sameDeadline(left: Pick<DueRung, 'milestone' | 'occurrence'>, right: typeof left): boolean {
  return left.milestone === right.milestone && left.occurrence === right.occurrence;
}
