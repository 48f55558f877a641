// Puts the record of suspensions right after the fact. Everything that follows from it is decided at once: announcements that
// no longer hold are withdrawn, those that hold at another time are confirmed, and what is now due is announced.

import { type Decision, happening } from '../decision.ts';
import { DomainError, refuseIfAny } from '../errors.ts';
import type { Rules } from '../sla/rules.ts';
import { latest } from '../time.ts';
import { amendmentErrors } from './amendment-guards.ts';
import type { SuspensionAmending } from './commands.ts';
import type { TicketEvent } from './events.ts';
import { allowedCommands, type Transitions } from './lifecycle.ts';
import { processOf } from './process.ts';
import { withConsequences } from './review.ts';
import type { Ticket, TicketStatus } from './ticket.ts';

/** Before a unit has the ticket nobody can have been waited for; a report that was withdrawn or refused promises nothing. */
const amendableStatuses: readonly TicketStatus[] = [
  'dispatched',
  'inProgress',
  'pending',
  'held',
  'resolved',
  'closed',
];

/**
 * Answers an amendment with its event and all that follows from the facts as they are then. Deadlines that have come due are
 * not decided first, as with other commands: nobody is told of a breach that does not hold. Time never runs backwards here
 * either.
 * Throws `illegal-transition` when the status allows none, and `rule-broken`: `startedAt`, `endedAt` or `suspensionNumber` too-old (the
 * policy's `suspensionAmendmentMinutesMax`), `endedAt` in-the-future or end-before-start, `startedAt` or `endedAt`
 * not-under-repair, `startedAt` duplicate, `suspensionNumber` changes-nothing, unknown-reference, voided or still-running,
 * `suspensions` too-many.
 */
export function amend(
  ticket: Ticket,
  amending: SuspensionAmending,
  decision: Decision,
  rules: Rules,
): readonly TicketEvent[] {
  const { status } = ticket;
  const { transitions } = processOf(rules.policy, ticket.type);
  if (!amendableStatuses.includes(status) || !knowsSuspensions(transitions)) {
    const allowed = allowedCommands(transitions, status);
    throw new DomainError('illegal-transition', { command: amending.type, status, allowed });
  }
  const inOrder = { ...decision, now: latest(decision.now, ticket.changedAt) };
  refuseIfAny(amendmentErrors(ticket, amending, inOrder, rules.policy));
  return withConsequences(ticket, answer(ticket, amending, inOrder), { now: inOrder.now, rules, foundBy: 'amendment' });
}

/** A process without suspensions has no record of them to put right. */
function knowsSuspensions(transitions: Transitions): boolean {
  return Object.values(transitions).some(({ suspend }) => suspend !== undefined);
}

/** The event of an amendment that has passed its guards. */
function answer(ticket: Ticket, amending: SuspensionAmending, decision: Decision): TicketEvent {
  const { approvedBy, justification } = amending;
  const stamp = { ...happening(decision), approvedBy, justification };
  switch (amending.type) {
    case 'enterSuspension': {
      const { reason, evidence, startedAt, endedAt } = amending;
      const number = ticket.suspensions.length + 1;
      return { type: 'SuspensionEntered', ...stamp, number, reason, evidence, startedAt, endedAt };
    }
    case 'correctSuspension': {
      const { number, evidence } = amending;
      const { reason, startedAt, endedAt } = { ...ticket.suspensions[number - 1], ...amending };
      if (reason === undefined || startedAt === undefined || endedAt === undefined) {
        throw new Error(`suspension ${number} of ticket ${ticket.id} has not ended and cannot be corrected`);
      }
      return { type: 'SuspensionCorrected', ...stamp, number, reason, evidence, startedAt, endedAt };
    }
    case 'voidSuspension':
      return { type: 'SuspensionVoided', ...stamp, number: amending.number };
    default:
      return amending satisfies never;
  }
}
