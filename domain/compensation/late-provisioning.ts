// Late openings: one percent of the installation or move fee for every started day over the limit of the order (P-5).

import { type Intervals, lengthOf, union, without } from '../availability/intervals.ts';
import { dueAt } from '../sla/clock.ts';
import { lapseReaders, meetReaders } from '../sla/fact-readers.ts';
import { calendarOf } from '../sla/rules.ts';
import type { Interval } from '../sla/working-days.ts';
import { presentPromise } from '../tickets/promised.ts';
import { suspensionsInForce } from '../tickets/suspension.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Instant, latest, millisecondsPerDay } from '../time.ts';
import { ppmOf } from './money.ts';
import { type AssessmentView, startedUntil } from './overrun.ts';

export interface LateOpening {
  readonly ticketId: string;
  /** When the limit was used up, waiting for the customer and others left out. */
  readonly limitAt: Instant;
  /** Absent while it is not in service, and where it was cancelled or rejected before. */
  readonly inServiceAt?: Instant;
  /** Started days that fall into the period. */
  readonly days: number;
  readonly feeFen: number;
  readonly amountFen: number;
}

/** What an order is late by in the period; null when it is no order, not late then, or has no limit of its own. */
export function lateOpening(
  ticket: Ticket,
  feeFen: number,
  period: Interval,
  { now, policy, rulesOf }: AssessmentView,
): LateOpening | null {
  const promise = presentPromise(ticket, 'inService');
  if (promise === undefined || promise.lapsedAt !== undefined) return null;
  const waits = union(
    suspensionsInForce(ticket).map(({ startedAt, endedAt }) => ({
      fromAt: startedAt,
      toAt: endedAt ?? latest(startedAt, now),
    })),
  );
  const exclusions = waits.map((interval) => ({ ...interval, reason: '' }));
  const limitAt = dueAt(
    { startedAt: ticket.reportedAt, limit: promise.limit, exclusions },
    calendarOf(rulesOf(ticket), promise.calendar),
  );
  if (limitAt === null) return null;
  const inServiceAt = meetReaders.lastingRepair(ticket);
  // What was cancelled or rejected is late until then: what was owed by that day stays owed.
  const endAt = lapseReaders.lastingRepair(ticket) ?? now;
  const late: Intervals = without(union([{ fromAt: limitAt, toAt: endAt }]), waits);
  const days =
    startedUntil(period.toAt, late, millisecondsPerDay) - startedUntil(period.fromAt, late, millisecondsPerDay);
  if (lengthOf(late) === 0 || days === 0) return null;
  const amountFen = ppmOf(feeFen, days * policy.lateOpeningPpmPerDay.value);
  return {
    ticketId: ticket.id,
    limitAt,
    ...(inServiceAt === undefined ? {} : { inServiceAt }),
    days,
    feeFen,
    amountFen,
  };
}
