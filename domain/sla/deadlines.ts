// The deadlines of a ticket: a pure function of its facts, its pinned promises and the calendars.
// Timers are set by pendingRungs and decided by comparing with it again, so a wrong timer can do no harm.

import { promisedMilestones, promiseFor } from '../tickets/promised.ts';
import type { PinnedPromise, Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { Calendar } from './calendar.ts';
import { dueAt } from './clock.ts';
import {
  type Deadline,
  deadlineFrom,
  nextDueAmong,
  type Occurrence,
  type PendingRung,
  pendingRungsOf,
} from './deadline.ts';
import { exclusionsOf, promisedOccurrences } from './occurrences.ts';
import { milestoneOf } from './policy.ts';
import { calendarOf, type Rules } from './rules.ts';

/** Every deadline that the ticket has had so far, milestone by milestone. */
export function deadlinesOf(ticket: Ticket, rules: Rules): readonly Deadline[] {
  return promisedMilestones(ticket).flatMap((milestone) =>
    earliestOfEach(
      promisedOccurrences(ticket, milestone, rules.policy).map(({ promise, ...occurrence }) =>
        deadlineOf(ticket, { ...promise, ...occurrence.figure }, occurrence, rules),
      ),
      (deadline) => dueByFacts(ticket, deadline, 100, rules),
    ),
  );
}

/** Of the alternatives for one occurrence the strictest binds: the one that falls due first. */
function earliestOfEach(
  deadlines: readonly Deadline[],
  dueAt: (deadline: Deadline) => Instant | null,
): readonly Deadline[] {
  if (deadlines.every(({ figure }) => figure === undefined)) return deadlines;
  const order = (deadline: Deadline) => dueAt(deadline) ?? Number.POSITIVE_INFINITY;
  const byDue = deadlines.toSorted((left, right) => order(left) - order(right));
  return byDue.filter(
    (deadline, index) => byDue.findIndex((other) => other.occurrence === deadline.occurrence) === index,
  );
}

/** The rungs of a ticket that are still to be decided: due ones too, until their event is written. */
export function pendingRungs(ticket: Ticket, rules: Rules): readonly PendingRung[] {
  return pendingRungsOf(deadlinesOf(ticket, rules));
}

/**
 * When `percent` of a deadline's time is used up by the facts alone, whatever was announced. Null while paused before it, and
 * when its promise has lapsed.
 */
export function dueByFacts(
  ticket: Ticket,
  deadline: Pick<Deadline, 'milestone' | 'occurrence' | 'startedAt' | 'limit'>,
  percent: number,
  rules: Rules,
): Instant | null {
  const promise = promiseFor(ticket, deadline.milestone, deadline.occurrence);
  if (promise === undefined) throw new Error(`ticket ${ticket.id} promises no ${deadline.milestone}`);
  return computedDueAt(
    ticket,
    { ...promise, limit: deadline.limit },
    deadline,
    calendarOf(rules, promise.calendar),
    percent,
  );
}

/** The earliest instant at which an unmet deadline is or was due: the order of a department's queue. Null: none runs. */
export function nextDueAt(ticket: Ticket, rules: Rules): Instant | null {
  return nextDueAmong(deadlinesOf(ticket, rules));
}

function deadlineOf(ticket: Ticket, promise: PinnedPromise, occurrence: Occurrence, rules: Rules): Deadline {
  const { name, advice, rungs } = milestoneOf(rules.policy, promise.milestone);
  const calendar = calendarOf(rules, promise.calendar);
  return deadlineFrom(ticket, {
    ...{ milestone: promise.milestone, name, rule: promise.rule, limit: promise.limit },
    ...(advice !== undefined && { advice }),
    occurrence,
    calendar,
    ladder: rungs.value,
    usedUpAt: (percent) => computedDueAt(ticket, promise, occurrence, calendar, percent),
  });
}

function computedDueAt(
  ticket: Ticket,
  promise: PinnedPromise,
  { startedAt }: Pick<Occurrence, 'startedAt'>,
  calendar: Calendar,
  percent: number,
): Instant | null {
  if (promise.lapsedAt !== undefined) return null;
  return dueAt({ startedAt, limit: promise.limit, exclusions: exclusionsOf(ticket, promise), percent }, calendar);
}
