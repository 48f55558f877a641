// Reads off a ticket's facts where each promise began, whether it was kept, and where it lapsed.
// Acceptance and confirmation occur once per assignment and per repair; the other promises once.

import { suspensionsInForce } from '../tickets/suspension.ts';
import type { PinnedPromise, Ticket } from '../tickets/ticket.ts';
import { earliest, type Instant } from '../time.ts';
import type { Exclusion } from './clock.ts';
import type { Milestone } from './policy.ts';

/** What set a clock going. */
export type StartCause = 'reported' | 'detected' | 'assigned' | 'repaired';

export interface Occurrence {
  /** From 1. */
  readonly occurrence: number;
  readonly startedAt: Instant;
  readonly startCause: StartCause;
  readonly metAt?: Instant;
  /** When it lapsed unmet: the unit changed before it accepted, or the ticket ended. */
  readonly endedAt?: Instant;
  /** Who has to keep it. */
  readonly responsibleDepartmentId: string;
}

/** The occurrences of one milestone so far, oldest first. */
export function occurrencesOf(ticket: Ticket, milestone: Milestone): readonly Occurrence[] {
  switch (milestone) {
    case 'dispatch':
      return [sinceReport(ticket, ticket.assignments[0]?.assignedAt)];
    case 'firstFeedback':
      return [sinceReport(ticket, ticket.firstFeedbackAt)];
    case 'accept':
      return acceptances(ticket);
    case 'restore':
      return [restoration(ticket)];
    case 'confirmRecovery':
      return confirmations(ticket);
    default:
      return milestone satisfies never;
  }
}

/** The stretches that a pausable promise's clock does not count. */
export function exclusionsOf(ticket: Ticket, { pausable }: PinnedPromise): readonly Exclusion[] {
  if (!pausable) return [];
  return suspensionsInForce(ticket).map(({ startedAt, endedAt, reason }) => ({
    fromAt: startedAt,
    ...(endedAt === undefined ? {} : { toAt: endedAt }),
    reason,
  }));
}

/** The Monitoring Centre accepts every report on the spot and owns the talk with the customer (R95, R143). */
function sinceReport(ticket: Ticket, metAt: Instant | undefined): Occurrence {
  return {
    occurrence: 1,
    startedAt: ticket.reportedAt,
    startCause: 'reported',
    ...outcome(metAt, ticketEndedAt(ticket)),
    responsibleDepartmentId: ticket.monitoringCentreId,
  };
}

/** R146: each unit that is handed the ticket has its own time to accept it, and loses it when the ticket moves on. */
function acceptances(ticket: Ticket): readonly Occurrence[] {
  return ticket.assignments.map(({ departmentId, assignedAt, acceptedAt }, index) => ({
    occurrence: index + 1,
    startedAt: assignedAt,
    startCause: 'assigned',
    ...outcome(acceptedAt, ticket.assignments[index + 1]?.assignedAt ?? ticketEndedAt(ticket)),
    responsibleDepartmentId: departmentId,
  }));
}

/** Runs from the report or the detection, whichever came first. A repair that the customer denies was none. */
function restoration(ticket: Ticket): Occurrence {
  const { reportedAt, detectedAt } = ticket;
  const startedAt = detectedAt === undefined ? reportedAt : earliest(reportedAt, detectedAt);
  const lastRepair = ticket.repairs.at(-1);
  return {
    occurrence: 1,
    startedAt,
    startCause: startedAt === reportedAt ? 'reported' : 'detected',
    ...outcome(lastRepair?.restored === false ? undefined : lastRepair?.resolvedAt, ticketEndedAt(ticket)),
    responsibleDepartmentId: ticket.assignments.at(-1)?.departmentId ?? ticket.monitoringCentreId,
  };
}

/**
 * Who had to keep a promise when it fell due `at` this instant. Only the restoration goes from unit to unit; one that hands the ticket
 * on at that very instant has used up the time. While a repair is confirmed that is denied later, it is still the unit's.
 */
export function responsibleAt(
  ticket: Ticket,
  promise: Pick<Occurrence, 'responsibleDepartmentId'> & { readonly milestone: Milestone },
  at: Instant,
): string {
  if (promise.milestone !== 'restore') return promise.responsibleDepartmentId;
  const assignment = ticket.assignments.findLast(({ assignedAt }) => assignedAt < at);
  return assignment?.departmentId ?? ticket.monitoringCentreId;
}

/** R147: after each repair the customer is asked; any answer keeps this promise. */
function confirmations(ticket: Ticket): readonly Occurrence[] {
  return ticket.repairs.map(({ resolvedAt, confirmedAt }, index) => ({
    occurrence: index + 1,
    startedAt: resolvedAt,
    startCause: 'repaired',
    ...outcome(confirmedAt, ticketEndedAt(ticket)),
    responsibleDepartmentId: ticket.monitoringCentreId,
  }));
}

function outcome(metAt: Instant | undefined, endedAt: Instant | undefined): Pick<Occurrence, 'metAt' | 'endedAt'> {
  if (metAt !== undefined) return { metAt };
  return endedAt === undefined ? {} : { endedAt };
}

function ticketEndedAt(ticket: Ticket): Instant | undefined {
  return 'endedAt' in ticket ? ticket.endedAt : undefined;
}
