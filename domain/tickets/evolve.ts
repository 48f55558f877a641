// The ticket that its events add up to. Nothing is decided here: an event has happened.

import type { GroupOutage } from '../causes/cause.ts';
import { reachedRungOf } from '../sla/reach.ts';
import { announcementsOf, type ReachedRung } from '../sla/reached-rung.ts';
import type { TicketEvent, TicketOpened, TicketRegraded, TicketReplanned } from './events.ts';
import { amendSuspension, confirmRung, enterSuspension, withdrawRung } from './evolve-amendment.ts';
import { reported } from './fault-report.ts';
import { gradedFactsOf } from './regrading.ts';
import { spokenTo } from './silence.ts';
import type { Suspension } from './suspension.ts';
import type { Repair, Ticket, TicketFacts, TicketStatus } from './ticket.ts';

type Follow = Exclude<TicketEvent, TicketOpened>;
/** Statuses in which a department has the ticket. */
type WithDepartment = Extract<Ticket, { readonly departmentId: string }>;

type StatusField = 'status' | 'departmentId' | 'endedAt' | 'endReason';

/** Applies one event. Throws an Error when it cannot follow on this ticket, that is when the history is damaged. */
export function evolve(ticket: Ticket | null, event: TicketEvent): Ticket {
  if (event.type === 'TicketOpened') {
    if (ticket !== null) throw new Error(`ticket ${ticket.id} was opened twice`);
    return opened(event);
  }
  if (ticket === null) throw new Error(`${event.type} cannot be a ticket's first event`);
  return { ...follow(ticket, event), changedAt: event.occurredAt };
}

/** Throws an Error when the events are none or do not start with the opening. */
export function ticketFrom(events: readonly TicketEvent[]): Ticket {
  const ticket = events.reduce<Ticket | null>(evolve, null);
  if (ticket === null) throw new Error('a ticket without events');
  return ticket;
}

function opened(event: TicketOpened): Ticket {
  const { ticketId, ticketType, occurredAt, by, type, ...said } = event;
  const facts = {
    ...said,
    id: ticketId,
    type: ticketType,
    registeredAt: occurredAt,
    changedAt: occurredAt,
    contact: { spokenAt: [occurredAt], dropped: 0, droppedBreaches: 0 },
    assignments: [],
    suspensions: [],
    repairs: [],
    reached: [],
  };
  const { directDepartmentId } = event;
  if (directDepartmentId === undefined) return { ...facts, status: 'acknowledged' };
  // R136: straight to whoever handles it.
  const assignments = [{ departmentId: directDepartmentId, assignedAt: occurredAt }];
  return { ...facts, assignments, status: 'dispatched', departmentId: directDepartmentId };
}

function follow(ticket: Ticket, event: Follow): Ticket {
  switch (event.type) {
    case 'TicketDispatched':
    case 'TicketTransferred':
      return assigned(ticket, event.departmentId, event);
    case 'TicketAccepted': {
      const assignments = changeLast(ticket.assignments, { acceptedAt: event.occurredAt });
      return { ...withDepartment(ticket, event), status: 'inProgress', assignments };
    }
    case 'FeedbackGiven': {
      const { estimatedRestoreAt } = event;
      const firstFeedbackAt = ticket.firstFeedbackAt ?? event.occurredAt;
      // After the repair the customer waits for nothing: no silence begins.
      const told = ticket.status === 'resolved' ? {} : spokenTo(ticket, event.occurredAt);
      return {
        ...ticket,
        ...told,
        firstFeedbackAt,
        ...(estimatedRestoreAt === undefined ? {} : { estimatedRestoreAt }),
      };
    }
    case 'TicketSuspended': {
      const { reason, evidence, approvedBy, estimatedRestoreAt, side } = event;
      const suspension: Suspension = { reason, evidence, approvedBy, startedAt: event.occurredAt };
      const suspensions = [...ticket.suspensions, suspension];
      return { ...withDepartment(ticket, event), status: side, estimatedRestoreAt, suspensions };
    }
    case 'TicketResumed':
      return { ...withDepartment(ticket, event), status: 'inProgress', suspensions: endSuspension(ticket, event) };
    case 'TicketResolved': {
      const { cause, solution, occurredAt } = event;
      const repair: Repair = { resolvedAt: occurredAt, ...(cause === undefined ? {} : { cause }), solution };
      // What the owner answers itself was never dispatched.
      const departmentId = 'departmentId' in ticket ? ticket.departmentId : ticket.ownerDepartmentId;
      return { ...factsOf(ticket), departmentId, status: 'resolved', repairs: [...ticket.repairs, repair] };
    }
    case 'RecoveryConfirmed':
    case 'TicketClosed': {
      const repairs = changeLast(ticket.repairs, { confirmedAt: event.occurredAt, restored: true });
      return { ...withDepartment(ticket, event), status: 'closed', repairs, endedAt: event.occurredAt };
    }
    case 'RecoveryDenied':
      return undone(ticket, event);
    case 'TicketReopened': {
      // What was found out was not the whole of it (R159), and the installer has to come again.
      const { investigation, installationStartedAt, ...reopened } = undone(ticket, event);
      return reopened;
    }
    case 'InvestigationRecorded':
      return { ...ticket, investigation: { investigatedAt: event.occurredAt, result: event.result } };
    case 'AppointmentMade': {
      const firstMadeAt = ticket.appointment?.firstMadeAt ?? event.occurredAt;
      return { ...ticket, appointment: { firstMadeAt, visitAt: event.visitAt } };
    }
    case 'CustomerCalledBack': {
      const { satisfaction, recurred, comment, occurredAt } = event;
      const said = { satisfaction, recurred, ...(comment === undefined ? {} : { comment }) };
      return { ...ticket, callBack: { calledAt: occurredAt, ...said } };
    }
    case 'CallBackUnanswered': {
      const { comment, suffices, occurredAt } = event;
      const call = { calledAt: occurredAt, comment, ...(suffices === undefined ? {} : { suffices }) };
      return { ...ticket, unansweredCalls: [...(ticket.unansweredCalls ?? []), call] };
    }
    case 'FaultReportRequested':
    case 'FaultReportDrafted':
    case 'FaultReportReviewed':
    case 'FaultReportSubmitted':
      return { ...ticket, faultReport: reported(ticket.faultReport, event) };
    case 'InstallationStarted':
      return { ...ticket, installationStartedAt: event.occurredAt };
    case 'TicketReplanned':
      return replanned(ticket, event);
    case 'TicketRegraded':
      return regraded(ticket, event);
    case 'TicketCancelled':
      return ended(ticket, 'cancelled', event);
    case 'TicketRejected':
      return ended(ticket, 'rejected', event);
    case 'ReminderDue':
    case 'DeadlineWarned':
    case 'DeadlineBreached':
    case 'DeadlineEscalated':
      return { ...ticket, reached: withAnnouncement(ticket, reachedRungOf(event), event.announcement) };
    case 'CauseLinked': {
      const link = { causeId: event.causeId, linkedAt: event.occurredAt };
      return { ...ticket, causeLinks: [...unlinked(ticket, event), link] };
    }
    case 'CauseUnlinked':
      return { ...ticket, causeLinks: unlinked(ticket, event) };
    case 'GroupOutagesStated': {
      const others = (ticket.groupOutages ?? []).filter(({ causeId }) => causeId !== event.causeId);
      // In the order in which the causes were linked, so that each outage keeps its place.
      const place = ({ causeId }: GroupOutage) => ticket.causeLinks?.findIndex((link) => link.causeId === causeId) ?? 0;
      const groupOutages = [...others, ...event.outages].toSorted((left, right) => place(left) - place(right));
      return { ...ticket, groupOutages };
    }
    case 'SuspensionEntered':
      return { ...ticket, suspensions: enterSuspension(ticket, event) };
    case 'SuspensionCorrected':
    case 'SuspensionVoided':
      return { ...ticket, suspensions: amendSuspension(ticket, event) };
    case 'WarningWithdrawn':
    case 'BreachWithdrawn':
    case 'EscalationWithdrawn':
      return { ...ticket, reached: withdrawRung(ticket, event) };
    case 'WarningConfirmed':
    case 'BreachConfirmed':
    case 'EscalationConfirmed':
      return { ...ticket, reached: confirmRung(ticket, event) };
    default:
      return event satisfies never;
  }
}

/** The links to causes, none of them in force any more. */
function unlinked({ causeLinks = [] }: Ticket, { occurredAt }: Follow): NonNullable<Ticket['causeLinks']> {
  return causeLinks.map((link) => ({ ...link, unlinkedAt: link.unlinkedAt ?? occurredAt }));
}

function assigned(ticket: Ticket, departmentId: string, { occurredAt }: Follow): Ticket {
  const assignments = [...ticket.assignments, { departmentId, assignedAt: occurredAt }];
  return { ...factsOf(ticket), status: 'dispatched', departmentId, assignments };
}

function replanned(ticket: Ticket, { calendarId, toVersion }: TicketReplanned): Ticket {
  const { calendarVersions = {}, openedWith = ticket } = ticket;
  // A regrade before it may have changed what the ticket runs on.
  const { openedOn = openedWith.calendarVersions ?? {} } = ticket;
  return { ...ticket, openedOn, calendarVersions: { ...calendarVersions, [calendarId]: toVersion } };
}

function regraded(ticket: Ticket, event: TicketRegraded): Ticket {
  const { priority, impact, outageSinceAt, order, calendarVersions, ...kept } = ticket;
  const { reason, approvedBy, from, to, occurredAt } = event;
  return {
    ...kept,
    ...gradedFactsOf(event),
    regrades: [...(ticket.regrades ?? []), { regradedAt: occurredAt, reason, approvedBy, from, to }],
    openedWith: ticket.openedWith ?? gradedFactsOf(ticket),
  };
}

/** Of a silence only the last announcement is kept: there are many silences, and each amendment may announce all anew. */
function withAnnouncement(
  { promises, reached }: Ticket,
  rung: ReachedRung,
  announcement: number,
): readonly ReachedRung[] {
  const recurs = promises.some(({ milestone, recurs }) => milestone === rung.milestone && recurs);
  if (!recurs || announcement === 1) return [...reached, rung];
  const former = announcementsOf({ reached }, rung);
  return [...reached.filter((other) => !former.includes(other)), { ...rung, announcement }];
}

/** The last repair was none. */
function undone(ticket: Ticket, event: Follow): WithDepartment {
  const repairs = changeLast(ticket.repairs, { confirmedAt: event.occurredAt, restored: false });
  const { departmentId, ...facts } = withDepartment(ticket, event);
  return { ...facts, ...spokenTo(ticket, event.occurredAt), departmentId, status: 'inProgress', repairs };
}

/** Whatever is still open when a ticket ends, ends with it: a suspension has a start and an end (挂起, 解挂). */
function ended(
  ticket: Ticket,
  status: Extract<TicketStatus, 'cancelled' | 'rejected'>,
  event: Extract<Follow, { readonly type: 'TicketCancelled' | 'TicketRejected' }>,
): Ticket {
  const suspensions = endSuspension(ticket, event);
  return { ...factsOf(ticket), suspensions, status, endedAt: event.occurredAt, endReason: event.reason };
}

/** At most one is open; one that was entered afterwards may stand behind it. */
function endSuspension({ suspensions }: Ticket, { occurredAt }: Follow): readonly Suspension[] {
  return suspensions.map((suspension) => ({ ...suspension, endedAt: suspension.endedAt ?? occurredAt }));
}

function withDepartment(ticket: Ticket, event: Follow): TicketFacts & Pick<WithDepartment, 'departmentId'> {
  if (!('departmentId' in ticket)) {
    throw new Error(`${event.type} cannot follow on ticket ${ticket.id}, which no department has (${ticket.status})`);
  }
  return { ...factsOf(ticket), departmentId: ticket.departmentId };
}

function changeLast<Entry>(entries: readonly Entry[], change: Partial<Entry>): readonly Entry[] {
  return entries.map((entry, index) => (index === entries.length - 1 ? { ...entry, ...change } : entry));
}

/** The ticket without what belongs to its status alone. */
function factsOf(ticket: Ticket): TicketFacts {
  const { status, departmentId, endedAt, endReason, ...facts }: TicketFacts & Partial<Record<StatusField, unknown>> =
    ticket;
  return facts;
}
