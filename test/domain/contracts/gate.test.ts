import { describe, expect, it } from 'vitest';
import type { Circuit } from '../../../domain/circuits/circuit.ts';
import type { MaintenanceGrade } from '../../../domain/circuits/grade.ts';
import { clauseNames } from '../../../domain/contracts/clauses.ts';
import type { Contract, ContractLine } from '../../../domain/contracts/contract.ts';
import { missingForSignature } from '../../../domain/contracts/gate.ts';
import type { Proposal } from '../../../domain/contracts/proposal.ts';
import { signContract } from '../../../domain/contracts/sign.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { aCircuit } from '../../support/circuits.ts';
import {
  aConfirmation,
  aDraftContract,
  aLine,
  aPositiveConfirmation,
  aPriceApproval,
  aProposal,
  aSignableContract,
} from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { mondayMorning } from '../../support/time.ts';

const customer = aCustomer();
const found = (...circuits: readonly Circuit[]) => ({
  customer,
  circuits: new Map(circuits.map((circuit) => [circuit.id, circuit])),
});
const missing = (draft: Contract, lookups = found(aCircuit(), aCircuit({ id: 'CIRC-2' }))) =>
  missingForSignature(draft, lookups, defaultPolicy).map(({ field, rule }) => `${field}: ${rule}`);

const commitmentOf = {
  AAA: 'SLA_COMMITMENT',
  AA: 'SLA_COMMITMENT',
  A: 'SLA_COMMITMENT',
  I: 'MAINTENANCE_QUALITY',
  II: 'MAINTENANCE_QUALITY',
  III: 'MAINTENANCE_QUALITY',
  ORDINARY: 'NONE',
} as const;
const gradedLine = (maintenanceGrade: MaintenanceGrade, overrides: Partial<ContractLine> = {}) =>
  aLine({ maintenanceGrade, commitmentType: commitmentOf[maintenanceGrade], ...overrides });
const proposing = (maintenanceGrade: MaintenanceGrade, proposal: Proposal) =>
  aSignableContract({ lines: [gradedLine(maintenanceGrade, { proposal })] });

describe('a draft at the gate', () => {
  it('lacks nothing when all have said their word', () => {
    expect(missing(aSignableContract())).toEqual([]);
  });

  it('hears of everything that is missing at once, by name (R121)', () => {
    const names = clauseNames.map((name) => `clauses.${name}: required`);
    expect(missing(aDraftContract())).toEqual([
      'departmentId: required',
      'lines[0].proposal.criteria: required',
      'lines[0].proposal.need: required',
      'lines[0].proposal.willingToPay: required',
      'lines[0].proposal.equipment: required',
      'confirmations: not-requested',
      ...names,
      'priceApproval: required',
    ]);
  });

  it('cannot be signed without, and the refusal is the same list', () => {
    const act = () =>
      signContract(
        aDraftContract(),
        { ...found(aCircuit()), coverages: new Map() },
        { ...at(), signedBy: '陈总' },
        defaultPolicy,
      );
    expect(brokenRules(act)).toEqual(missing(aDraftContract()));
  });

  it('needs each of the seven clauses (R198)', () => {
    expect(clauseNames).toHaveLength(7);
    for (const name of clauseNames) {
      const { [name]: _, ...others } = aSignableContract().clauses ?? {};
      expect(missing({ ...aSignableContract(), clauses: others })).toEqual([`clauses.${name}: required`]);
    }
  });

  it('needs the department that pre-accepted the demand (R114)', () => {
    const { departmentId: _, ...draft } = aSignableContract();
    expect(missing(draft)).toEqual(['departmentId: required']);
  });

  it('with ordinary lines needs clauses and price, but neither proposal nor confirmation (R115)', () => {
    const draft = aSignableContract({ lines: [gradedLine('ORDINARY')] });
    expect(draft.confirmations).toEqual([]);
    expect(missing(draft)).toEqual([]);
    const { priceApproval: _, clauses: __, ...bare } = draft;
    expect(missing(bare)).toHaveLength(clauseNames.length + 1);
  });

  it('that changes a grade has to change one, new business has not (R113)', () => {
    const asBefore = found(aCircuit({ maintenanceGrade: 'AAA' }));
    expect(missing(aSignableContract({ orderKind: 'GRADE_CHANGE' }), asBefore)).toEqual(['orderKind: grade-unchanged']);
    expect(missing(aSignableContract({ orderKind: 'GRADE_CHANGE' }), found(aCircuit()))).toEqual([]);
    expect(missing(aSignableContract({ orderKind: 'NEW_GRADE' }), asBefore)).toEqual([]);
  });
});

describe('the grade of a line at the gate', () => {
  it.each(['AAA', 'AA', 'A', 'I', 'II', 'III'] as const)(
    '%s is offered for one of its criteria (R47, R48, R49, R51, R52, R66, R67)',
    (grade) => {
      const { proposal = {} } = aProposal(grade);
      expect(missing(proposing(grade, proposal))).toEqual([]);
      expect(missing(proposing(grade, { ...proposal, criteria: [] }))).toEqual([
        'lines[0].proposal.criteria: required',
      ]);
    },
  );

  it.each([
    ['AAA', 'LIMITED', false],
    ['AAA', 'NONE', false],
    ['AA', 'LIMITED', false],
    ['AA', 'FULL', true],
    ['A', 'NONE', true],
    ['I', 'LIMITED', true],
    ['I', 'NONE', false],
    ['II', 'LIMITED', true],
    ['II', 'NONE', false],
    ['III', 'NONE', true],
  ] as const)(
    '%s for a customer whose readiness to pay is %s: fits is %s (R50, R53, R65, R66, R67)',
    (grade, willingToPay, fits) => {
      const draft = proposing(grade, { ...aProposal(grade).proposal, willingToPay });
      expect(missing(draft)).toEqual(fits ? [] : ['lines[0].proposal.willingToPay: not-for-this-grade']);
    },
  );

  it("waits for the check of the customer's equipment, and needs it to be able (R83, R107)", () => {
    const { equipment: _, ...unchecked } = aProposal('AAA').proposal ?? {};
    expect(missing(proposing('AAA', unchecked))).toEqual(['lines[0].proposal.equipment: required']);
    const unable = { ...unchecked, equipment: { capable: false, note: '老式调制解调器' } };
    expect(missing(proposing('AAA', unable))).toEqual(['lines[0].proposal.equipment.capable: equipment-not-capable']);
  });

  it.each([
    ['a product without grades (R31)', { product: 'VOICE/CENTREX' }, 'grade-not-for-product'],
    ['another operator’s stretch (R60)', { scope: 'CROSS_OPERATOR' }, 'grade-not-for-scope'],
    ['the whole way abroad (R61)', { scope: 'INTERNATIONAL_HKMT', segment: 'END_TO_END' }, 'grade-not-for-scope'],
  ] as const)('is refused on %s, as the circuit is by then', (_, circuit, rule) => {
    expect(missing(aSignableContract(), found(aCircuit(circuit)))).toContain(`lines[0].maintenanceGrade: ${rule}`);
  });

  it.each([
    ['a recorded exception (R60)', { scope: 'CROSS_OPERATOR', exception: { approvedBy: '网络部', reason: '互保' } }],
    ['the half circuit (R61)', { scope: 'INTERNATIONAL_HKMT', segment: 'HALF_CIRCUIT' }],
    ['a lease to another operator (R62)', { scope: 'OTHER_OPERATOR_LEASE' }],
  ] as const)('passes with %s, once its resources are confirmed', (_, overrides) => {
    const circuit = aCircuit(overrides);
    const draft = {
      ...aSignableContract(),
      confirmations: [aPositiveConfirmation({ scope: circuit.scope })],
    };
    expect(missing(draft, found(circuit))).toEqual([]);
  });
});

describe('the confirmations at the gate', () => {
  it.each([
    ['AAA', true],
    ['AA', true],
    ['A', true],
    ['I', true],
    ['II', false],
    ['III', false],
    ['ORDINARY', false],
  ] as const)('grade %s needs one is %s (R115)', (grade, needed) => {
    const draft = { ...aSignableContract({ lines: [gradedLine(grade)] }), confirmations: [] };
    expect(missing(draft)).toEqual(needed ? ['confirmations: not-requested'] : []);
  });

  it('across local networks are three, and all of them positive (R119, R120)', () => {
    const circuit = aCircuit({ scope: 'CROSS_LOCAL', farEndRegion: '佛山' });
    const scope = 'CROSS_LOCAL';
    const [endA, endZ, between] = [
      aPositiveConfirmation({ scope, part: 'END_A' }),
      aPositiveConfirmation({ scope, part: 'END_Z', number: 2 }),
      aPositiveConfirmation({ scope, part: 'LONG_DISTANCE', number: 3, departmentId: 'NOC' }),
    ] as const;
    const missingWith = (...confirmations: NonNullable<Contract['confirmations']>) =>
      missing({ ...aSignableContract(), confirmations }, found(circuit));
    expect(missingWith(endA, endZ, between)).toEqual([]);
    expect(missingWith(endA, endZ)).toEqual(['confirmations: not-requested']);
    const { answer: _, ...open } = between;
    expect(missingWith(endA, endZ, open)).toEqual(['confirmations[2]: unanswered']);
  });

  it('say why each does not hold: open, negative or withdrawn (R116)', () => {
    const confirmed = (overrides: Partial<ReturnType<typeof aConfirmation>>) =>
      missing({ ...aSignableContract(), confirmations: [aConfirmation(overrides)] });
    expect(confirmed({})).toEqual(['confirmations[0]: unanswered']);
    const answered = { answeredAt: mondayMorning, answeredBy: 'resource-1' };
    const gap = { positive: false, gap: '缺传输端口', replenishmentDate: '2026-05-01', ...answered } as const;
    expect(confirmed({ answer: gap })).toEqual(['confirmations[0]: resources-missing']);
    const positive = { positive: true, networkLevel: 'A', ...answered } as const;
    const withdrawn = { at: mondayMorning, reason: '端口另有安排' };
    expect(confirmed({ answer: positive, withdrawn })).toEqual(['confirmations[0]: withdrawn']);
    expect(confirmed({ answer: positive, maintenanceGrade: 'AA' })).toEqual(['confirmations: not-requested']);
  });

  it('hold for the scope that they were asked of', () => {
    const across = found(aCircuit({ scope: 'CROSS_LOCAL', farEndRegion: '佛山' }));
    expect(missing(aSignableContract(), across)).toEqual(Array(3).fill('confirmations: not-requested'));
  });

  it('hold for the district that gave them; those from before it was kept, for any (R119)', () => {
    const confirmations = [aPositiveConfirmation({ region: '佛山' })];
    expect(missing({ ...aSignableContract(), confirmations }, found(aCircuit({ region: '佛山' })))).toEqual([]);
    const moved = found(aCircuit({ region: '东莞' }));
    expect(missing({ ...aSignableContract(), confirmations }, moved)).toEqual(['confirmations: not-requested']);
    expect(missing({ ...aSignableContract(), confirmations: [aPositiveConfirmation()] }, moved)).toEqual([]);
  });

  it('bound the grade by what the back end says it can keep (R123)', () => {
    const stated = (networkLevel: 'A' | 'B') => ({
      ...aSignableContract(),
      confirmations: [
        aConfirmation({
          answer: { positive: true, networkLevel, answeredAt: mondayMorning, answeredBy: 'resource-1' },
        }),
      ],
    });
    expect(missing(stated('A'))).toEqual([]);
    expect(missing(stated('B'))).toEqual(['lines[0].maintenanceGrade: beyond-stated-capability']);
  });
});

describe('the price at the gate', () => {
  it('has to be approved by Marketing (R64, R105)', () => {
    const { priceApproval: _, ...draft } = aSignableContract();
    expect(missing(draft)).toEqual(['priceApproval: required']);
    const refused = { ...aPriceApproval([]), approved: false, comment: '折扣过大' };
    expect(missing({ ...draft, priceApproval: refused })).toEqual(['priceApproval: not-approved']);
  });
});
