// The decisions on a ticket: what follows from opening it, and from each command in the state that it is in.

import { type Decision, happening } from '../decision.ts';
import { DomainError, refuseIfAny } from '../errors.ts';
import { pinPromises } from '../sla/promises.ts';
import type { Rules } from '../sla/rules.ts';
import { earliest, latest } from '../time.ts';
import type { OpenTicket, TicketCommand } from './commands.ts';
import { entitlementOf } from './entitlement.ts';
import type { TicketEvent, TicketOpened } from './events.ts';
import { commandErrors, openingErrors } from './guards.ts';
import { allowedCommands, nextStatuses } from './lifecycle.ts';
import { reachDeadlines } from './reach.ts';
import type { Ticket } from './ticket.ts';

/**
 * Opens a ticket with the promises that the rules make today; the Monitoring Centre accepts every report on the spot,
 * whatever its source (R143). A report keyed in late keeps its true `reportedAt`.
 * Throws `rule-broken`: `reportedAt` and `detectedAt` in-the-future or too-old (the policy's `reportedPastMinutesMax`),
 * `detectedAt` required when monitoring found the fault, `circuitId` belongs-to-another-customer.
 */
export function openTicket(command: OpenTicket, decision: Decision, rules: Rules): TicketOpened {
  refuseIfAny(openingErrors(command, decision, rules.policy));
  const { circuit, customer, detectedAt, impact } = command;
  const reportedAt = command.reportedAt ?? decision.now;
  const entitlement = entitlementOf(command, reportedAt, rules.policy);
  // Restoration is counted from the customer's report or our own detection, whichever was earlier.
  const restoreStartsAt = detectedAt === undefined ? reportedAt : earliest(reportedAt, detectedAt);
  return {
    type: 'TicketOpened',
    ...happening(decision),
    ticketId: command.ticketId,
    impact,
    source: command.source,
    description: command.description,
    customerId: customer.id,
    circuitId: circuit.id,
    monitoringCentreId: command.monitoringCentre.id,
    reportedAt,
    ...(detectedAt === undefined ? {} : { detectedAt }),
    entitlement,
    policyVersion: rules.policy.version,
    promises: pinPromises({ entitlement, impact, restoreStartsAt }, rules),
  };
}

/**
 * Answers a command with its events. Deadlines that have come due by now go first, so a late command never hides a breach.
 * Time on a ticket never runs backwards: a command that was read before another was written, or on a machine whose clock is
 * behind, occurs no earlier than that one. Else a breach could be on record with an earlier deed that would have met it.
 * Throws `illegal-transition` when the command is not defined for the status, and `rule-broken`: `departmentId`
 * wrong-department-role (R93) or same-department, `estimatedRestoreAt` in-the-past (R154),
 * `assignments`, `suspensions` or `repairs` too-many.
 */
export function decide(
  ticket: Ticket,
  command: TicketCommand,
  decision: Decision,
  rules: Rules,
): readonly TicketEvent[] {
  if (nextStatuses(ticket.status, command.type).length === 0) {
    const { status } = ticket;
    throw new DomainError('illegal-transition', { command: command.type, status, allowed: allowedCommands(status) });
  }
  const inOrder = { ...decision, now: latest(decision.now, ticket.changedAt) };
  refuseIfAny(commandErrors(ticket, command, inOrder));
  return [...reachDeadlines(ticket, inOrder.now, rules), answer(command, inOrder, rules)];
}

/** The event of a command that has passed its guards. */
function answer(command: TicketCommand, decision: Decision, { policy }: Rules): TicketEvent {
  const stamp = happening(decision);
  switch (command.type) {
    case 'dispatch':
      return { type: 'TicketDispatched', ...stamp, departmentId: command.department.id };
    case 'accept':
      return { type: 'TicketAccepted', ...stamp };
    case 'feedback': {
      const { message, estimatedRestoreAt } = command;
      const estimate = estimatedRestoreAt === undefined ? {} : { estimatedRestoreAt };
      return { type: 'FeedbackGiven', ...stamp, message, ...estimate };
    }
    case 'suspend': {
      const { reason, evidence, approvedBy, estimatedRestoreAt } = command;
      const side = policy.suspensions[reason].value;
      return { type: 'TicketSuspended', ...stamp, reason, side, evidence, approvedBy, estimatedRestoreAt };
    }
    case 'resume':
      return { type: 'TicketResumed', ...stamp };
    case 'resolve':
      return { type: 'TicketResolved', ...stamp, cause: command.cause, solution: command.solution };
    case 'confirmRecovery': {
      const { confirmedBy } = command;
      // R95, R147: only the customer's yes closes; a no hands the ticket back to the unit.
      if (command.restored) return { type: 'RecoveryConfirmed', ...stamp, confirmedBy };
      return { type: 'RecoveryDenied', ...stamp, confirmedBy, comment: command.comment };
    }
    case 'transfer':
      return { type: 'TicketTransferred', ...stamp, departmentId: command.department.id, reason: command.reason };
    case 'cancel':
      return { type: 'TicketCancelled', ...stamp, reason: command.reason };
    case 'reject':
      return { type: 'TicketRejected', ...stamp, reason: command.reason };
    default:
      return command satisfies never;
  }
}
