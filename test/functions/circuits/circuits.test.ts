import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { getCircuit } from '../../../functions/circuits/get-circuit.ts';
import { putCircuit } from '../../../functions/circuits/put-circuit.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aCustomer } from '../../support/customers.ts';
import { aDepartment, maintenanceUnit } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';

const { id: circuitId, ...circuit } = aCircuit();
const route = '/circuits/{circuitId}';

let stores: MemoryStores;
capturedLog();
beforeEach(() => {
  stores = memoryStores();
  stores.customers.put(aCustomer());
  stores.departments.put(maintenanceUnit, aDepartment({ id: 'FINANCE', role: 'FINANCE' }));
});

const put = (body: unknown, id = circuitId) =>
  call(putCircuit({ ...stores, rules: standingRuleBook }), { method: 'PUT', route, path: { circuitId: id }, body });

describe('a circuit', () => {
  it('is created, and shown with the network level that follows from its grade (R39)', async () => {
    const answer = await put({ ...circuit, maintenanceGrade: 'AAA' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ id: circuitId, networkLevel: 'A', productName: 'SDH数字电路', version: 1 });
    expect((await call(getCircuit(stores), { method: 'GET', path: { circuitId } })).body).toEqual(answer.body);
  });

  it('sent again unchanged writes nothing', async () => {
    await put(circuit);
    expect((await put(circuit)).headers['etag']).toBe('"1"');
    expect(stores.circuits.written).toHaveLength(1);
  });

  it('that does not exist is a 404', async () => {
    expect((await call(getCircuit(stores), { method: 'GET', path: { circuitId: 'NONE' } })).status).toBe(404);
  });
});

describe('bad circuits', () => {
  const border = { ...circuit, scope: 'INTERNATIONAL_HKMT', maintenanceGrade: 'AAA' };
  it.each([
    ['an excess field', { ...circuit, networkLevel: 'A' }, ['networkLevel: unknown-field']],
    ['an unknown product', { ...circuit, product: 'SDH' }, ['product: invalid-value']],
    ['an unknown customer', { ...circuit, customerId: 'NONE' }, ['customerId: unknown-reference']],
    [
      'an unknown unit',
      { ...circuit, maintenanceDepartmentId: 'NONE' },
      ['maintenanceDepartmentId: unknown-reference'],
    ],
    [
      'a unit that faults are not given to (R93)',
      { ...circuit, maintenanceDepartmentId: 'FINANCE' },
      ['maintenanceDepartmentId: wrong-department-role'],
    ],
    [
      'a grade on a product that may not have one (R31)',
      { ...circuit, product: 'INTERNET/XDSL', maintenanceGrade: 'A' },
      ['maintenanceGrade: grade-not-for-product'],
    ],
    [
      'a grade across operators (R60)',
      { ...circuit, scope: 'CROSS_OPERATOR', maintenanceGrade: 'A' },
      ['maintenanceGrade: grade-not-for-scope'],
    ],
    [
      'a grade from end to end over the border (R61)',
      { ...border, segment: 'END_TO_END' },
      ['maintenanceGrade: grade-not-for-scope'],
    ],
    ['a segment inside the country (R61)', { ...circuit, segment: 'HALF_CIRCUIT' }, ['segment: not-allowed-here']],
    ['an exception without a name', { ...circuit, exception: { reason: 'x' } }, ['exception.approvedBy: required']],
    ['no region', { ...circuit, region: '' }, ['region: required']],
  ])('%s: 422 that names the field, and nothing is stored', async (_, body, fields) => {
    const answer = await put(body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.circuits.stored.size).toBe(0);
  });
});
