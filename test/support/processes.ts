// Tickets of every type, made by the domain itself: whatever a process allows is found by trying.

import { DomainError } from '../../domain/errors.ts';
import { type Rules, standingRules } from '../../domain/sla/rules.ts';
import type { OpenTicket, TicketCommand } from '../../domain/tickets/commands.ts';
import { openTicket } from '../../domain/tickets/decide.ts';
import { ticketFrom } from '../../domain/tickets/evolve.ts';
import { hasFact, type OptionalFact, processOf } from '../../domain/tickets/process.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { aCustomer } from './customers.ts';
import { at } from './decisions.ts';
import { aDepartment } from './departments.ts';
import {
  accept,
  anOpening,
  approveReport,
  cancel,
  confirm,
  deny,
  draftReport,
  feedback,
  having,
  regradeTo,
  reject,
  resolve,
  resume,
  submitReport,
  suspendUntil,
  turnDownReport,
} from './tickets.ts';
import { minutesLater, mondayMorning } from './time.ts';

/** Five minutes after the report nothing has come due yet but the clock has moved on. */
const soon = minutesLater(mondayMorning, 5);
const later = minutesLater(mondayMorning, 60);

/** What a ticket of the type says when it is opened. */
const statements: Readonly<Record<string, Partial<OpenTicket>>> = {
  fault: {},
  complaint: { type: 'complaint', kind: 'OTHER', channel: 'TELEPHONE' },
  consultation: { type: 'consultation', channel: 'EMAIL' },
  serviceRequest: { type: 'serviceRequest', kind: 'HANDLING_GUIDANCE', channel: 'COUNTER' },
  provisioning: { type: 'provisioning', kind: 'NEW', productCase: 'FIXED_VOICE', timeLevel: 'STANDARD' },
};

/** An opening of the type; all but faults name no circuit. */
export function anOpeningOf(type: string, overrides: Partial<OpenTicket> = {}): OpenTicket {
  if (type === 'fault') return anOpening(overrides);
  const { circuit, source, impact, ...opening } = anOpening();
  return { ...opening, region: 'TIANHE', type, ...statements[type], ...overrides };
}

/** A ticket of the type just opened, Monday 09:00 unless told otherwise. */
export function aTicketOf(
  type: string,
  overrides: Partial<OpenTicket> = {},
  now = mondayMorning,
  rules: Rules = standingRules,
): Ticket {
  return ticketFrom([openTicket(anOpeningOf(type, overrides), at(now), rules)]);
}

/** Per command one example of every kind, so that every way out of a status is taken. */
export function examplesFor(type: string, rules: Rules = standingRules) {
  const role = processOf(rules.policy, type).handlers[0] ?? 'SUPPORT_CENTRE';
  const handler = aDepartment({ id: 'HANDLER-1', role });
  return {
    dispatch: [{ type: 'dispatch', department: handler }],
    accept: [accept],
    feedback: [feedback],
    appoint: [{ type: 'appoint', visitAt: later }],
    startInstallation: [{ type: 'startInstallation' }],
    suspend: [suspendUntil(later), suspendUntil(later, { reason: 'FORCE_MAJEURE' })],
    resume: [resume],
    investigate: [{ type: 'investigate', result: '计费系统重复计费' }],
    resolve: [resolve],
    confirmRecovery: [confirm, deny],
    close: [{ type: 'close', confirmedBy: '李工' }],
    callBack: [{ type: 'callBack', satisfaction: 5, recurred: false }],
    requestFaultReport: [{ type: 'requestFaultReport' }],
    draftFaultReport: [draftReport],
    reviewFaultReport: [approveReport, turnDownReport],
    submitFaultReport: [submitReport],
    reopen: [{ type: 'reopen', reason: '客户不满意' }],
    transfer: [{ type: 'transfer', department: { ...handler, id: 'HANDLER-2' }, reason: '不属本单位' }],
    regrade: [regradeTo({ customer: aCustomer({ grade: 'GROUP' }) })],
    linkCause: [{ type: 'linkCause', causeId: 'CABLE-1' }],
    cancel: [cancel],
    reject: [reject],
  } as const satisfies Record<TicketCommand['type'], readonly TicketCommand[]>;
}

/** The ticket after the command, or null when a rule of the process refuses it. */
export function attempted(ticket: Ticket, command: TicketCommand, rules: Rules = standingRules): Ticket | null {
  try {
    return having(ticket, soon, command, rules);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const optionalFacts: readonly OptionalFact[] = [
  'investigation',
  'appointment',
  'installationStartedAt',
  'callBack',
  'faultReportRequest',
  'faultReportDraft',
  'faultReportApproval',
  'faultReportSubmission',
];

/** One ticket of the type for every status and every set of facts that it can be in. */
export function ticketsOfType(type: string, rules: Rules = standingRules): readonly Ticket[] {
  const opened = aTicketOf(type, {}, mondayMorning, rules);
  const signature = (ticket: Ticket) =>
    [ticket.status, ...optionalFacts.filter((fact) => hasFact(ticket, fact))].join();
  const found = new Map([[signature(opened), opened]]);
  const commands = Object.values(examplesFor(type, rules)).flat();
  for (const ticket of found.values()) {
    for (const command of commands) {
      const next = attempted(ticket, command, rules);
      if (next !== null && !found.has(signature(next))) found.set(signature(next), next);
    }
  }
  return [...found.values()];
}
