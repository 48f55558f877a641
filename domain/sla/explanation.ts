// How a deadline came about: rule, figure and source, what was set aside, and which stretches of time counted or did not.

import { promiseFor } from '../tickets/promised.ts';
import { type Suspension, suspensionsInForce } from '../tickets/suspension.ts';
import type { PinnedPromise, Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { Calendar } from './calendar.ts';
import { countedLimit } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { ExplainedDeadline, ExplainedInterval } from './explained.ts';
import { textOf } from './explanation-text.ts';
import type { LimitCandidate } from './limit-candidate.ts';
import { calendarOf, type Rules } from './rules.ts';

export interface DeadlineExplanation extends ExplainedDeadline {
  readonly text: { readonly zh: string; readonly en: string };
}

/** Explains every deadline of the ticket. `now` matters only for clocks that stand still. */
export function explain(ticket: Ticket, rules: Rules, now: Instant): readonly DeadlineExplanation[] {
  const deadlines = deadlinesOf(ticket, rules);
  const legalFloorAt = deadlines.find(({ milestone }) => milestone === 'legalFloor')?.dueAt ?? undefined;
  return deadlines.flatMap((deadline) => {
    const promise = promiseFor(ticket, deadline.milestone, deadline.occurrence);
    if (promise === undefined) return [];
    const explanation = explainDeadline(ticket, deadline, underFigure(promise, deadline), rules, now);
    return deadline.milestone === 'restore' && legalFloorAt !== undefined
      ? [{ ...explanation, legalFloorAt }]
      : [explanation];
  });
}

/** The promise as it applies; its other figures are set aside. */
function underFigure(promise: PinnedPromise, { figure }: Deadline): PinnedPromise {
  if (figure === undefined) return promise;
  const { limit, source, basis, reference, occasion } = promise;
  const figures = [{ limit, source, basis, reference, ...(occasion && { occasion }) }, ...promise.setAside];
  const setAside = figures.filter((other) => !isSameFigure(other, figure));
  return { ...promise, ...figure, setAside };
}

function isSameFigure(left: LimitCandidate, right: LimitCandidate): boolean {
  return left.reference === right.reference && JSON.stringify(left.occasion) === JSON.stringify(right.occasion);
}

function explainDeadline(
  ticket: Ticket,
  deadline: Deadline,
  promise: PinnedPromise,
  rules: Rules,
  now: Instant,
): DeadlineExplanation {
  const calendar = calendarOf(rules, promise.calendar);
  const { startedAt, dueAt, metAt, endedAt } = deadline;
  const to = Math.max(startedAt, dueAt ?? endedAt ?? now) as Instant;
  const intervals = intervalsOf(ticket, promise, startedAt, to, calendar);
  const facts: ExplainedDeadline = {
    milestone: deadline.milestone,
    name: deadline.name,
    occurrence: deadline.occurrence,
    state: deadline.state,
    rule: promise.rule,
    limit: promise.limit,
    source: promise.source,
    basis: promise.basis,
    reference: promise.reference,
    setAside: promise.setAside,
    ...(promise.occasion !== undefined && { occasion: promise.occasion }),
    ...(promise.regradedAt === undefined ? {} : { regradedAt: promise.regradedAt }),
    ...(promise.lapsedAt === undefined ? {} : { lapsedAt: promise.lapsedAt }),
    calendar: { id: calendar.id, version: calendar.version, provisional: calendar.isProvisional(startedAt, to) },
    startedAt,
    startCause: deadline.startCause,
    intervals,
    countedMilliseconds: countedIn(intervals),
    dueAt,
    ...(metAt === undefined ? {} : { metAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    announcements: announcementsOf(ticket, deadline),
    ...(promise.recurs && intervalsMissed(ticket, promise, deadline, now, calendar)),
  };
  return { ...facts, text: textOf(facts) };
}

function announcementsOf({ reached }: Ticket, deadline: Deadline): ExplainedDeadline['announcements'] {
  return reached.flatMap(({ milestone, occurrence, ...announcement }) =>
    milestone === deadline.milestone && occurrence === deadline.occurrence ? [announcement] : [],
  );
}

/** A silence is one breach, however long it lasts; how long it was is told here. */
function intervalsMissed(
  ticket: Ticket,
  promise: PinnedPromise,
  { state, startedAt, metAt, endedAt }: Deadline,
  now: Instant,
  calendar: Calendar,
): Pick<ExplainedDeadline, 'intervalsMissed'> {
  if (state !== 'breached') return {};
  const silent = intervalsOf(ticket, promise, startedAt, metAt ?? endedAt ?? now, calendar);
  const interval = countedLimit(promise.limit, startedAt, calendar);
  return { intervalsMissed: Math.floor(countedIn(silent) / interval) };
}

function countedIn(intervals: readonly ExplainedInterval[]): number {
  return intervals.reduce((sum, { fromAt, toAt, counted }) => (counted ? sum + toAt - fromAt : sum), 0);
}

/** Cuts `[from, to)` by the suspensions, and what is left by the calendar's opening hours. */
function intervalsOf(
  ticket: Ticket,
  { pausable }: PinnedPromise,
  from: Instant,
  to: Instant,
  calendar: Calendar,
): readonly ExplainedInterval[] {
  const intervals: ExplainedInterval[] = [];
  let cursor = from;
  for (const suspension of pausable ? suspensionsInForce(ticket) : []) {
    const begins = within(suspension.startedAt, cursor, to);
    const ends = within(suspension.endedAt ?? to, begins, to);
    if (begins === ends) continue;
    intervals.push(...calendarIntervals(cursor, begins, calendar), suspendedInterval(begins, ends, suspension));
    cursor = ends;
  }
  return [...intervals, ...calendarIntervals(cursor, to, calendar)];
}

function suspendedInterval(fromAt: Instant, toAt: Instant, suspension: Suspension): ExplainedInterval {
  const { reason, approvedBy, evidence } = suspension;
  return { fromAt, toAt, counted: false, reason, approvedBy, evidence };
}

function calendarIntervals(from: Instant, to: Instant, calendar: Calendar): readonly ExplainedInterval[] {
  const intervals: ExplainedInterval[] = [];
  let cursor = from;
  for (const open of calendar.openIntervals(from, to)) {
    if (cursor < open.fromAt) intervals.push(closedInterval(cursor, open.fromAt, calendar));
    intervals.push({ ...open, counted: true, reason: 'counted' });
    cursor = open.toAt;
  }
  if (cursor < to) intervals.push(closedInterval(cursor, to, calendar));
  return intervals;
}

function closedInterval(fromAt: Instant, toAt: Instant, calendar: Calendar): ExplainedInterval {
  const closure = calendar.closureAt(fromAt) ?? { kind: 'outside-hours' };
  const holiday = closure.kind === 'holiday' ? { holiday: closure.name } : {};
  return { fromAt, toAt, counted: false, reason: closure.kind, ...holiday };
}

function within(at: Instant, low: Instant, high: Instant): Instant {
  return Math.min(Math.max(at, low), high) as Instant;
}
