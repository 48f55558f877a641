import { describe, expect, it } from 'vitest';
import type { Circuit } from '../../../domain/circuits/circuit.ts';
import { concernedBy, markedInTwoSystems } from '../../../domain/contracts/concerned.ts';
import type { ContractLine } from '../../../domain/contracts/contract.ts';
import { copyKeepers } from '../../../domain/contracts/copy.ts';
import type { Coverage } from '../../../domain/contracts/coverage.ts';
import { bindsAt, coverageOf, coveringLine } from '../../../domain/contracts/coverage.ts';
import { endContract } from '../../../domain/contracts/end.ts';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { contractTransitions } from '../../../domain/contracts/lifecycle.ts';
import { signContract } from '../../../domain/contracts/sign.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import type { Instant } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, aLine, anEndedContract, aSignableContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const signing = { ...at(), signedBy: '陈总' };
const nothingSigned = new Map<string, readonly Coverage[]>();
const lookups = {
  customer: aCustomer(),
  circuits: new Map([aCircuit(), aCircuit({ id: 'CIRC-2' })].map((circuit) => [circuit.id, circuit])),
};
const sign = (contract: Parameters<typeof signContract>[0], coverages = nothingSigned, found = lookups) =>
  signContract(contract, { ...found, coverages }, signing, defaultPolicy);

const twoLines = { lines: [aLine(), aLine({ circuitId: 'CIRC-2' })] };
const heldBy = (contractId: string, startDate: string, endDate: string, endedAt?: Instant) =>
  new Map([['CIRC-2', [{ contractId, startDate, endDate, ...(endedAt !== undefined && { endedAt }) }]]]);

describe('a draft', () => {
  it('is signed: who, when, and which circuits it covers from when to when (R59)', () => {
    const { state, events } = sign(aSignableContract(twoLines));
    expect(state).toMatchObject({ status: 'signed', signedBy: '陈总', signedAt: mondayMorning });
    expect(events).toEqual([
      {
        type: 'ContractSigned',
        occurredAt: mondayMorning,
        by: 'clerk-1',
        contractId: state.id,
        customerId: 'CUST-1',
        signedBy: '陈总',
        circuitIds: ['CIRC-1', 'CIRC-2'],
        coverage: { contractId: state.id, startDate: '2026-01-01', endDate: '2026-12-31' },
        policyVersion: 'default-1',
        concerned: {
          roles: [
            'SUPPORT_CENTRE',
            'MONITORING_CENTRE',
            'NETWORK_OPERATIONS',
            'MARKETING',
            ...copyKeepers,
            'RESOURCE_CENTRE',
          ],
          regions: ['TIANHE'],
          departmentIds: ['MAINT-1', 'CUSTOMER-CENTRE'],
        },
        marked: [],
      },
    ]);
  });

  it.each([
    { days: 'its first day', startDate: '2025-01-01', endDate: '2026-01-01' },
    { days: 'its last day', startDate: '2026-12-31', endDate: '2027-12-31' },
    { days: 'days in the middle', startDate: '2026-05-01', endDate: '2026-05-01' },
    { days: 'the whole term and more', startDate: '2020-01-01', endDate: '2030-01-01' },
  ])('is refused when another signed contract holds one of its circuits on $days', ({ startDate, endDate }) => {
    expect(refusal(() => sign(aSignableContract(twoLines), heldBy('C-OTHER', startDate, endDate)))).toMatchObject({
      code: 'circuit-already-contracted',
      details: { field: 'lines[1].circuitId', circuitId: 'CIRC-2', contractId: 'C-OTHER' },
    });
  });

  it.each([
    { when: 'the day before it starts', startDate: '2025-01-01', endDate: '2025-12-31' },
    { when: 'the day after it ends', startDate: '2027-01-01', endDate: '2027-12-31' },
  ])('is signed when the other contract stops or starts $when', ({ startDate, endDate }) => {
    expect(sign(aSignableContract(twoLines), heldBy('C-OTHER', startDate, endDate)).state.status).toBe('signed');
  });

  it.each([
    { term: 'starts that day', startDate: '2026-06-30' },
    { term: 'starts earlier than both', startDate: '2026-01-01' },
  ])('is signed when the other one was ended on its own first day, also if it $term', ({ startDate }) => {
    const ended = heldBy('C-OTHER', '2026-06-30', '2027-12-31', shanghai('2026-06-30T11:00'));
    expect(sign(aSignableContract({ ...twoLines, startDate }), ended).state.status).toBe('signed');
  });

  it('is refused for a day before the other one was ended, and signed for the day of that', () => {
    const ended = heldBy('C-OTHER', '2026-01-01', '2026-12-31', shanghai('2026-06-30T11:00'));
    const draft = (startDate: string) => aSignableContract({ ...twoLines, startDate });
    expect(refusal(() => sign(draft('2026-06-29'), ended)).code).toBe('circuit-already-contracted');
    expect(sign(draft('2026-06-30'), ended).state.status).toBe('signed');
  });

  it('is refused when the other one was ended only after its term', () => {
    const ended = heldBy('C-OTHER', '2026-01-01', '2026-01-31', shanghai('2026-06-30T11:00'));
    const draft = (startDate: string) => aSignableContract({ ...twoLines, startDate });
    expect(refusal(() => sign(draft('2026-01-31'), ended)).code).toBe('circuit-already-contracted');
    expect(sign(draft('2026-02-01'), ended).state.status).toBe('signed');
  });

  it.each([
    {
      changed: 'to another customer',
      overrides: { customerId: 'CUST-2' },
      rule: 'circuitId: belongs-to-another-customer',
    },
    {
      changed: 'to a product without grades (R31)',
      overrides: { product: 'VOICE/CENTREX' },
      rule: 'maintenanceGrade: grade-not-for-product',
    },
    {
      changed: 'to a scope without grades (R60)',
      overrides: { scope: 'CROSS_OPERATOR' },
      rule: 'maintenanceGrade: grade-not-for-scope',
    },
  ] as const)('is refused when a circuit went $changed since the draft', ({ overrides, rule }) => {
    const circuits = new Map([...lookups.circuits, ['CIRC-2', aCircuit({ id: 'CIRC-2', ...overrides })]]);
    const act = () => sign(aSignableContract(twoLines), nothingSigned, { ...lookups, circuits });
    expect(brokenRules(act)[0]).toBe(`lines[1].${rule}`);
  });

  it('is refused when a circuit turned out to lie in town, where the law allows less time', () => {
    const milderApproval = { approvedBy: '市场部', reason: '客户同意' };
    const lines = [aLine({ milderApproval, indicators: { restoreOutageMinutes: 4_320 } })];
    expect(brokenRules(() => sign(aSignableContract({ lines })))).toEqual([
      'lines[0].indicators.restoreOutageMinutes: beyond-legal-floor',
    ]);
    const circuits = new Map([['CIRC-1', aCircuit({ area: 'COUNTRY' })]]);
    expect(sign(aSignableContract({ lines }), nothingSigned, { ...lookups, circuits }).state.status).toBe('signed');
  });

  it('is refused when the catalogue has become stricter than its figures, unless somebody answers for them', () => {
    const line = aLine({ indicators: { restoreOutageMinutes: 121 } });
    expect(brokenRules(() => sign(aSignableContract({ lines: [line] })))).toEqual([
      'lines[0].indicators.restoreOutageMinutes: milder-than-catalogue',
    ]);
    const approved = { ...line, milderApproval: { approvedBy: '市场部', reason: '客户同意' } };
    expect(sign(aSignableContract({ lines: [approved] })).state.status).toBe('signed');
  });

  it('cannot be ended', () => {
    expect(refusal(() => endContract(aDraftContract(), '客户迁址', at()))).toMatchObject({
      code: 'illegal-transition',
      details: { command: 'end', status: 'draft', allowed: Object.keys(contractTransitions.draft) },
    });
  });
});

describe('those who carry a contract out (R86, R89, R122)', () => {
  const concerned = (line: Partial<ContractLine>, circuit: Partial<Circuit> = {}) => {
    const circuits = new Map([['CIRC-1', aCircuit(circuit)]]);
    return concernedBy(aDraftContract({ lines: [aLine(line)] }), { circuits });
  };

  it('are the centres that control and register it, and whoever gives resources from level C on', () => {
    const roles = ['SUPPORT_CENTRE', 'MONITORING_CENTRE', 'NETWORK_OPERATIONS', 'MARKETING', ...copyKeepers];
    expect(concerned({ maintenanceGrade: 'ORDINARY' })).toEqual({
      roles,
      regions: ['TIANHE'],
      departmentIds: ['MAINT-1'],
    });
    expect(concerned({ maintenanceGrade: 'AAA' }).roles).toEqual([...roles, 'RESOURCE_CENTRE']);
  });

  it('are the units that maintain its circuits, and who negotiated it', () => {
    expect(concerned({}, { maintenanceDepartmentId: 'MAINT-1' }).departmentIds).toEqual(['MAINT-1']);
    const draft = aDraftContract({ departmentId: 'CUSTOMER-CENTRE' });
    expect(concernedBy(draft, { circuits: new Map() }).departmentIds).toEqual(['CUSTOMER-CENTRE']);
  });

  it('are the department of the account manager, who marks in IBSS what the Group system shows across local networks (R127)', () => {
    const manager = { circuits: new Map(), managerDepartmentId: 'GOV-ENT' };
    expect(concernedBy(aDraftContract(), manager).departmentIds).toEqual(['GOV-ENT']);
    const circuits = new Map([
      ['CIRC-1', aCircuit({ scope: 'CROSS_LOCAL' })],
      ['CIRC-2', aCircuit({ id: 'CIRC-2' })],
    ]);
    const draft = aDraftContract({ lines: [aLine(), aLine({ circuitId: 'CIRC-2' })] });
    expect(markedInTwoSystems(draft, { circuits })).toEqual([{ circuitId: 'CIRC-1', maintenanceGrade: 'AAA' }]);
  });
});

describe('a signed contract', () => {
  it('is ended with a reason', () => {
    const { state, events } = endContract(aContract(), '客户迁址', at());
    expect(state).toMatchObject({ status: 'ended', endedAt: mondayMorning, endReason: '客户迁址', signedBy: '陈总' });
    expect(events).toMatchObject([{ type: 'ContractEnded', reason: '客户迁址', circuitIds: ['CIRC-1'] }]);
  });

  it('cannot be signed again', () => {
    expect(refusal(() => sign(aContract())).details).toMatchObject({
      command: 'sign',
      allowed: ['amend', 'renew', 'recordOvercharge', 'end', 'file', 'lend'],
    });
  });
});

describe('an ended contract', () => {
  it('cannot be signed or ended again', () => {
    expect(Object.values(contractTransitions.ended)).toEqual(['ended', 'ended', 'ended']);
    expect(refusal(() => sign(anEndedContract())).code).toBe('illegal-transition');
    expect(refusal(() => endContract(anEndedContract(), '重复', at())).code).toBe('illegal-transition');
  });
});

describe('the line that covers a circuit', () => {
  const contract = aContract(twoLines);

  it('is found with its place in the contract', () => {
    expect(coveringLine(contract, 'CIRC-2', mondayMorning)).toEqual({ line: contract.lines[1], lineNumber: 2 });
    expect(coveringLine(contract, 'CIRC-9', mondayMorning)).toBeNull();
  });

  it.each([
    { at: '2025-12-31T23:59:59.999', covered: false },
    { at: '2026-01-01T00:00', covered: true },
    { at: '2026-12-31T23:59:59.999', covered: true },
    { at: '2027-01-01T00:00', covered: false },
  ])("covers whole days of the operator's zone: $at is $covered", ({ at, covered }) => {
    expect(coveringLine(contract, 'CIRC-1', shanghai(at)) !== null).toBe(covered);
  });

  it('covers nothing while the contract is a draft', () => {
    expect(coveringLine(aDraftContract(), 'CIRC-1', mondayMorning)).toBeNull();
  });

  it('covers up to the instant at which the contract was ended', () => {
    const ended = anEndedContract();
    expect(coveringLine(ended, 'CIRC-1', shanghai('2026-06-30T17:59:59.999'))).not.toBeNull();
    expect(coveringLine(ended, 'CIRC-1', shanghai('2026-06-30T18:00'))).toBeNull();
  });
});

it('a contract is what its events add up to', () => {
  const signed = sign(aSignableContract());
  const ended = endContract(signed.state, '客户迁址', at());
  const replayed = [...signed.events, ...ended.events].reduce(evolveContract, aSignableContract());
  expect(replayed).toEqual(ended.state);
  expect(coverageOf(ended.state)).toEqual({
    contractId: ended.state.id,
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    endedAt: mondayMorning,
  });
  expect(bindsAt(coverageOf(ended.state), mondayMorning)).toBe(false);
  for (const event of signed.events)
    expect(() => evolveContract(null, event)).toThrow("cannot be a contract's first event");
});
