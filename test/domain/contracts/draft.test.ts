import { describe, expect, it } from 'vitest';
import { type MaintenanceGrade, maintenanceGrades } from '../../../domain/circuits/grade.ts';
import { type CommitmentType, type ContractLine, commitmentTypes } from '../../../domain/contracts/contract.ts';
import { type ContractRequest, draftContract, redraftContract } from '../../../domain/contracts/draft.ts';
import { contractLinesMax } from '../../../domain/contracts/line-rules.ts';
import type { Customer } from '../../../domain/customers/customer.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aContractRequest, aDraftContract, aLine, anEndedContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const exception = { approvedBy: '市场部', reason: '互保协议' };
const milderApproval = { approvedBy: '市场部', reason: '客户同意放宽' };
const circuits = new Map(
  [
    aCircuit(),
    aCircuit({ id: 'CIRC-2' }),
    aCircuit({ id: 'CIRC-COUNTRY', area: 'COUNTRY' }),
    aCircuit({ id: 'CIRC-OTHERS', customerId: 'CUST-2' }),
    aCircuit({ id: 'CIRC-VOICE', product: 'VOICE/CENTREX' }),
    aCircuit({ id: 'CIRC-DDN', product: 'BANDWIDTH_DATA/DDN' }),
    aCircuit({ id: 'CIRC-LOGISTICS', product: 'CONVERGED/LOGISTICS_E', area: 'COUNTRY' }),
    aCircuit({ id: 'CIRC-CROSS', scope: 'CROSS_OPERATOR' }),
    aCircuit({ id: 'CIRC-CROSS-APPROVED', scope: 'CROSS_OPERATOR', exception }),
    aCircuit({ id: 'CIRC-ABROAD', scope: 'INTERNATIONAL_HKMT', segment: 'END_TO_END' }),
    aCircuit({ id: 'CIRC-EXTENSION', scope: 'INTERNATIONAL_HKMT', segment: 'DOMESTIC_EXTENSION' }),
  ].map((circuit) => [circuit.id, circuit]),
);
const customer = aCustomer();
const draft = (request: ContractRequest) => draftContract(request, { customer, circuits }, at(), defaultPolicy);
const draftOf = (...lines: readonly ContractLine[]) => draft(aContractRequest({ lines }));
const anOrdinaryLine = (overrides: Partial<ContractLine> = {}) =>
  aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'NONE', monthlyRentFen: 0, ...overrides });

describe('a draft', () => {
  it('holds the terms as asked for, when they were drafted, and by which policy its deadlines run', () => {
    const { state, events } = draft(aContractRequest());
    expect(state).toEqual({
      ...aContractRequest(),
      draftedAt: mondayMorning,
      status: 'draft',
      policyVersion: 'default-1',
    });
    expect(events).toMatchObject([
      { type: 'ContractDrafted', contractId: state.id, customerId: 'CUST-1', occurredAt: mondayMorning, by: 'clerk-1' },
    ]);
  });

  it('cannot end before it starts, but may last a single day', () => {
    const term = { startDate: '2026-05-01', endDate: '2026-04-30' };
    expect(brokenRules(() => draft(aContractRequest(term)))).toEqual(['endDate: end-before-start']);
    expect(draft(aContractRequest({ ...term, endDate: '2026-05-01' })).events).toHaveLength(1);
  });

  it('needs lines', () => {
    expect(brokenRules(() => draftOf())).toEqual(['lines: required']);
  });

  it('has at most 98 lines', () => {
    const ids = Array.from({ length: contractLinesMax + 1 }, (_, index) => `CIRC-${index + 1000}`);
    const many = new Map(ids.map((id) => [id, aCircuit({ id })]));
    const lines = ids.map((circuitId) => aLine({ circuitId }));
    const act = (count: number) =>
      draftContract(
        aContractRequest({ lines: lines.slice(0, count) }),
        { customer, circuits: many },
        at(),
        defaultPolicy,
      );
    expect(act(98).state.lines).toHaveLength(98);
    expect(brokenRules(() => act(100))).toEqual(['lines: too-many']);
  });

  it('names every broken rule at once', () => {
    const act = () =>
      draft(
        aContractRequest({
          endDate: '2025-01-01',
          lines: [aLine({ circuitId: 'NONE-SUCH' }), aLine({ monthlyRentFen: 0 }), aLine()],
        }),
      );
    expect(brokenRules(act)).toEqual([
      'endDate: end-before-start',
      'lines[0].circuitId: unknown-reference',
      'lines[1].monthlyRentFen: priced-line-required',
      'lines[2].circuitId: duplicate',
    ]);
  });
});

describe('a line', () => {
  it('is refused for a circuit that is unknown, of another customer, or in the contract already', () => {
    const act = () => draftOf(aLine({ circuitId: 'NONE-SUCH' }), aLine({ circuitId: 'CIRC-OTHERS' }), aLine(), aLine());
    expect(brokenRules(act)).toEqual([
      'lines[0].circuitId: unknown-reference',
      'lines[1].circuitId: belongs-to-another-customer',
      'lines[3].circuitId: duplicate',
    ]);
  });

  it('is refused with a grade on a product that may have none (R31)', () => {
    expect(brokenRules(() => draftOf(aLine({ circuitId: 'CIRC-VOICE' })))).toEqual([
      'lines[0].maintenanceGrade: grade-not-for-product',
    ]);
    expect(draftOf(anOrdinaryLine({ circuitId: 'CIRC-VOICE' })).events).toHaveLength(1);
  });

  it('is refused with a grade across operators or end to end over the border, unless excepted (R60, R61)', () => {
    const act = () => draftOf(aLine({ circuitId: 'CIRC-CROSS' }), aLine({ circuitId: 'CIRC-ABROAD' }));
    expect(brokenRules(act)).toEqual([
      'lines[0].maintenanceGrade: grade-not-for-scope',
      'lines[1].maintenanceGrade: grade-not-for-scope',
    ]);
    const allowed = [aLine({ circuitId: 'CIRC-CROSS-APPROVED' }), aLine({ circuitId: 'CIRC-EXTENSION' })];
    expect(draftOf(...allowed).events).toHaveLength(1);
  });

  it.each(['AAA', 'AA'] as const)(
    'with grade %s needs a rent: it is only given to customers who pay for it (R50, R53)',
    (maintenanceGrade) => {
      expect(brokenRules(() => draftOf(aLine({ maintenanceGrade, monthlyRentFen: 0 })))).toEqual([
        'lines[0].monthlyRentFen: priced-line-required',
      ]);
      expect(draftOf(aLine({ maintenanceGrade, monthlyRentFen: 1 })).events).toHaveLength(1);
    },
  );

  it('with grade A may be free', () => {
    expect(draftOf(aLine({ maintenanceGrade: 'A', monthlyRentFen: 0 })).events).toHaveLength(1);
  });
});

describe('the commitment of a line', () => {
  const fitting: Record<MaintenanceGrade, readonly CommitmentType[]> = {
    AAA: ['SLA_COMMITMENT'],
    AA: ['SLA_COMMITMENT'],
    A: ['SLA_COMMITMENT'],
    I: ['MAINTENANCE_QUALITY'],
    II: ['MAINTENANCE_QUALITY'],
    III: ['MAINTENANCE_QUALITY'],
    ORDINARY: ['QUALITY_LEVEL', 'NONE'],
  };

  it.each(maintenanceGrades)('fits its grade: %s takes no other (R34, R36, R37, R54, R55, R56)', (maintenanceGrade) => {
    for (const commitmentType of commitmentTypes) {
      const indicators = { availabilityPpm: 999_950 };
      const act = () => draftOf(aLine({ maintenanceGrade, commitmentType, indicators, milderApproval }));
      if (fitting[maintenanceGrade].includes(commitmentType)) expect(act).not.toThrow();
      else expect(brokenRules(act)).toEqual(['lines[0].commitmentType: commitment-does-not-fit-grade']);
    }
  });

  it('of maintenance quality may negotiate a clause of its own on compensation, and no other may (R54, R55, R56)', () => {
    const clause = { compensationScheme: 'C-NEG' } as const;
    const third = aLine({ maintenanceGrade: 'III', commitmentType: 'MAINTENANCE_QUALITY', ...clause });
    expect(draftOf(third).state.lines).toEqual([third]);
    for (const line of [aLine(clause), anOrdinaryLine(clause)]) {
      expect(brokenRules(() => draftOf(line))).toEqual(['lines[0].compensationScheme: not-allowed-here']);
    }
  });

  it('QUALITY_LEVEL needs at least one figure of its own (R57)', () => {
    const line = anOrdinaryLine({ commitmentType: 'QUALITY_LEVEL' });
    expect(brokenRules(() => draftOf(line))).toEqual(['lines[0].indicators: indicators-required']);
    expect(brokenRules(() => draftOf({ ...line, indicators: {} }))).toEqual([
      'lines[0].indicators: indicators-required',
    ]);
    expect(draftOf({ ...line, indicators: { restoreOutageMinutes: 600 } }).events).toHaveLength(1);
  });
});

describe('a figure of a line', () => {
  const refused = (indicators: ContractLine['indicators'] & object, overrides: Partial<ContractLine> = {}) =>
    brokenRules(() => draftOf(aLine({ indicators, ...overrides })));

  it('may be as strict as the catalogue or stricter (R59)', () => {
    const asCatalogue = {
      availabilityPpm: 999_900,
      restoreOutageMinutes: 120,
      restoreDegradationMinutes: 480,
      firstFeedbackMinutes: 15,
    };
    expect(draftOf(aLine({ indicators: asCatalogue })).state.lines[0]?.indicators).toEqual(asCatalogue);
    expect(draftOf(aLine({ indicators: { availabilityPpm: 999_999, restoreOutageMinutes: 60 } })).events).toHaveLength(
      1,
    );
  });

  it('milder than the class needs a recorded approval (R59)', () => {
    const milder = {
      availabilityPpm: 999_899,
      restoreOutageMinutes: 121,
      restoreDegradationMinutes: 481,
      firstFeedbackMinutes: 16,
    };
    expect(refused(milder)).toEqual([
      'lines[0].indicators.availabilityPpm: milder-than-catalogue',
      'lines[0].indicators.restoreOutageMinutes: milder-than-catalogue',
      'lines[0].indicators.restoreDegradationMinutes: milder-than-catalogue',
      'lines[0].indicators.firstFeedbackMinutes: milder-than-catalogue',
    ]);
    expect(draftOf(aLine({ indicators: milder, milderApproval })).events).toHaveLength(1);
  });

  it('is compared with the class of its own grade', () => {
    const overrides = { maintenanceGrade: 'AA', commitmentType: 'SLA_COMMITMENT' } as const;
    expect(draftOf(aLine({ indicators: { restoreOutageMinutes: 240 }, ...overrides })).events).toHaveLength(1);
    expect(refused({ restoreOutageMinutes: 241 }, overrides)).toEqual([
      'lines[0].indicators.restoreOutageMinutes: milder-than-catalogue',
    ]);
  });

  describe('is compared with what the customer would have without it', () => {
    const figureErrors = (overrides: Partial<Customer>, line: ContractLine) =>
      brokenRules(() =>
        draftContract(
          aContractRequest({ lines: [line] }),
          { customer: aCustomer(overrides), circuits },
          at(),
          defaultPolicy,
        ),
      );
    const accepted = (overrides: Partial<Customer>, line: ContractLine) =>
      expect(() => figureErrors(overrides, line)).toThrow('it was not refused');
    const onDdn = (indicators: ContractLine['indicators'] & object) =>
      anOrdinaryLine({ circuitId: 'CIRC-DDN', indicators });

    it.each([
      { grade: 'GROUP', hours: 4 },
      { grade: 'PROVINCE', hours: 6 },
      { grade: 'LOCAL_C', hours: 24 },
    ] as const)('by product and customer grade: $hours h for DDN and $grade (R59, R144)', ({ grade, hours }) => {
      expect(figureErrors({ grade }, onDdn({ restoreOutageMinutes: 2_880, restoreDegradationMinutes: 2_880 }))).toEqual(
        [
          'lines[0].indicators.restoreOutageMinutes: milder-than-catalogue',
          'lines[0].indicators.restoreDegradationMinutes: milder-than-catalogue',
        ],
      );
      expect(figureErrors({ grade }, onDdn({ restoreOutageMinutes: hours * 60 + 1 }))).toHaveLength(1);
      accepted({ grade }, onDdn({ restoreOutageMinutes: hours * 60 }));
      accepted({ grade }, { ...onDdn({ restoreOutageMinutes: 2_880 }), milderApproval });
    });

    it('by service level, for the first feedback', () => {
      expect(figureErrors({ serviceLevel: 'VIP-1' }, onDdn({ firstFeedbackMinutes: 31 }))).toEqual([
        'lines[0].indicators.firstFeedbackMinutes: milder-than-catalogue',
      ]);
      accepted({ serviceLevel: 'VIP-1' }, onDdn({ firstFeedbackMinutes: 30 }));
      accepted({ serviceLevel: 'VIP-3' }, onDdn({ firstFeedbackMinutes: 60 }));
    });

    it('a working day counting as a whole one (R165)', () => {
      const logistics = anOrdinaryLine({ circuitId: 'CIRC-LOGISTICS', indicators: { restoreOutageMinutes: 4_320 } });
      accepted({}, logistics);
    });
  });

  it('says what was given and what the catalogue has', () => {
    const { details } = refusal(() => draftOf(aLine({ indicators: { restoreOutageMinutes: 240 } })));
    expect(details).toMatchObject({ errors: [{ details: { given: 240, catalogue: 120 } }] });
  });

  it('of QUALITY_LEVEL is free: it is chosen because no class fits (R57)', () => {
    const indicators = { availabilityPpm: 990_000, firstFeedbackMinutes: 240, restoreOutageMinutes: 2_880 };
    expect(draftOf(anOrdinaryLine({ commitmentType: 'QUALITY_LEVEL', indicators })).events).toHaveLength(1);
  });

  it('beyond the legal repair time is refused even when approved: 48 hours in town, 72 in the country', () => {
    const inTown = { milderApproval };
    const inCountry = { milderApproval, circuitId: 'CIRC-COUNTRY' };
    expect(refused({ restoreOutageMinutes: 2_881 }, inTown)).toEqual([
      'lines[0].indicators.restoreOutageMinutes: beyond-legal-floor',
    ]);
    expect(draftOf(aLine({ indicators: { restoreOutageMinutes: 4_320 }, ...inCountry })).events).toHaveLength(1);
    expect(refused({ restoreDegradationMinutes: 4_321 }, inCountry)).toEqual([
      'lines[0].indicators.restoreDegradationMinutes: beyond-legal-floor',
    ]);
  });
});

describe('drafting anew', () => {
  const redraft = (contract: Parameters<typeof redraftContract>[0], request: ContractRequest) =>
    redraftContract(contract, request, { customer, circuits }, at(minutesLater(mondayMorning, 5)), defaultPolicy);

  it('replaces the terms of a draft and names what changed; the day of the draft stays', () => {
    const { state, events } = redraft(aDraftContract(), aContractRequest({ title: '新协议', endDate: '2027-12-31' }));
    expect(state).toMatchObject({ status: 'draft', title: '新协议', draftedAt: shanghai('2025-12-01T10:00') });
    expect(events).toMatchObject([{ type: 'ContractRedrafted', changed: ['endDate', 'title'] }]);
  });

  it('leaves the draft alone when nothing changed', () => {
    expect(redraft(aDraftContract(), aContractRequest())).toEqual({ state: aDraftContract(), events: [] });
  });

  it('keeps the rules of a draft', () => {
    expect(brokenRules(() => redraft(aDraftContract(), aContractRequest({ lines: [] })))).toEqual(['lines: required']);
  });

  it('cannot give the draft to another customer', () => {
    const request = aContractRequest({ customerId: 'CUST-2', lines: [aLine({ circuitId: 'CIRC-OTHERS' })] });
    expect(brokenRules(() => redraft(aDraftContract(), request))).toEqual(['customerId: not-allowed-here']);
  });

  it.each([aContract(), anEndedContract()])('is refused for a $status contract', (contract) => {
    expect(refusal(() => redraft(contract, aContractRequest()))).toMatchObject({
      code: 'illegal-transition',
      details: { command: 'redraft', status: contract.status },
    });
  });
});
