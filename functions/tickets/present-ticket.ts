// A ticket as the API shows it: its facts, and what follows from them now.

import type { Deadline } from '../../domain/sla/deadline.ts';
import { deadlinesOf, nextDueAt } from '../../domain/sla/deadlines.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import { causeOf } from '../../domain/tickets/common-cause.ts';
import { majorFaultOf } from '../../domain/tickets/major-fault.ts';
import { processOf } from '../../domain/tickets/process.ts';
import { repeatableUntil } from '../../domain/tickets/repeat.ts';
import { isVoid } from '../../domain/tickets/suspension.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { responsibleDepartmentId } from '../../domain/tickets/ticket.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { Page } from '../store/table.ts';

/** Everything about one ticket. */
export function presentTicket({ state: ticket, version }: Versioned<Ticket>, rules: Rules) {
  // What the customer heard is told by the deadlines, silence by silence.
  const { contact, openedOn, ...facts } = ticket;
  return {
    ...facts,
    suspensions: ticket.suspensions.map((suspension, index) => {
      return { number: index + 1, ...suspension, voided: isVoid(suspension) };
    }),
    version,
    responsibleDepartmentId: responsibleDepartmentId(ticket),
    nextDueAt: nextDueAt(ticket, rules),
    ...commonCause(ticket),
    ...majorFault(ticket),
    ...repeatToOpen(ticket, rules),
    deadlines: deadlinesOf(ticket, rules),
  };
}

/** The customer says that it has come back: how the ticket of that is opened (R151). This one stays closed. */
function repeatToOpen(ticket: Ticket, { policy }: Rules) {
  if (ticket.status !== 'closed' || !ticket.callBack?.recurred || !processOf(policy, ticket.type).linksRepeats)
    return {};
  const { id: formerTicketId, circuitId, endedAt } = ticket;
  const route = 'POST /tickets';
  return { repeatToOpen: { route, circuitId, formerTicketId, untilAt: repeatableUntil(endedAt, policy) } };
}

/** A page of a list of tickets, each by its own rules. */
export async function summariseTickets(page: Page<Versioned<Ticket>>, rules: Pick<RuleBook, 'rulesFor'>) {
  const summaries = page.items.map(async (ticket) => summariseTicket(ticket, await rules.rulesFor(ticket.state)));
  return { ...page, items: await Promise.all(summaries) };
}

/**
 * A ticket in a list: without what grows as it goes on, so that a page of a hundred stays small, and without the content of
 * a classified one, which is read one by one (R265).
 */
export function summariseTicket({ state: ticket, version }: Versioned<Ticket>, rules: Rules) {
  const { contact, assignments, suspensions, repairs, reached, regrades, openedWith, openedOn, ...known } = ticket;
  const { promises, entitlement, investigation, unansweredCalls, causeLinks, groupOutages, faultReport, ...facts } =
    known;
  return {
    ...(ticket.classified ? withoutTexts(facts) : facts),
    version,
    region: entitlement.region,
    ...(entitlement.maintenanceGrade !== undefined && { maintenanceGrade: entitlement.maintenanceGrade }),
    responsibleDepartmentId: responsibleDepartmentId(ticket),
    nextDueAt: nextDueAt(ticket, rules),
    ...commonCause(ticket),
    ...majorFault(ticket),
    deadlines: listedDeadlines(ticket, rules).map(({ milestone, occurrence, dueAt, state }) => {
      return { milestone, occurrence, dueAt, state };
    }),
  };
}

function commonCause(ticket: Ticket) {
  const causeId = causeOf(ticket);
  return causeId === undefined ? {} : { causeId };
}

function majorFault(ticket: Ticket) {
  const flag = majorFaultOf(ticket);
  return flag === undefined ? {} : { majorFault: flag };
}

/** Of a promise that recurs while a fault lasts only the last occurrence. */
function listedDeadlines(ticket: Ticket, rules: Rules): readonly Deadline[] {
  const recurring = ticket.promises.filter(({ recurs }) => recurs).map(({ milestone }) => milestone);
  return deadlinesOf(ticket, rules).filter(
    ({ milestone }, index, all) => !recurring.includes(milestone) || all[index + 1]?.milestone !== milestone,
  );
}

/** Nothing that people wrote; a fact that is not named here is shown with the ticket itself only. */
const listedOfClassified: readonly string[] = [
  ...[
    'id',
    'type',
    'kind',
    'priority',
    'impact',
    'source',
    'channel',
    'classified',
    'order',
    'customerId',
    'circuitId',
  ],
  ...[
    'ownerDepartmentId',
    'directDepartmentId',
    'departmentId',
    'status',
    'reportedAt',
    'detectedAt',
    'registeredAt',
    'repeatOf',
  ],
  ...['changedAt', 'endedAt', 'firstFeedbackAt', 'estimatedRestoreAt', 'installationStartedAt', 'appointment'],
  ...['policyVersion', 'calendarVersions'],
];

function withoutTexts<Facts extends object>(facts: Facts): Partial<Facts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => listedOfClassified.includes(name)),
  ) as Partial<Facts>;
}
