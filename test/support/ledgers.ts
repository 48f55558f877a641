// Fault tickets by their times alone, and the record of a circuit made of them, for tests of the ledger and of what follows from it.

import type { LedgerCorrection } from '../../domain/availability/correction.ts';
import type { CircuitRecord } from '../../domain/availability/ledger.ts';
import type { PlannedWork } from '../../domain/availability/planned-work.ts';
import { workConditions } from '../../domain/availability/planned-work.ts';
import type { AssessmentView } from '../../domain/compensation/overrun.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import type { Suspension } from '../../domain/tickets/suspension.ts';
import type { Entitlement, Ticket } from '../../domain/tickets/ticket.ts';
import { operatorTimeZone } from '../../domain/time.ts';
import { entitlement, ticketOf } from '../domain/sla/facts.ts';
import { minutesLater, shanghai } from './time.ts';

type Facts = Parameters<typeof ticketOf>[0] & {};

/** From one wall-clock time to another, or still going on. */
export function aFault(id: string, from: string, to: string | null, facts: Facts = {}): Ticket {
  const reportedAt = shanghai(from);
  const repairs = to === null ? [] : [{ resolvedAt: shanghai(to), cause: '光缆中断', solution: '熔接光缆' }];
  const said = {
    id,
    circuitId: 'CIRC-1',
    reportedAt,
    registeredAt: reportedAt,
    changedAt: reportedAt,
    repairs,
    ...facts,
  };
  const state = to === null ? 'inProgress' : 'resolved';
  return ticketOf(said, { status: state, departmentId: 'unit-1' });
}

/** An order that is to be in service 24 hours after it was taken. */
export function anOrder(from: string, to: string | null, facts: Facts = {}, id = 'T9'): Ticket {
  const promise = {
    milestone: 'inService',
    rule: 'R128',
    calendar: 'ROUND_THE_CLOCK',
    pausable: true,
    limit: { unit: 'minutes', minutes: 1_440 },
    source: 'D',
    basis: 'provisioning-table',
    reference: '',
    setAside: [],
  } as const;
  return aFault(id, from, to, { type: 'provisioning', promises: [promise], ...facts });
}

/** What a circuit of this grade is entitled to, without a figure of a contract. */
export function graded(
  maintenanceGrade: NonNullable<Entitlement['maintenanceGrade']>,
  area: 'TOWN' | 'COUNTRY' = 'TOWN',
) {
  return { entitlement: entitlement({ maintenanceGrade, area }) };
}

export function aWait(from: string, to: string | null, reason: Suspension['reason'] = 'CUSTOMER_REQUEST'): Suspension {
  const said = { reason, evidence: '客户邮件', approvedBy: '值班长', startedAt: shanghai(from) };
  return to === null ? said : { ...said, endedAt: shanghai(to) };
}

export function aRecord(tickets: readonly Ticket[], rest: Partial<CircuitRecord> = {}): CircuitRecord {
  return { circuitId: 'CIRC-1', tickets, works: [], corrections: { id: 'CIRC-1', corrections: [] }, ...rest };
}

export function corrected(...corrections: readonly LedgerCorrection[]): Pick<CircuitRecord, 'corrections'> {
  return { corrections: { id: 'CIRC-1', corrections } };
}

/** Entered by hand as the n-th of its circuit. */
export function anExclusion(from: string, to: string, number = 1): LedgerCorrection {
  const said = { fromAt: shanghai(from), toAt: shanghai(to), evidence: '抢修记录', approvedBy: '网络运营部' };
  const entered = { number, enteredAt: shanghai(to), enteredBy: 'sun' };
  return { ...said, ...entered, effect: 'excluded', reason: 'FORCE_MAJEURE' };
}

/** Done as announced, four days ahead, on one circuit; an AAA customer has agreed unless told otherwise. */
export function aWork(
  from: string,
  to: string,
  overrides: Partial<Extract<PlannedWork, { status: 'done' }>> = {},
): PlannedWork {
  const conditions = workConditions('A', standingRules.policy);
  return {
    id: 'W1',
    title: '割接光缆段',
    reason: '道路改造',
    windowFromAt: shanghai(from),
    windowToAt: shanghai(to),
    circuits: [{ circuitId: 'CIRC-1', customerId: 'CUST-1', ...conditions }],
    plannedAt: minutesLater(shanghai(from), -10 * 1440),
    announcedAt: minutesLater(shanghai(from), -4 * 1440),
    notice: '已书面通知',
    consents: [],
    status: 'done',
    startedAt: shanghai(from),
    endedAt: shanghai(to),
    result: '完成',
    ...overrides,
  };
}

export function seenAt(now: string, overrides: Partial<AssessmentView> = {}): AssessmentView {
  return {
    now: shanghai(now),
    timeZone: operatorTimeZone,
    policy: standingRules.policy,
    rulesOf: () => standingRules,
    ...overrides,
  };
}
