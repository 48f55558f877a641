// What one line of a contract comes to in a month, from the tickets of its circuit, for tests of the sums.

import type { CircuitRecord } from '../../domain/availability/ledger.ts';
import { monthInterval } from '../../domain/availability/month.ts';
import { assessLine } from '../../domain/compensation/assess-line.ts';
import type { AssessmentView } from '../../domain/compensation/overrun.ts';
import type { CommitmentType, ContractLine } from '../../domain/contracts/contract.ts';
import type { Interval } from '../../domain/sla/working-days.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { later } from '../../domain/time.ts';
import { aLine } from './contracts.ts';
import { aFault, aRecord, graded, seenAt } from './ledgers.ts';
import { shanghai } from './time.ts';

export type Grade = ContractLine['maintenanceGrade'];

const commitments: Record<Grade, CommitmentType> = {
  AAA: 'SLA_COMMITMENT',
  AA: 'SLA_COMMITMENT',
  A: 'SLA_COMMITMENT',
  I: 'MAINTENANCE_QUALITY',
  II: 'MAINTENANCE_QUALITY',
  III: 'MAINTENANCE_QUALITY',
  ORDINARY: 'NONE',
};

export interface Case {
  readonly month?: string;
  readonly line?: Partial<ContractLine>;
  readonly area?: 'TOWN' | 'COUNTRY';
  readonly inForce?: Interval;
  readonly rest?: Partial<CircuitRecord>;
  readonly view?: Partial<AssessmentView>;
}

/** A month of a circuit at a rent of 10,000.00 unless told otherwise, in April 2026, which has 30 days, looked at in July. */
export function assess(
  grade: Grade,
  tickets: readonly Ticket[],
  { month = '2026-04', line, area = 'TOWN', inForce, rest, view }: Case = {},
) {
  const seen = seenAt('2028-12-01T00:10', view);
  const whole = monthInterval(month, seen.timeZone);
  const contractLine = aLine({ maintenanceGrade: grade, commitmentType: commitments[grade], ...line });
  const record = aRecord(tickets, rest);
  const lineCase = { line: contractLine, lineNumber: 1, area, record, month: whole, inForce: inForce ?? whole };
  return assessLine(lineCase, seen);
}

export const fault = (grade: Grade, from: string, to: string, facts: Parameters<typeof aFault>[3] = {}, id = 'T1') =>
  aFault(id, from, to, { ...graded(grade), ...facts });

/** From the first of the month at noon, so long. */
export function outageOf(grade: Grade, milliseconds: number, month = '2026-04', area: 'TOWN' | 'COUNTRY' = 'TOWN') {
  const from = `${month}-01T12:00`;
  const resolvedAt = later(shanghai(from), milliseconds);
  return aFault('T1', from, null, { ...graded(grade, area), repairs: [{ resolvedAt, solution: '熔接光缆' }] });
}
export const minute = 60_000;
export const hour = 60 * minute;
