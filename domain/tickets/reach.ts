// Decides the deadlines that have come due: the clock's own command on a ticket. Never early, never lost, never told twice.

import { type Deadline, type DeadlineRung, deadlinesOf, pendingRungs } from '../sla/deadlines.ts';
import type { Addressees, Milestone } from '../sla/policy.ts';
import type { Rules } from '../sla/rules.ts';
import { type Instant, latest } from '../time.ts';
import type { TicketEvent } from './events.ts';
import type { Ticket } from './ticket.ts';

export type DeadlineEvent = Extract<TicketEvent, { readonly type: 'DeadlineWarned' | 'DeadlineBreached' }>;

/** Who caused an event that nobody asked for. */
export const clockActor = 'zhunshi';

interface DueRung {
  readonly milestone: Milestone;
  readonly occurrence: number;
  readonly percent: number;
  readonly dueAt: Instant;
}

/**
 * The warnings and breaches that are due `at` this instant (inclusive: a deadline is broken at the very instant it falls due), earliest
 * first. Per deadline only the highest due rung counts; lower ones are passed over, since nobody is warned of what has already
 * happened. No events when nothing is due, so waking too early or twice does no harm.
 */
export function reachDeadlines(ticket: Ticket, at: Instant, rules: Rules): readonly DeadlineEvent[] {
  const now = latest(at, ticket.changedAt);
  const due = highestOfEach(pendingRungs(ticket, rules).filter(({ dueAt }) => dueAt <= now));
  if (due.length === 0) return [];
  const deadlines = deadlinesOf(ticket, rules);
  return due.map((rung) => {
    const deadline = deadlines.find((other) => sameDeadline(other, rung));
    const step = deadline?.rungs.find(({ percent }) => percent === rung.percent);
    if (deadline === undefined || step === undefined) {
      throw new Error(`ticket ${ticket.id} has a pending rung of no deadline: ${JSON.stringify(rung)}`);
    }
    return reachedEvent(deadline, step, rung.dueAt, now);
  });
}

/** Says that a rung was due at `dueAt` and unmet, and that this is decided now. */
export function reachedEvent(deadline: Deadline, step: DeadlineRung, dueAt: Instant, now: Instant): DeadlineEvent {
  return {
    type: step.percent < 100 ? 'DeadlineWarned' : 'DeadlineBreached',
    occurredAt: now,
    by: clockActor,
    milestone: deadline.milestone,
    milestoneName: deadline.name,
    occurrence: deadline.occurrence,
    percent: step.percent,
    announcement: step.announcement,
    dueAt,
    deadlineDueAt: deadline.dueAt,
    reachedAt: now,
    latenessMilliseconds: now - dueAt,
    ...addresseesOf(step),
    responsibleDepartmentId: deadline.responsibleDepartmentId,
  };
}

export function addresseesOf({ tell, attention }: Addressees): Addressees {
  return { tell, ...(attention !== undefined && { attention }) };
}

function highestOfEach(rungs: readonly DueRung[]): readonly DueRung[] {
  return rungs
    .filter((rung) => !rungs.some((other) => sameDeadline(other, rung) && other.percent > rung.percent))
    .toSorted((left, right) => left.dueAt - right.dueAt);
}

export function sameDeadline(left: Pick<DueRung, 'milestone' | 'occurrence'>, right: typeof left): boolean {
  return left.milestone === right.milestone && left.occurrence === right.occurrence;
}
