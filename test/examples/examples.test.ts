// The sample operator must be acceptable to the domain, in the order in which the demo loads it.

import { describe, expect, it } from 'vitest';
import { registerCircuit } from '../../domain/circuits/register.ts';
import { draftContract } from '../../domain/contracts/draft.ts';
import { missingForSignature } from '../../domain/contracts/gate.ts';
import { requestConfirmations } from '../../domain/contracts/request-confirmations.ts';
import { customerGrades, serviceLevels } from '../../domain/customers/customer.ts';
import { registerCustomer } from '../../domain/customers/register.ts';
import { departmentRoles } from '../../domain/departments/department.ts';
import { registerDepartment } from '../../domain/departments/register.ts';
import { departmentInCharge, faultHandlingRoles } from '../../domain/departments/responsibility.ts';
import { defaultPolicy } from '../../domain/sla/default-policy.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { instant } from '../../domain/time.ts';
import { readSampleData } from '../../examples/sample-data.ts';

const decision = { now: instant(Date.parse('2026-11-22T08:00:00Z')), by: 'examples' };
const sample = readSampleData();

const withId = <Body>([id, body]: [string, Body]): Body & { readonly id: string } => ({ id, ...body });
const departments = Object.entries(sample.departments).map(
  ([id, { regions = [], channels: _, ...body }]) => registerDepartment(null, { id, regions, ...body }, decision).state,
);
const customers = Object.entries(sample.customers).map(
  (entry) => registerCustomer(null, withId(entry), { ...decision, mayRateUpperGrades: true }).state,
);
const circuits = Object.entries(sample.circuits).map((entry) => registerCircuit(null, withId(entry), decision).state);
const customersById = new Map(customers.map((customer) => [customer.id, customer]));
const circuitsById = new Map(circuits.map((circuit) => [circuit.id, circuit]));

describe('the sample operator', () => {
  it('has ids that the API takes', () => {
    const ids = [sample.departments, sample.customers, sample.circuits, sample.contracts].flatMap(Object.keys);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
  });

  it('has a department for every role that the documents name (R81, R83, R90)', () => {
    expect(new Set(departments.map(({ role }) => role))).toEqual(new Set(departmentRoles));
  });

  it('has eight customers over all grades and service levels', () => {
    expect(customers).toHaveLength(8);
    expect(new Set(customers.map(({ grade }) => grade))).toEqual(new Set(customerGrades));
    expect(new Set(customers.map(({ serviceLevel }) => serviceLevel))).toEqual(new Set(serviceLevels));
  });

  it('refers only to what it has', () => {
    const ids = new Set([...departments, ...customers].map(({ id }) => id));
    for (const { parentId = 'monitoring' } of [...departments, ...customers]) expect(ids).toContain(parentId);
    for (const circuit of circuits) expect(ids).toContain(circuit.customerId);
  });

  it('gives every circuit a monitoring centre and a unit that repairs', () => {
    for (const { region, maintenanceDepartmentId } of circuits) {
      const unit = departments.find(({ id }) => id === maintenanceDepartmentId);
      expect(faultHandlingRoles).toContain(unit?.role);
      expect(unit?.regions.length === 0 || unit?.regions.includes(region)).toBe(true);
      expect(departmentInCharge('MONITORING_CENTRE', region, departments)?.id).toBe('monitoring');
    }
  });

  it('covers every product family', () => {
    const families = new Set(circuits.map(({ product }) => product.split('/')[0]));
    expect([...families].sort()).toEqual([
      'BANDWIDTH',
      'BANDWIDTH_DATA',
      'BANDWIDTH_LEASE',
      'CONVERGED',
      'ICT',
      'INTERNET',
      'NAVIGATOR_COMMUNICATION',
      'NAVIGATOR_INDUSTRY',
      'NAVIGATOR_INFORMATION',
      'OTHER',
      'VALUE_ADDED',
      'VOICE',
    ]);
  });

  it.each(Object.entries(sample.contracts))(
    'can draft contract %s and ask for all that its signature needs',
    (id, { signedBy, contract }) => {
      const customer = customersById.get(contract.customerId);
      if (customer === undefined) throw new Error(`no customer ${contract.customerId}`);
      const department = departments.find((candidate) => candidate.id === contract.departmentId);
      const lookups = { customer, circuits: circuitsById, coverages: new Map(), departments };
      const draftLookups = { ...lookups, ...(department && { department }) };
      const { state: draft } = draftContract(withId([id, contract]), draftLookups, decision, defaultPolicy);
      const asked = requestConfirmations(draft, { timeLevel: 'STANDARD' }, lookups, decision, standingRules).state;
      const missing = missingForSignature(asked, lookups, defaultPolicy).map(({ field, rule }) => `${field}: ${rule}`);
      // All that is missing is what the departments have to say.
      const open = (asked.confirmations ?? []).map(({ number }) => `confirmations[${number - 1}]: unanswered`);
      expect(missing).toEqual([...open, 'priceApproval: required']);
      expect(signedBy).not.toBe('');
    },
  );

  it('holds no circuit twice', () => {
    const lines = Object.values(sample.contracts).flatMap(({ contract }) => contract.lines);
    expect(new Set(lines.map(({ circuitId }) => circuitId)).size).toBe(lines.length);
  });
});
