import { describe, expect, it } from 'vitest';
import { type AmendmentRequest, amendContract, draftAmendment } from '../../../domain/contracts/amend.ts';
import { amendmentsMax } from '../../../domain/contracts/amendment-size.ts';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { coveragesOf, coveringLine } from '../../../domain/contracts/coverage.ts';
import { endContract } from '../../../domain/contracts/end.ts';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { lineTerms } from '../../../domain/contracts/line-history.ts';
import { draftRenewal } from '../../../domain/contracts/renew.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, aLine, anEndedContract, aProposal } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { customerCentre } from '../../support/departments.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const circuits = new Map(['CIRC-1', 'CIRC-2', 'CIRC-3', 'CIRC-4'].map((id) => [id, aCircuit({ id })] as const));
const lookups = { customer: aCustomer(), department: customerCentre, circuits };
const downgraded = aLine({ maintenanceGrade: 'A', monthlyRentFen: 600_000 });

function request(overrides: Partial<AmendmentRequest> = {}): AmendmentRequest {
  return {
    ...{ id: 'C-AMENDMENT', effectiveFromDate: '2026-07-01', reason: '客户要求降级' },
    ...{ lines: [downgraded], endedCircuitIds: [] },
    ...overrides,
  };
}

const draft = (contract: Contract, overrides: Partial<AmendmentRequest> = {}) =>
  draftAmendment(contract, request(overrides), lookups, at(), defaultPolicy).state;

/** As the gate leaves it. */
const signedAmendment = (drafted: Contract) =>
  ({ ...drafted, status: 'signed', signedAt: mondayMorning, signedBy: '陈总' }) as const;

const amend = (contract: Contract, overrides: Partial<AmendmentRequest> = {}) =>
  amendContract(contract, signedAmendment(draft(contract, overrides)), at());

const twoLines = aContract({ lines: [aLine(), aLine({ circuitId: 'CIRC-2' })] });

const gradeOn = (contract: Contract, circuitId: string, time: string) =>
  coveringLine(contract, circuitId, shanghai(time))?.line.maintenanceGrade;

describe('an amendment', () => {
  it('is a draft of its own, with the parties and clauses of its contract and until its end (R113)', () => {
    const clauses = { subject: '专线服务' };
    const contract = { ...twoLines, clauses, departmentId: 'CUSTOMER-CENTRE', region: 'GZ' };
    expect(draft(contract)).toMatchObject({
      ...{ id: 'C-AMENDMENT', status: 'draft', customerId: contract.customerId, orderKind: 'GRADE_CHANGE' },
      ...{ startDate: '2026-07-01', endDate: contract.endDate, parties: contract.parties, clauses },
      ...{ departmentId: 'CUSTOMER-CENTRE', region: 'GZ', lines: [downgraded] },
      amends: { contractId: contract.id, reason: '客户要求降级', endedCircuitIds: [], amendmentsBefore: 0 },
    });
  });

  it('that changes no grade is no order for a change of grade (R113)', () => {
    expect(draft(twoLines, { lines: [aLine({ monthlyRentFen: 2 })] }).orderKind).toBe('NEW_GRADE');
    expect(draft(twoLines, { lines: [aLine({ circuitId: 'CIRC-3' })] }).orderKind).toBe('NEW_GRADE');
    expect(draft(twoLines, { lines: [], endedCircuitIds: ['CIRC-2'] }).orderKind).toBe('NEW_GRADE');
  });

  it.each([
    ['that changes nothing', { lines: [aLine()] }, 'lines[0]: changes-nothing'],
    ['without any change', { lines: [] }, 'lines: required'],
    ['from a day that is over', { effectiveFromDate: '2026-03-01' }, 'effectiveFromDate: before-earliest'],
    ['from after the term', { effectiveFromDate: '2027-01-01' }, 'effectiveFromDate: outside-contract-term'],
    [
      'that ends what is not on the contract',
      { endedCircuitIds: ['CIRC-3'] },
      'endedCircuitIds[0]: not-under-contract',
    ],
    ['that ends what it changes', { endedCircuitIds: ['CIRC-1'] }, 'endedCircuitIds[0]: duplicate'],
    ['that ends a circuit twice', { endedCircuitIds: ['CIRC-2', 'CIRC-2'] }, 'endedCircuitIds[1]: duplicate'],
  ] as const)('%s is refused', (_, overrides, broken) => {
    expect(brokenRules(() => draft(twoLines, overrides))).toEqual([broken]);
  });

  it('may begin today, on the first day and on the last', () => {
    const future = aContract({ startDate: '2026-05-01', lines: twoLines.lines });
    expect(draft(twoLines, { effectiveFromDate: '2026-03-02' }).startDate).toBe('2026-03-02');
    expect(draft(twoLines, { effectiveFromDate: '2026-12-31' }).startDate).toBe('2026-12-31');
    expect(draft(future, { effectiveFromDate: '2026-05-01' }).startDate).toBe('2026-05-01');
    expect(brokenRules(() => draft(future, { effectiveFromDate: '2026-04-30' }))).toEqual([
      'effectiveFromDate: before-earliest',
    ]);
  });

  it('does not go back behind the amendment before it', () => {
    const once = amend(twoLines).state;
    const other = { lines: [aLine({ circuitId: 'CIRC-2', monthlyRentFen: 5 })] };
    expect(brokenRules(() => draft(once, { ...other, effectiveFromDate: '2026-06-30' }))).toEqual([
      'effectiveFromDate: before-earliest',
    ]);
    expect(draft(once, other).status).toBe('draft');
  });

  it('is for signed contracts only, and an amendment has none of its own', () => {
    for (const contract of [aDraftContract(), anEndedContract(), signedAmendment(draft(twoLines))]) {
      expect(refusal(() => draft(contract))).toMatchObject({ code: 'illegal-transition' });
    }
    expect(refusal(() => endContract(signedAmendment(draft(twoLines)), 'x', at())).code).toBe('illegal-transition');
  });

  it('is one of so many at most', () => {
    const amendment = amend(twoLines).state.amendments?.[0];
    if (amendment === undefined) throw new Error('not amended');
    const full = { ...twoLines, amendments: Array.from({ length: amendmentsMax }, () => amendment) };
    const ended = { lines: [], endedCircuitIds: ['CIRC-2'] };
    expect(brokenRules(() => draft(full, ended))).toEqual(['amendments: too-many']);
    expect(draft({ ...full, amendments: full.amendments.slice(1) }, ended).status).toBe('draft');
  });
});

describe('a contract that was amended', () => {
  it('answers by the line in force at the instant, and keeps what held before (R113)', () => {
    const { state, events } = amend(twoLines);
    expect(gradeOn(state, 'CIRC-1', '2026-06-30T23:59:59.999')).toBe('AAA');
    expect(gradeOn(state, 'CIRC-1', '2026-07-01T00:00')).toBe('A');
    expect(gradeOn(state, 'CIRC-2', '2026-07-01T00:00')).toBe('AAA');
    expect(state.lines).toEqual(twoLines.lines);
    expect(events).toMatchObject([
      {
        type: 'ContractAmended',
        contractId: twoLines.id,
        amendment: { amendmentId: 'C-AMENDMENT', effectiveFromDate: '2026-07-01', signedAt: mondayMorning },
      },
    ]);
    expect(events.reduce<Contract>(evolveContract, twoLines)).toEqual(state);
  });

  it('keeps the numbers of its lines; one that is added gets the next', () => {
    const once = amend(twoLines, { lines: [aLine({ circuitId: 'CIRC-3' }), downgraded], endedCircuitIds: ['CIRC-2'] });
    const twice = amend(once.state, { effectiveFromDate: '2026-08-01', lines: [aLine({ circuitId: 'CIRC-4' })] });
    const shown = lineTerms(twice.state).map(({ line, ...term }) => ({ circuit: line.circuitId, ...term }));
    expect(shown).toEqual([
      { circuit: 'CIRC-1', lineNumber: 1, startDate: '2026-01-01', endDate: '2026-06-30' },
      { circuit: 'CIRC-1', lineNumber: 1, startDate: '2026-07-01', endDate: '2026-12-31' },
      { circuit: 'CIRC-2', lineNumber: 2, startDate: '2026-01-01', endDate: '2026-06-30' },
      { circuit: 'CIRC-3', lineNumber: 3, startDate: '2026-07-01', endDate: '2026-12-31' },
      { circuit: 'CIRC-4', lineNumber: 4, startDate: '2026-08-01', endDate: '2026-12-31' },
    ]);
  });

  it('changed from its first day on, never was as it was signed', () => {
    const future = aContract({ startDate: '2026-05-01' });
    const { state } = amend(future, { effectiveFromDate: '2026-05-01' });
    expect(lineTerms(state).map(({ line }) => line.maintenanceGrade)).toEqual(['A']);
  });

  it('holds a circuit for as long as it is on it, also in parts, and without a break where only its terms change', () => {
    const ended = amend(twoLines, { endedCircuitIds: ['CIRC-2'] }).state;
    const back = amend(ended, { effectiveFromDate: '2026-09-01', lines: [aLine({ circuitId: 'CIRC-2' })] }).state;
    const contractId = twoLines.id;
    expect(coveragesOf(back, 'CIRC-1')).toEqual([{ contractId, startDate: '2026-01-01', endDate: '2026-12-31' }]);
    expect(coveragesOf(back, 'CIRC-2')).toEqual([
      { contractId, startDate: '2026-01-01', endDate: '2026-06-30' },
      { contractId, startDate: '2026-09-01', endDate: '2026-12-31' },
    ]);
    expect(gradeOn(back, 'CIRC-2', '2026-08-31T12:00')).toBeUndefined();
    expect(gradeOn(back, 'CIRC-2', '2026-09-01T00:00')).toBe('AAA');

    const stopped = { ...back, status: 'ended', endedAt: shanghai('2026-08-15T10:00'), endReason: '迁址' } as const;
    expect(coveragesOf(stopped, 'CIRC-2')).toEqual([{ contractId, startDate: '2026-01-01', endDate: '2026-06-30' }]);
    expect(coveragesOf(stopped, 'CIRC-1')).toMatchObject([{ endedAt: shanghai('2026-08-15T10:00') }]);
  });

  it('is not covered by the amendment beside it', () => {
    const amendment = signedAmendment(draft(twoLines));
    expect(coveringLine(amendment, 'CIRC-1', shanghai('2026-08-01T10:00'))).toBeNull();
    expect(coveragesOf(amendment, 'CIRC-1')).toEqual([]);
  });

  it('refuses an amendment of the same circuit that was drafted before, and takes one of another circuit', () => {
    const second = signedAmendment(draft(twoLines, { id: 'C-SECOND', lines: [aLine({ monthlyRentFen: 7 })] }));
    const other = signedAmendment(draft(twoLines, { id: 'C-OTHER', lines: [], endedCircuitIds: ['CIRC-2'] }));
    const once = amend(twoLines).state;
    expect(refusal(() => amendContract(once, second, at()))).toMatchObject({
      code: 'amended-meanwhile',
      details: { contractId: twoLines.id, amendmentId: 'C-AMENDMENT' },
    });
    expect(amendContract(once, other, at()).state.amendments).toHaveLength(2);
  });

  it('is not amended from a day that has gone by since the draft, nor when it has ended', () => {
    const late = { ...at(shanghai('2026-07-02T00:00')) };
    const amendment = signedAmendment(draft(twoLines));
    expect(brokenRules(() => amendContract(twoLines, amendment, late))).toEqual(['startDate: before-earliest']);
    expect(refusal(() => amendContract(anEndedContract(), amendment, at())).code).toBe('illegal-transition');
  });

  it('keeps why the lines were proposed, so that a renewal has it too (R65)', () => {
    const lines = [{ ...downgraded, ...aProposal('A') }];
    const amended = amend(twoLines, { lines }).state;
    expect(amended.amendments).toMatchObject([{ lines }]);
    const renewal = { id: 'C-NEXT', endDate: '2027-12-31' };
    expect(draftRenewal(amended, renewal, lookups, at(), defaultPolicy).state.lines[0]).toEqual(lines[0]);
  });

  it('takes no more than an item of the table has room for', () => {
    const need = '字'.repeat(25_000);
    const wordy = (circuitId: string) => [{ ...aLine({ circuitId, monthlyRentFen: 7 }), proposal: { need } }];
    const once = amend(twoLines, { lines: wordy('CIRC-1') }).state;
    const twice = amend(once, { id: 'C-2', lines: wordy('CIRC-2') }).state;
    expect(brokenRules(() => draft(twice, { id: 'C-3', lines: wordy('CIRC-3') }))).toEqual(['amendments: too-many']);
  });

  it('that ends names every circuit that it ever held', () => {
    const joined = amend(twoLines, { lines: [aLine({ circuitId: 'CIRC-3' })], endedCircuitIds: ['CIRC-2'] }).state;
    const [ended] = endContract(joined, '迁址', at()).events;
    expect(ended).toMatchObject({ type: 'ContractEnded', circuitIds: ['CIRC-1', 'CIRC-2', 'CIRC-3'] });
  });
});
