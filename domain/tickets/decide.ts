// The decisions on a ticket: what follows from opening it, and from each command in the state that it is in.

import { type Decision, happening } from '../decision.ts';
import { DomainError, refuseIfAny } from '../errors.ts';
import { pinnedVersions, pinPromises } from '../sla/promises.ts';
import type { Rules } from '../sla/rules.ts';
import { latest } from '../time.ts';
import { callSuffices } from './call-back.ts';
import type { LinkCause, OpenTicket, RegradeTicket, TicketCommand } from './commands.ts';
import { linkCause } from './common-cause.ts';
import { entitlementOf } from './entitlement.ts';
import type { TicketEvent, TicketOpened } from './events.ts';
import { commandErrors, conditionErrors, openingErrors, returning } from './guards.ts';
import { allowedCommands, nextStatuses } from './lifecycle.ts';
import { beginningOf } from './outage.ts';
import { kindOf, type Process, processOf } from './process.ts';
import { reachDeadlines } from './reach.ts';
import { regrade } from './regrade.ts';
import { repeatedBy, repeatOf } from './repeat.ts';
import type { OpeningFacts, Ticket } from './ticket.ts';

/**
 * Opens a ticket with the promises that the rules make today; its owner accepts every report on the spot, whatever its source
 * (R143). A report keyed in late keeps its true `reportedAt`. What the process asks for has been checked (`takeReport`).
 * Throws `rule-broken`: `reportedAt` and `detectedAt` in-the-future or too-old (the policy's `reportedPastMinutesMax`),
 * `detectedAt` required when monitoring found the fault, `circuitId` belongs-to-another-customer, `departmentId`
 * wrong-department-role, `formerTicketId` other-circuit, recovery-not-confirmed or too-old (R151).
 */
export function openTicket(command: OpenTicket, decision: Decision, rules: Rules): TicketOpened {
  const process = processOf(rules.policy, command.type);
  refuseIfAny(openingErrors(command, process, decision, rules.policy));
  const { type, circuit, customer, department, detectedAt, formerTickets = [] } = command;
  const reportedAt = command.reportedAt ?? decision.now;
  const entitlement = entitlementOf(command, reportedAt, rules.policy);
  const began = { reportedAt, ...(detectedAt === undefined ? {} : { detectedAt }) };
  const stated = statedFacts(command, process);
  const former = repeatedBy(returning(command, decision.now), formerTickets, rules.policy);
  const { calendarId: ownerCalendarId } = command.owner;
  const promises = pinPromises(
    {
      type,
      entitlement,
      startsAt: beginningOf(began),
      ...(ownerCalendarId === undefined ? {} : { ownerCalendarId }),
      ...stated,
    },
    rules,
  );
  return {
    type: 'TicketOpened',
    ...happening(decision),
    ticketId: command.ticketId,
    ticketType: type,
    ...stated,
    customerId: customer.id,
    ...(circuit === undefined ? {} : { circuitId: circuit.id }),
    ownerDepartmentId: command.owner.id,
    ...(department === undefined ? {} : { directDepartmentId: department.id }),
    ...began,
    ...(former === undefined ? {} : { repeatOf: repeatOf(former) }),
    entitlement,
    policyVersion: rules.policy.version,
    promises,
    ...pinnedVersions(promises, rules),
  };
}

type StatedFacts = Omit<
  OpeningFacts,
  | 'customerId'
  | 'circuitId'
  | 'ownerDepartmentId'
  | 'directDepartmentId'
  | 'reportedAt'
  | 'detectedAt'
  | 'repeatOf'
  | 'entitlement'
  | 'policyVersion'
  | 'calendarVersions'
  | 'promises'
>;

/** What the report itself says, in the ticket's words. */
function statedFacts(command: OpenTicket, process: Process): StatedFacts {
  const { kind, impact, source, channel, description, reason, classified, productCase, timeLevel, area } = command;
  const priority = kindOf(process, kind)?.priority;
  const order =
    productCase === undefined || timeLevel === undefined
      ? undefined
      : { productCase, timeLevel, build: command.build ?? false, ...(area === undefined ? {} : { area }) };
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(priority === undefined ? {} : { priority }),
    ...(impact === undefined ? {} : { impact }),
    ...(source === undefined ? {} : { source }),
    ...(channel === undefined ? {} : { channel }),
    description,
    ...(reason === undefined ? {} : { reason }),
    ...(classified === undefined ? {} : { classified }),
    ...(order === undefined ? {} : { order }),
  };
}

/**
 * Answers a command with its events, by the ticket's own rules; those of a regrade know the calendars in force as well. Deadlines that have come due by now go first, so a late command never hides a breach.
 * Time on a ticket never runs backwards: a command that was read before another was written, or on a machine whose clock is
 * behind, occurs no earlier than that one. Else a breach could be on record with an earlier deed that would have met it.
 * Throws `illegal-transition` when the process does not define the command for the status, and `rule-broken`: `departmentId`
 * wrong-department-role (R93) or same-department, `estimatedRestoreAt` or `visitAt` in-the-past (R154), `cause` required,
 * not-yet or no-longer-possible by the process's conditions, `circuitId` belongs-to-another-customer, `impact` or `timeLevel`
 * not-allowed-here, `assignments`, `suspensions`, `repairs`, `regrades` or `causeLinks` too-many.
 */
export function decide(
  ticket: Ticket,
  command: TicketCommand,
  decision: Decision,
  rules: Rules,
): readonly TicketEvent[] {
  const process = processOf(rules.policy, ticket.type);
  const { status } = ticket;
  if (nextStatuses(process.transitions, status, command.type).length === 0) {
    const allowed = allowedCommands(process.transitions, status);
    throw new DomainError('illegal-transition', { command: command.type, status, allowed });
  }
  const inOrder = { ...decision, now: latest(decision.now, ticket.changedAt) };
  refuseIfAny([
    ...conditionErrors(ticket, command, process),
    ...commandErrors(ticket, command, process, inOrder, rules.policy),
  ]);
  if (command.type === 'regrade') return regrade(ticket, command, inOrder, rules);
  const due = reachDeadlines(ticket, inOrder.now, rules);
  if (command.type === 'linkCause') {
    const linked = linkCause(ticket, command, inOrder);
    return linked === null ? [] : [...due, linked];
  }
  return [...due, answer(ticket, command, inOrder, rules)];
}

/** The event of a command that has passed its guards. */
function answer(
  ticket: Ticket,
  command: Exclude<TicketCommand, RegradeTicket | LinkCause>,
  decision: Decision,
  { policy }: Rules,
): TicketEvent {
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
      return {
        type: 'TicketResolved',
        ...stamp,
        ...(command.cause === undefined ? {} : { cause: command.cause }),
        solution: command.solution,
      };
    case 'investigate':
      return { type: 'InvestigationRecorded', ...stamp, result: command.result };
    case 'appoint':
      return { type: 'AppointmentMade', ...stamp, visitAt: command.visitAt };
    case 'startInstallation':
      return { type: 'InstallationStarted', ...stamp };
    case 'close':
      return { type: 'TicketClosed', ...stamp, confirmedBy: command.confirmedBy };
    case 'callBack': {
      if (command.reached === false) {
        const suffices = callSuffices(ticket, decision.now, policy);
        const { comment } = command;
        return { type: 'CallBackUnanswered', ...stamp, comment, ...(suffices ? { suffices } : {}) };
      }
      const { satisfaction, recurred, comment } = command;
      return {
        type: 'CustomerCalledBack',
        ...stamp,
        satisfaction,
        recurred,
        ...(comment === undefined ? {} : { comment }),
      };
    }
    case 'requestFaultReport':
      return { type: 'FaultReportRequested', ...stamp };
    case 'draftFaultReport': {
      const { summary, causeAnalysis, actions, reviewer } = command;
      const review = reviewer === undefined ? {} : { reviewDepartmentId: reviewer.id };
      return { type: 'FaultReportDrafted', ...stamp, summary, causeAnalysis, actions, ...review };
    }
    case 'reviewFaultReport': {
      const { approved, comment } = command;
      return { type: 'FaultReportReviewed', ...stamp, approved, ...(comment === undefined ? {} : { comment }) };
    }
    case 'submitFaultReport':
      return { type: 'FaultReportSubmitted', ...stamp, departmentId: command.department.id };
    case 'reopen':
      return { type: 'TicketReopened', ...stamp, reason: command.reason };
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
