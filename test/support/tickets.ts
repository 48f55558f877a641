// Tickets for tests. Each is made by the domain itself, from commands, so none can be in a state that cannot come about.

import { type Rules, standingRules } from '../../domain/sla/rules.ts';
import { amend } from '../../domain/tickets/amend.ts';
import type { OpenTicket, SuspensionAmending, TicketCommand } from '../../domain/tickets/commands.ts';
import { decide, openTicket } from '../../domain/tickets/decide.ts';
import type { TicketEvent, TicketOpened } from '../../domain/tickets/events.ts';
import { evolve, ticketFrom } from '../../domain/tickets/evolve.ts';
import type { Ticket, TicketStatus } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import { aCircuit } from './circuits.ts';
import { aCustomer } from './customers.ts';
import { at } from './decisions.ts';
import {
  customerCentre,
  maintenanceUnit,
  monitoringCentre,
  otherMaintenanceUnit,
  supportCentre,
} from './departments.ts';
import { minutesLater, mondayMorning, shanghai } from './time.ts';

type CommandOf<Type extends TicketCommand['type']> = Extract<TicketCommand, { readonly type: Type }>;

export function anOpening(overrides: Partial<OpenTicket> = {}): OpenTicket {
  return {
    ticketId: 'T00000000000000000000000001',
    circuit: aCircuit(),
    customer: aCustomer(),
    type: 'fault',
    owner: monitoringCentre,
    source: 'CUSTOMER_HOTLINE',
    impact: 'outage',
    description: '业务中断,端口无信号',
    ...overrides,
  };
}

export function anOpenedEvent(
  overrides: Partial<OpenTicket> = {},
  now: Instant = mondayMorning,
  rules: Rules = standingRules,
): TicketOpened {
  return openTicket(anOpening(overrides), at(now), rules);
}

/** A ticket just opened, Monday 09:00 unless told otherwise. */
export function anOpenTicket(
  overrides: Partial<OpenTicket> = {},
  now: Instant = mondayMorning,
  rules: Rules = standingRules,
): Ticket {
  return ticketFrom([anOpenedEvent(overrides, now, rules)]);
}

/** The ticket after one command at this instant. */
export function having(ticket: Ticket, now: Instant, command: TicketCommand, rules: Rules = standingRules): Ticket {
  return applied(ticket, decide(ticket, command, at(now), rules));
}

export function applied(ticket: Ticket, events: readonly TicketEvent[]): Ticket {
  return events.reduce<Ticket>(evolve, ticket);
}

export const dispatchTo = (department = maintenanceUnit): CommandOf<'dispatch'> => ({ type: 'dispatch', department });
export const transferTo = (department = otherMaintenanceUnit): CommandOf<'transfer'> => ({
  type: 'transfer',
  department,
  reason: '不属本单位维护范围',
});
export const accept: CommandOf<'accept'> = { type: 'accept' };
export const feedback: CommandOf<'feedback'> = {
  type: 'feedback',
  message: '正在定位故障',
  // Later than all that these tests go through.
  estimatedRestoreAt: shanghai('2029-12-31T18:00'),
};
export const resume: CommandOf<'resume'> = { type: 'resume' };
export const resolve: CommandOf<'resolve'> = { type: 'resolve', cause: '光缆中断', solution: '熔接光缆' };
export const confirm: TicketCommand = { type: 'confirmRecovery', restored: true, confirmedBy: '李工' };
export const deny: TicketCommand = {
  type: 'confirmRecovery',
  restored: false,
  confirmedBy: '李工',
  comment: '业务仍不通',
};
export const draftReport: CommandOf<'draftFaultReport'> = {
  type: 'draftFaultReport',
  summary: '主备光缆同时中断',
  causeAnalysis: '市政施工挖断同沟光缆',
  actions: '备用路由改走另一管道',
  reviewer: supportCentre,
};
export const approveReport: TicketCommand = { type: 'reviewFaultReport', approved: true };
export const turnDownReport: TicketCommand = { type: 'reviewFaultReport', approved: false, comment: '原因分析不足' };
export const submitReport: TicketCommand = { type: 'submitFaultReport', department: customerCentre };
export const cancel: CommandOf<'cancel'> = { type: 'cancel', reason: '客户撤销申告' };
export const reject: CommandOf<'reject'> = { type: 'reject', reason: '非我方业务' };

export function regradeTo(overrides: Partial<CommandOf<'regrade'>> = {}): CommandOf<'regrade'> {
  const said = { type: 'regrade', reason: '客户升级', approvedBy: '值班长' } as const;
  return { ...said, customer: aCustomer(), owner: monitoringCentre, ...overrides };
}

export function suspendUntil(
  estimatedRestoreAt: Instant,
  overrides: Partial<CommandOf<'suspend'>> = {},
): CommandOf<'suspend'> {
  return {
    type: 'suspend',
    reason: 'CUSTOMER_UNREACHABLE',
    evidence: '三次致电无人接听',
    approvedBy: '值班长',
    estimatedRestoreAt,
    ...overrides,
  };
}

/**
 * A ticket in the status, on the shortest way there, one command a minute after the other, so that no deadline has come due
 * (a fault opened at 09:00 is `resolved` at 09:03).
 */
export function aTicketIn(status: TicketStatus, overrides: Partial<OpenTicket> = {}, start = mondayMorning): Ticket {
  return wayTo(status, start).reduce(
    (ticket, command, index) => having(ticket, minutesLater(start, index + 1), command),
    anOpenTicket(overrides, start),
  );
}

function wayTo(status: TicketStatus, start: Instant): readonly TicketCommand[] {
  const toInProgress = [dispatchTo(), accept];
  switch (status) {
    case 'acknowledged':
      return [];
    case 'dispatched':
      return [dispatchTo()];
    case 'inProgress':
      return toInProgress;
    case 'pending':
      return [...toInProgress, suspendUntil(minutesLater(start, 120))];
    case 'held':
      return [...toInProgress, suspendUntil(minutesLater(start, 120), { reason: 'OTHER_OPERATOR' })];
    case 'resolved':
      return [...toInProgress, resolve];
    case 'closed':
      return [...toInProgress, resolve, confirm];
    case 'cancelled':
      return [cancel];
    case 'rejected':
      return [reject];
    default:
      return status satisfies never;
  }
}

type AmendingOf<Type extends SuspensionAmending['type']> = Extract<SuspensionAmending, { readonly type: Type }>;

const amended = { approvedBy: '值班长', justification: '当时漏录' };

export function enterSuspension(
  startedAt: Instant,
  endedAt: Instant,
  overrides: Partial<AmendingOf<'enterSuspension'>> = {},
): AmendingOf<'enterSuspension'> {
  const said = { reason: 'CUSTOMER_REQUEST', evidence: '客户邮件' } as const;
  return { type: 'enterSuspension', ...said, ...amended, startedAt, endedAt, ...overrides };
}

export function correctSuspension(
  number: number,
  corrections: Partial<AmendingOf<'correctSuspension'>>,
): AmendingOf<'correctSuspension'> {
  return { type: 'correctSuspension', number, evidence: '通话录音', ...amended, ...corrections };
}

export function voidSuspension(number: number): AmendingOf<'voidSuspension'> {
  return { type: 'voidSuspension', number, ...amended };
}

/** The ticket after one amendment at this instant. */
export function amending(ticket: Ticket, now: Instant, amendment: SuspensionAmending): Ticket {
  return applied(ticket, amend(ticket, amendment, at(now), standingRules));
}
