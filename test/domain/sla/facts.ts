// Tickets built from facts alone, for the tests of the arithmetic over them.

import { pinPromises } from '../../../domain/sla/promises.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { Suspension } from '../../../domain/tickets/suspension.ts';
import type { Entitlement, Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { mondayMorning } from '../../support/time.ts';

/** A local B customer's DDN circuit without grade: 12 h by table 7(c). */
const ordinaryEntitlement: Entitlement = {
  customerGrade: 'LOCAL_B',
  customerSegment: 'ORDINARY_CLUSTER',
  brand: false,
  serviceLevel: 'ORDINARY',
  product: 'BANDWIDTH_DATA/DDN',
  maintenanceGrade: 'ORDINARY',
  networkLevel: 'N',
  area: 'TOWN',
  region: 'TIANHE',
};

export function entitlement(overrides: Partial<Entitlement> = {}): Entitlement {
  return { ...ordinaryEntitlement, ...overrides };
}

/** An entitlement whose contract line carries these figures. */
export function contracted(
  line: Partial<NonNullable<Entitlement['contract']>> = {},
  overrides: Partial<Entitlement> = {},
): Entitlement {
  return entitlement({
    ...overrides,
    contract: { id: 'C1', lineNumber: 2, commitmentType: 'SLA_COMMITMENT', ...line },
  });
}

type StateKey = 'status' | 'departmentId' | 'endedAt' | 'endReason';
type Facts = Partial<Omit<Ticket, StateKey>>;
/** The status with the fields that only it has. */
type State = Ticket extends infer Member
  ? Member extends Ticket
    ? Pick<Member, Extract<keyof Member, StateKey>>
    : never
  : never;

const acknowledged: State = { status: 'acknowledged' };

/** Reported on Monday at 09:00, an outage, nothing done yet; promises pinned by the standing rules. */
export function ticketOf(facts: Facts = {}, state: State = acknowledged): Ticket {
  const base = {
    id: 'T1',
    type: 'fault',
    impact: 'outage',
    source: 'CUSTOMER_HOTLINE',
    description: '业务中断',
    customerId: 'customer-1',
    circuitId: 'circuit-1',
    ownerDepartmentId: 'monitoring',
    reportedAt: mondayMorning,
    registeredAt: mondayMorning,
    entitlement: ordinaryEntitlement,
    policyVersion: standingRules.policy.version,
    assignments: [],
    suspensions: [],
    repairs: [],
    reached: [],
    ...facts,
  } as const;
  const promises = pinPromises(
    { type: 'fault', entitlement: base.entitlement, impact: base.impact, startsAt: base.detectedAt ?? base.reportedAt },
    standingRules,
  );
  return { promises, ...base, ...state } as Ticket;
}

/** Minutes after Monday 09:00. */
export function minute(minutes: number): Instant {
  return later(mondayMorning, minutes * 60_000);
}

export function suspension(from: number, to?: number, overrides: Partial<Suspension> = {}): Suspension {
  return {
    reason: 'CUSTOMER_REQUEST',
    evidence: '邮件',
    approvedBy: 'wang',
    startedAt: minute(from),
    ...(to === undefined ? {} : { endedAt: minute(to) }),
    ...overrides,
  };
}

export const repaired = { cause: '光缆中断', solution: '熔接' };
