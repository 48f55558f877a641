// Contracts for tests: one AAA line on the circuit that aCircuit() makes, in force through 2026.
// What is signable has all that the gate asks for, as long as its circuits are of one local network.

import { type MaintenanceGrade, networkLevel } from '../../domain/circuits/grade.ts';
import type { Clauses } from '../../domain/contracts/clauses.ts';
import type { ResourceConfirmation } from '../../domain/contracts/confirmation.ts';
import type { Contract, ContractLine } from '../../domain/contracts/contract.ts';
import type { ContractRequest } from '../../domain/contracts/draft.ts';
import type { PriceApproval } from '../../domain/contracts/price-approval.ts';
import { shanghai } from './time.ts';

type ContractIn<Status extends Contract['status']> = Extract<Contract, { readonly status: Status }>;

export function aLine(overrides: Partial<ContractLine> = {}): ContractLine {
  return {
    circuitId: 'CIRC-1',
    maintenanceGrade: 'AAA',
    commitmentType: 'SLA_COMMITMENT',
    monthlyRentFen: 1_000_000,
    ...overrides,
  };
}

export function aContractRequest(overrides: Partial<ContractRequest> = {}): ContractRequest {
  return {
    id: 'C00000000000000000000000001',
    customerId: 'CUST-1',
    title: '2026 年差异化服务协议',
    parties: { operator: '广州分公司', customer: '羊城银行' },
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    lines: [aLine()],
    ...overrides,
  };
}

export function aDraftContract(overrides: Partial<ContractRequest> = {}): ContractIn<'draft'> {
  return { ...aContractRequest(overrides), draftedAt: shanghai('2025-12-01T10:00'), status: 'draft' };
}

const criterionOf = {
  AAA: 'CORE_REAL_TIME_BUSINESS',
  AA: 'AVAILABILITY_REQUIRED',
  A: 'NO_SPECIAL_NEED',
  I: 'IMPORTANT_CIRCUIT',
  II: 'LESS_IMPORTANT_CIRCUIT',
  III: 'NO_SPECIAL_NEED',
} as const;

/** A proposal that goes with the grade; none for an ordinary line. */
export function aProposal(grade: MaintenanceGrade): Pick<ContractLine, 'proposal'> {
  if (grade === 'ORDINARY') return {};
  const equipment = { capable: true };
  return { proposal: { criteria: [criterionOf[grade]], need: '核心业务不能中断', willingToPay: 'FULL', equipment } };
}

const sevenClauses: Required<Clauses> = {
  subject: '专线服务',
  quantity: '见电路清单',
  price: '见电路清单',
  performancePeriod: '自起始日至终止日',
  placeAndManner: '甲方机房接入',
  breachLiability: '按赔付方案',
  disputeResolution: '协商解决',
};

/** What a caller says about a contract that only answers of departments are missing for. */
export function aWholeRequest(overrides: Partial<ContractRequest> = {}): ContractRequest {
  const request = aContractRequest({ departmentId: 'CUSTOMER-CENTRE', clauses: sevenClauses, ...overrides });
  const lines = request.lines.map((line) => ({ ...aProposal(line.maintenanceGrade), ...line }));
  return { ...request, lines };
}

export function aConfirmation(overrides: Partial<ResourceConfirmation> = {}): ResourceConfirmation {
  const maintenanceGrade = overrides.maintenanceGrade ?? 'AAA';
  return {
    number: 1,
    circuitId: 'CIRC-1',
    scope: 'LOCAL',
    maintenanceGrade,
    networkLevel: networkLevel(maintenanceGrade),
    part: 'WHOLE_ROUTE',
    flow: 'GENERAL_SURVEY',
    departmentId: 'RESOURCES',
    timeLevel: 'STANDARD',
    limit: { limit: { unit: 'workingDays', workingDays: 2 }, source: 'D' },
    calendar: 'CN_WORKING_HOURS',
    requestedAt: shanghai('2025-12-02T10:00'),
    ...overrides,
  };
}

export function aPositiveConfirmation(overrides: Partial<ResourceConfirmation> = {}): ResourceConfirmation {
  const asked = aConfirmation(overrides);
  const answeredAt = shanghai('2025-12-03T10:00');
  return {
    ...asked,
    answer: { positive: true, networkLevel: asked.networkLevel, answeredAt, answeredBy: 'resource-1' },
    ...overrides,
  };
}

export function aPriceApproval(lines: readonly ContractLine[]): PriceApproval {
  return {
    departmentId: 'MARKETING',
    approved: true,
    prices: lines.map(({ circuitId, monthlyRentFen }) => ({ circuitId, monthlyRentFen })),
    decidedAt: shanghai('2025-12-04T10:00'),
    decidedBy: 'marketing-1',
  };
}

export function aSignableContract(overrides: Partial<ContractRequest> = {}): ContractIn<'draft'> {
  return answered({ ...aDraftContract(), ...aWholeRequest(overrides) });
}

/** The draft with every answer that its lines need. */
export function answered(draft: ContractIn<'draft'>): ContractIn<'draft'> {
  const asked = draft.lines.filter(({ maintenanceGrade }) => networkLevel(maintenanceGrade) !== 'N');
  return {
    ...draft,
    policyVersion: 'default-1',
    confirmations: asked.map(({ circuitId, maintenanceGrade }, index) =>
      aPositiveConfirmation({ number: index + 1, circuitId, maintenanceGrade }),
    ),
    confirmationCount: asked.length,
    priceApproval: aPriceApproval(draft.lines),
  };
}

/** A signed contract that is in force. */
export function aContract(overrides: Partial<ContractRequest> = {}): ContractIn<'signed'> {
  const signature = { signedAt: shanghai('2025-12-15T10:00'), signedBy: '陈总' };
  return { ...aDraftContract(overrides), status: 'signed', ...signature, activatedAt: shanghai('2026-01-01T00:00') };
}

export function anEndedContract(overrides: Partial<ContractRequest> = {}): ContractIn<'ended'> {
  return {
    ...aContract(overrides),
    status: 'ended',
    endedAt: shanghai('2026-06-30T18:00'),
    endReason: '客户迁址',
  };
}
