// Contracts for tests: one AAA line on the circuit that aCircuit() makes, in force through 2026.

import type { Contract, ContractLine } from '../../domain/contracts/contract.ts';
import type { ContractRequest } from '../../domain/contracts/draft.ts';
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

/** A signed contract. */
export function aContract(overrides: Partial<ContractRequest> = {}): ContractIn<'signed'> {
  return { ...aDraftContract(overrides), status: 'signed', signedAt: shanghai('2025-12-15T10:00'), signedBy: '陈总' };
}

export function anEndedContract(overrides: Partial<ContractRequest> = {}): ContractIn<'ended'> {
  return {
    ...aContract(overrides),
    status: 'ended',
    endedAt: shanghai('2026-06-30T18:00'),
    endReason: '客户迁址',
  };
}
