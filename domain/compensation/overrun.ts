// Time over the repair limit and beyond the legal one, ticket by ticket: what lies in a month is what was reached at its end
// less what was reached at its start, so that a fault over several months is neither lost nor paid twice.

import { type Fault, faultsOf } from '../availability/faults.ts';
import { type Intervals, lengthOf, union, within, without } from '../availability/intervals.ts';
import { type CircuitRecord, excludedFrom, exclusionsOf, type LedgerView } from '../availability/ledger.ts';
import type { Circuit } from '../circuits/circuit.ts';
import { dueAt } from '../sla/clock.ts';
import { calendarOf, type Rules } from '../sla/rules.ts';
import type { Interval } from '../sla/working-days.ts';
import { presentPromise } from '../tickets/promised.ts';
import type { Ticket } from '../tickets/ticket.ts';
import {
  earliest,
  type Instant,
  latest,
  millisecondsPerDay,
  millisecondsPerHour,
  millisecondsPerMinute,
} from '../time.ts';

/** How a month is looked at, and the calendars on which the limits of a ticket run: those of its own rules. */
export interface AssessmentView extends LedgerView {
  readonly rulesOf: (ticket: Ticket) => Pick<Rules, 'calendars'>;
}

/** What one ticket comes to in the month. */
export interface TicketUnits {
  readonly ticketId: string;
  /** Counted time in the month. */
  readonly milliseconds: number;
  /** Started hours or days that fall into the month. */
  readonly units: number;
}

interface Overdue {
  readonly record: CircuitRecord;
  /** The part of the month for which the line was in force. */
  readonly period: Interval;
  readonly view: AssessmentView;
}

/** Started hours over the repair limit, of outages and degradations (R54). A ticket without a limit has none. */
export function overrunHours({ record, period, view }: Overdue): readonly TicketUnits[] {
  return counted(record, view, (fault, excluded) => {
    const promise = presentPromise(fault.ticket, 'restore');
    if (promise === undefined || promise.lapsedAt !== undefined) return [];
    const { limit, calendar, notBeforeAt } = promise;
    const startedAt = latest(fault.span.fromAt, notBeforeAt ?? fault.span.fromAt);
    const exclusions = excluded.map((interval) => ({ ...interval, reason: '' }));
    const limitAt = dueAt({ startedAt, limit, exclusions }, calendarOf(view.rulesOf(fault.ticket), calendar));
    return limitAt === null ? [] : union([{ fromAt: limitAt, toAt: fault.span.toAt }]);
  }).flatMap(({ ticketId, time }) => unitsIn(period, ticketId, time, millisecondsPerHour));
}

/**
 * Days of rent that the law waives: of a fault that lasts longer than 48 hours from the report (country: 72), all its days (P-5).
 */
export function legalFloorDays({ record, period, view }: Overdue, area: Circuit['area']): readonly TicketUnits[] {
  const floor = view.policy.legalFloorMinutes[area].value * millisecondsPerMinute;
  const times = counted(record, view, ({ ticket, span }, excluded) => {
    const time = union([{ fromAt: ticket.reportedAt, toAt: span.toAt }]);
    return lengthOf(without(time, excluded)) > floor ? time : [];
  });
  return times.flatMap(({ ticketId, time }) => unitsIn(period, ticketId, time, millisecondsPerDay));
}

/** The time of each fault, less what is excluded and what a fault that began earlier has counted already. */
function counted(
  record: CircuitRecord,
  view: LedgerView,
  timeOf: (fault: Fault, excluded: Intervals) => Intervals,
): readonly { readonly ticketId: string; readonly time: Intervals }[] {
  const faults = faultsOf(record.tickets, view.now);
  const exclusions = exclusionsOf(record, faults, view);
  let taken: Intervals = [];
  return faults.map((fault) => {
    const ticketId = fault.ticket.id;
    const excluded = excludedFrom({ kind: 'ticket', ticketId }, exclusions);
    const time = without(timeOf(fault, excluded), union([...excluded, ...taken]));
    taken = union([...taken, ...time]);
    return { ticketId, time };
  });
}

function unitsIn(period: Interval, ticketId: string, time: Intervals, unit: number): readonly TicketUnits[] {
  const milliseconds = lengthOf(within(time, period));
  if (milliseconds === 0) return [];
  return [
    { ticketId, milliseconds, units: startedUntil(period.toAt, time, unit) - startedUntil(period.fromAt, time, unit) },
  ];
}

/** How many units of the time were started before the instant. */
export function startedUntil(at: Instant, time: Intervals, unit: number): number {
  const before = time.flatMap(({ fromAt, toAt }) => (fromAt < at ? [{ fromAt, toAt: earliest(toAt, at) }] : []));
  return Math.ceil(lengthOf(before) / unit);
}
