// Reads off a ticket's facts where each promise began, whether it was kept, and where it lapsed, as the policy defines it.

import { suspensionsInForce } from '../tickets/suspension.ts';
import type { PinnedPromise, Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { Exclusion } from './clock.ts';
import {
  lapseReaders,
  meetReaders,
  responsibleReaders,
  type Start,
  type StartCause,
  startReaders,
} from './fact-readers.ts';
import type { MilestonePolicy } from './policy.ts';

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

type Definition = Pick<MilestonePolicy, 'startsWith' | 'metBy' | 'lapsesWith' | 'responsible'>;

/** The occurrences of one milestone so far, oldest first. */
export function occurrencesOf(ticket: Ticket, definition: Definition): readonly Occurrence[] {
  return startReaders[definition.startsWith](ticket).map(({ at, cause, number }: Start, index) => ({
    occurrence: number ?? index + 1,
    startedAt: at,
    startCause: cause,
    ...outcome(meetReaders[definition.metBy](ticket, index), lapseReaders[definition.lapsesWith](ticket, index)),
    responsibleDepartmentId: responsibleReaders[definition.responsible](ticket, index),
  }));
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

/**
 * Who had to keep a promise when it fell due `at` this instant. What is the current unit's goes from unit to unit; one that hands
 * the ticket on at that very instant has used up the time. While a repair is confirmed that is denied later, it is still the unit's.
 */
export function responsibleAt(
  ticket: Ticket,
  { responsible }: Pick<MilestonePolicy, 'responsible'>,
  { responsibleDepartmentId }: Pick<Occurrence, 'responsibleDepartmentId'>,
  at: Instant,
): string {
  if (responsible !== 'currentUnit') return responsibleDepartmentId;
  const assignment = ticket.assignments.findLast(({ assignedAt }) => assignedAt < at);
  return assignment?.departmentId ?? ticket.ownerDepartmentId;
}

function outcome(metAt: Instant | undefined, endedAt: Instant | undefined): Pick<Occurrence, 'metAt' | 'endedAt'> {
  // What is done after the promise has lapsed does not keep it.
  if (metAt !== undefined && (endedAt === undefined || metAt <= endedAt)) return { metAt };
  return endedAt === undefined ? {} : { endedAt };
}
