// Repeated faults (重复故障, R151): a fault that returns soon after its recovery was confirmed is a ticket of its own, linked to
// the one before. The recovery stays confirmed: the time in which the service worked is nobody's outage.

import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { type Instant, later, millisecondsPerMinute } from '../time.ts';
import type { Ticket } from './ticket.ts';

/** What a ticket repeats. */
export interface RepeatOf {
  readonly ticketId: string;
  /** When its recovery was confirmed. */
  readonly closedAt: Instant;
  /** How many repeats in a row this is, from 1. */
  readonly count: number;
}

export interface Returning {
  /** Of ticket. */
  readonly type: string;
  readonly circuitId: string | undefined;
  readonly reportedAt: Instant;
}

/** The ticket that this is a repeat of: among these the one whose recovery was confirmed last. Undefined: it is none. */
export function repeatedBy(fault: Returning, known: readonly Ticket[], policy: Policy): Ticket | undefined {
  const repeated = known.filter((former) => repeatErrors(fault, former, policy).length === 0);
  return repeated.toSorted((left, right) => endOf(left) - endOf(right)).at(-1);
}

/**
 * Why a ticket that is named as the former one is none: it is about another circuit or of another type, its recovery was not
 * confirmed when this was reported, or too long before.
 */
export function repeatErrors(fault: Returning, former: Ticket, policy: Policy): readonly FieldError[] {
  const field = 'formerTicketId';
  if (former.type !== fault.type || former.circuitId === undefined || former.circuitId !== fault.circuitId) {
    return [{ field, rule: 'other-circuit' }];
  }
  if (former.status !== 'closed' || former.endedAt > fault.reportedAt)
    return [{ field, rule: 'recovery-not-confirmed' }];
  const minutesMax = policy.repeatWindowMinutes.value;
  if (fault.reportedAt < repeatableUntil(former.endedAt, policy)) return [];
  return [{ field, rule: 'too-old', details: { minutesMax } }];
}

/** Until when what comes back is a repeat of a fault whose recovery was confirmed then. */
export function repeatableUntil(closedAt: Instant, { repeatWindowMinutes }: Policy): Instant {
  return later(closedAt, repeatWindowMinutes.value * millisecondsPerMinute);
}

/**
 * How far back a fault is looked for that comes back now, by its report: it may have been open for a while before its recovery was
 * confirmed. Of one that was open for longer whoever knows it has to say so.
 */
export function repeatableSince(at: Instant, { repeatWindowMinutes }: Policy): Instant {
  return later(at, -5 * repeatWindowMinutes.value * millisecondsPerMinute);
}

/** Throws a RangeError for a ticket that has not ended. */
export function repeatOf(former: Ticket): RepeatOf {
  return { ticketId: former.id, closedAt: endOf(former), count: (former.repeatOf?.count ?? 0) + 1 };
}

function endOf(ticket: Ticket): Instant {
  if (!('endedAt' in ticket)) throw new RangeError(`ticket ${ticket.id} has not ended`);
  return ticket.endedAt;
}
