// Reads off a ticket's facts where each promise began, whether it was kept, and where it lapsed, as the policy defines it.

import { promiseFor } from '../tickets/promised.ts';
import { suspensionsInForce } from '../tickets/suspension.ts';
import type { PinnedPromise, Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { Exclusion } from './clock.ts';
import type { Occurrence } from './deadline.ts';
import { lapseReaders, meetReaders, responsibleReaders, type Start, startReaders } from './fact-readers.ts';
import type { Milestone } from './ladder.ts';
import { type MilestonePolicy, milestoneOf, type Policy } from './policy.ts';

type Definition = Pick<MilestonePolicy, 'startsWith' | 'metBy' | 'lapsesWith' | 'responsible'>;

/** The occurrences of one milestone so far, oldest first. */
export function occurrencesOf(ticket: Ticket, definition: Definition): readonly Occurrence[] {
  return startReaders[definition.startsWith](ticket).map(({ at, cause, number, figure }: Start, index) => ({
    occurrence: number ?? index + 1,
    startedAt: at,
    startCause: cause,
    ...(figure !== undefined && { figure }),
    ...outcome(meetReaders[definition.metBy](ticket, index), lapseReaders[definition.lapsesWith](ticket, index)),
    responsibleDepartmentId: responsibleReaders[definition.responsible](ticket, index),
  }));
}

/** The occurrences for which something was promised, each with its promise, oldest first. */
export function promisedOccurrences(
  ticket: Ticket,
  milestone: Milestone,
  policy: Policy,
): readonly (Occurrence & { readonly promise: PinnedPromise })[] {
  return occurrencesOf(ticket, milestoneOf(policy, milestone)).flatMap((occurrence) => {
    const promise = promiseFor(ticket, milestone, occurrence.occurrence);
    return promise === undefined ? [] : underPromise(occurrence, promise).map((promised) => ({ ...promised, promise }));
  });
}

/** What was open when its promise lapsed ended there, whatever became of it; what came after was not promised. */
function underPromise({ metAt, endedAt, ...open }: Occurrence, promise: PinnedPromise): readonly Occurrence[] {
  const { lapsedAt, notBeforeAt = open.startedAt } = promise;
  if (lapsedAt !== undefined) return open.startedAt < lapsedAt ? [{ ...open, endedAt: lapsedAt }] : [];
  const start = notBeforeAt > open.startedAt ? ({ startedAt: notBeforeAt, startCause: 'worsened' } as const) : {};
  return [{ ...open, ...start, ...outcome(metAt, endedAt) }];
}

/** The stretches that a pausable promise's clock does not count. */
export function exclusionsOf(ticket: Ticket, { pausable }: Pick<PinnedPromise, 'pausable'>): readonly Exclusion[] {
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
