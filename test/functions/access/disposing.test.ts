// Whose a record is says whoever it belongs to: nobody else takes one over, moves one or learns from a refusal that it is there.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, type OperationKey, operations } from '../../../functions/access/operations.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { contractStore } from '../../../functions/store/contract-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { plannedWorkStore } from '../../../functions/store/planned-work-store.ts';
import { routes } from '../../../infra/routes.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aConfirmation, aContractRequest, aDraftContract } from '../../support/contracts.ts';
import { customerCentre } from '../../support/customer-files.ts';
import { aCustomer, aCustomerRequest } from '../../support/customers.ts';
import { maintenanceUnit } from '../../support/departments.ts';
import { liveHandler, startLiveTable } from '../../support/live-handlers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';

const { id: circuitId, ...long } = aCircuit({ scope: 'CROSS_LOCAL', farEndRegion: 'FAR' });
const asked = {
  ...aDraftContract({ id: `C${'7'.repeat(26)}`, region: 'TIANHE' }),
  confirmations: [aConfirmation({ departmentId: 'MAINT-1' })],
};

capturedLog();
let table: TestTable;
beforeAll(async () => {
  table = await startLiveTable();
  const meta = { correlationId: 'test' };
  const customers = [aCustomer({ regions: ['TIANHE'] }), aCustomer({ id: 'CUST-E', regions: ['ELSEWHERE'] })];
  for (const customer of customers) await customerStore(table).save(null, customer, [], meta);
  const circuits = [{ ...long, id: circuitId }, aCircuit({ id: 'CIRC-E', region: 'ELSEWHERE' })];
  for (const circuit of circuits) await circuitStore(table).save(null, circuit, [], meta);
  for (const unit of [maintenanceUnit, customerCentre]) await departmentStore(table).save(null, unit, [], meta);
  await contractStore(table).save(null, asked, [], meta);
});
afterAll(() => table.stop());

const local = { sub: 'clerk', regions: 'TIANHE', departments: '' };
const unit = { sub: 'fitter', regions: '', departments: 'MAINT-1' };
const elsewhere = { sub: 'other', regions: 'ELSEWHERE', departments: '' };

interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

async function ask(operation: string, request: Asked, claims: typeof local) {
  const [method = '', route = ''] = operation.split(' ');
  const entry = routes.find(({ key }) => key === operation)?.entry ?? '';
  const scope = 'tickets:read tickets:write contracts:read contracts:write';
  return call(await liveHandler(entry), { method, route, ...request, claims: { scope, ...claims } });
}
const refusalOf = (answer: Awaited<ReturnType<typeof ask>>) => [answer.status, ...refusedFields(answer)];
const lines = Object.entries<Operation>(operations) as [OperationKey, Operation][];

describe('a circuit', () => {
  const put = (id: string, body: object, claims: typeof local) =>
    ask('PUT /circuits/{circuitId}', { path: { circuitId: id }, body }, claims);

  it.each([
    ['the unit that maintains it', unit],
    ['whoever has its far end', { ...local, regions: 'FAR' }],
  ])('is read by %s, and not taken over', async (_, claims) => {
    const path = { circuitId };
    expect((await ask('GET /circuits/{circuitId}', { path }, claims)).status).toBe(200);
    const taking = { ...claims, regions: `${claims.regions} TIANHE-2` };
    expect(refusalOf(await put(circuitId, { ...long, region: 'TIANHE-2' }, taking))).toEqual([
      403,
      'circuitId: not-granted',
    ]);
  });

  it('is handed over by its district', async () => {
    expect((await put(circuitId, { ...long, name: '新名称' }, local)).status).toBe(200);
  });

  it('is not put into a district of others by who will maintain it, or has its far end', async () => {
    const claims = { ...local, departments: 'MAINT-1' };
    const body = { ...long, region: 'YUEXIU', farEndRegion: 'TIANHE', customerId: 'CUST-1' };
    expect(refusalOf(await put('CIRC-MINE', body, claims))).toEqual([403, 'region: not-granted']);
  });
});

describe('a contract', () => {
  const path = { contractId: asked.id, copyNumber: '1' };

  it.each(lines.filter(([, { held }]) => held === 'contract'))(
    'is read by who was asked about it, and not disposed of: %s',
    async (operation) => {
      expect((await ask('GET /contracts/{contractId}', { path }, unit)).status).toBe(200);
      expect(refusalOf(await ask(operation, { path, body: {} }, unit))).toEqual([403, 'contractId: not-granted']);
      expect((await ask(operation, { path, body: { none: 1 } }, local)).status).toBe(422);
    },
  );

  it('is not moved into a district or department of others while it is a draft', async () => {
    const { id: _, ...terms } = aContractRequest({ region: 'YUEXIU' });
    const { region: __, ...nowhere } = terms;
    const headers = { 'if-match': '"1"' };
    const redraft = (body: object) => ask('PUT /contracts/{contractId}', { path, headers, body }, local);
    for (const body of [terms, { ...nowhere, departmentId: 'GOV-ENT' }]) {
      expect(refusalOf(await redraft(body))).toEqual([403, 'region: not-granted']);
    }
    expect((await redraft({ ...terms, departmentId: 'GOV-ENT', region: 'TIANHE' })).status).toBe(200);
  });
});

describe('an id that is taken by somebody else', () => {
  const { id: _, ...customer } = aCustomerRequest({ regions: ['ELSEWHERE'] });
  const { id: __, ...circuit } = aCircuit({ region: 'ELSEWHERE', customerId: 'CUST-E' });
  const work = {
    ...{ title: '割接', reason: '扩容', circuitIds: ['CIRC-E'] },
    ...{ windowFromAt: '2099-01-01T00:00:00Z', windowToAt: '2099-01-01T04:00:00Z' },
  };
  const takers = {
    'PUT /customers/{customerId}': {
      ...{ name: 'customerId', id: 'CUST-1', body: customer },
      stored: () => customerStore(table).get('CUST-1'),
    },
    'PUT /circuits/{circuitId}': {
      ...{ name: 'circuitId', id: circuitId, body: circuit },
      stored: () => circuitStore(table).get(circuitId),
    },
    'PUT /planned-works/{workId}': {
      ...{ name: 'workId', id: 'WORK-1', body: work },
      stored: () => plannedWorkStore(table).get('WORK-1'),
    },
  };
  beforeAll(async () => {
    const body = { ...work, circuitIds: [circuitId] };
    await ask('PUT /planned-works/{workId}', { path: { workId: 'WORK-1' }, body }, local);
  });

  it('is of these records and no others', () => {
    expect(lines.filter(([, { creates }]) => creates).map(([key]) => key)).toEqual(Object.keys(takers));
  });

  it.each(Object.entries(takers))('is left alone, and refused as a free one is: %s', async (operation, taker) => {
    const { name, id, body, stored } = taker;
    const put = (id: string, request: Omit<Asked, 'path'>) =>
      ask(operation, { ...request, path: { [name]: id } }, elsewhere);
    const before = await stored();
    expect(before).not.toBeNull();
    for (const refused of [{ body: {} }, { body, headers: { 'if-match': '*' } }]) {
      const [taken, free] = [await put(id, refused), await put('FREE', refused)];
      expect([taken.status, taken.body]).toEqual([free.status, free.body]);
      expect(taken.status).toBeGreaterThan(409);
    }
    expect((await put(id, { body })).status).toBe(404);
    expect(await stored()).toEqual(before);
    expect((await put(`NEW-${id}`, { body })).status).toBe(201);
  });
});
