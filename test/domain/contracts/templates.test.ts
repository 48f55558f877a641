import { describe, expect, it } from 'vitest';
import { clauseNames } from '../../../domain/contracts/clauses.ts';
import type { ContractRequest } from '../../../domain/contracts/draft.ts';
import { draftContract, redraftContract } from '../../../domain/contracts/draft.ts';
import { lastDateOfTerm } from '../../../domain/contracts/term.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContractRequest, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment, customerCentre, marketing } from '../../support/departments.ts';
import { brokenRules } from '../../support/refusals.ts';

const lookups = { customer: aCustomer(), circuits: new Map([['CIRC-1', aCircuit()]]) };
const draft = (overrides: Partial<ContractRequest>, department = customerCentre) =>
  draftContract(aContractRequest(overrides), { ...lookups, department }, at(), defaultPolicy);
const { sla } = defaultPolicy.contractTemplates;

describe('a draft from a template', () => {
  it('starts with its texts where it gives none of its own (R202)', () => {
    const { clauses } = draft({ templateKey: 'sla', clauses: { price: '每月一万元' } }).state;
    expect(Object.keys(clauses ?? {})).toEqual([...clauseNames]);
    expect(clauses).toMatchObject({ price: '每月一万元', subject: sla?.clauses.subject.value });
  });

  it('keeps them when the same is said again', () => {
    const request = aContractRequest({ templateKey: 'sla' });
    const { state } = draft({ templateKey: 'sla' });
    expect(redraftContract(state, request, lookups, at(), defaultPolicy).events).toEqual([]);
  });

  it.each([
    ['2026-12-31', []],
    ['2027-12-31', []],
    ['2028-12-31', []],
    ['2027-01-01', ['endDate: template-term']],
    ['2030-12-31', ['endDate: template-term']],
  ])('from 2026-01-01 to %s is of a term of the template: %j (R202)', (endDate, refused) => {
    const act = () => draft({ templateKey: 'sla', endDate });
    if (refused.length === 0) expect(act().state.endDate).toBe(endDate);
    else expect(brokenRules(act)).toEqual(refused);
  });

  it('has the commitment of the template in every line (R202)', () => {
    const lines = [aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'NONE' })];
    expect(brokenRules(() => draft({ templateKey: 'sla', lines }))).toEqual([
      'lines[0].commitmentType: template-commitment',
    ]);
    expect(draft({ templateKey: 'standard', lines }).state.templateKey).toBe('standard');
  });

  it('names one that there is', () => {
    for (const templateKey of ['none', 'constructor']) {
      expect(brokenRules(() => draft({ templateKey }))).toEqual(['templateKey: unknown-reference']);
    }
  });

  it.each([
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-03-01', 24, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2026-12-15', 1, '2027-01-14'],
  ])('a term from %s of %i months ends on %s', (startDate, months, endDate) => {
    expect(lastDateOfTerm(startDate, months)).toBe(endDate);
  });
});

describe('who drafts a contract', () => {
  it.each(['CUSTOMER_CENTRE', 'COUNTY_BRANCH', 'SUPPORT_CENTRE'] as const)('may be of role %s (R84, R114)', (role) => {
    const department = aDepartment({ id: 'CUSTOMER-CENTRE', role });
    expect(draft({ departmentId: 'CUSTOMER-CENTRE' }, department).state.departmentId).toBe('CUSTOMER-CENTRE');
  });

  it('is nobody else, and known (R114)', () => {
    expect(brokenRules(() => draft({ departmentId: 'MARKETING' }, marketing))).toEqual([
      'departmentId: wrong-department-role',
    ]);
    const act = () => draftContract(aContractRequest({ departmentId: 'NONE' }), lookups, at(), defaultPolicy);
    expect(brokenRules(act)).toEqual(['departmentId: unknown-reference']);
  });

  it('does so for a district that it serves', () => {
    const branch = aDepartment({ id: 'BRANCH', role: 'COUNTY_BRANCH', regions: ['增城'] });
    expect(draft({ departmentId: 'BRANCH', region: '增城' }, branch).state.region).toBe('增城');
    expect(brokenRules(() => draft({ departmentId: 'BRANCH', region: '天河' }, branch))).toEqual([
      'region: not-served',
    ]);
    expect(brokenRules(() => draft({ region: '天河' }))).toEqual(['region: not-allowed-here']);
  });
});

describe('a proposal in a draft', () => {
  const proposing = (...criteria: NonNullable<NonNullable<ReturnType<typeof aLine>['proposal']>['criteria']>) =>
    draft({ lines: [aLine({ proposal: { criteria } })] });

  it('names criteria of its grade, each once, from a closed list (R47, R48, R49)', () => {
    expect(proposing('CORE_REAL_TIME_BUSINESS', 'INTERNATIONAL_GATEWAY').events).toHaveLength(1);
    expect(brokenRules(() => proposing('IMPORTANT_CIRCUIT', 'HEADQUARTERS_OR_HUB', 'HEADQUARTERS_OR_HUB'))).toEqual([
      'lines[0].proposal.criteria[0]: not-for-this-grade',
      'lines[0].proposal.criteria[2]: duplicate',
    ]);
  });
});

describe('figures of the customer’s own', () => {
  const freeIndicators = [{ name: '时延抖动', value: '不大于 5 毫秒' }];

  it('suffice a line of quality level, and no other has them (R57)', () => {
    const line = aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'QUALITY_LEVEL', freeIndicators });
    expect(draft({ lines: [line] }).state.lines).toEqual([line]);
    expect(brokenRules(() => draft({ lines: [aLine({ freeIndicators })] }))).toEqual([
      'lines[0].freeIndicators: not-allowed-here',
    ]);
  });
});
