// Whose a record is says whoever it belongs to: nobody else takes one over, moves one or learns from a refusal that it is there.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignManager } from '../../../domain/customer-files/account-manager.ts';
import { type Operation, type OperationKey, operations } from '../../../functions/access/operations.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { contractStore } from '../../../functions/store/contract-store.ts';
import { customerFileStore } from '../../../functions/store/customer-file-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { plannedWorkStore } from '../../../functions/store/planned-work-store.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { routes } from '../../../infra/routes.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aConfirmation, aContractRequest, aDraftContract } from '../../support/contracts.ts';
import { aFile, customerCentre, liNa, ofTier } from '../../support/customer-files.ts';
import { aCustomer, aCustomerRequest } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { liveHandler, startLiveTable } from '../../support/live-handlers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';
import { aTicketIn } from '../../support/tickets.ts';
import { mondayMorning } from '../../support/time.ts';

const { id: circuitId, ...long } = aCircuit({ scope: 'CROSS_LOCAL', farEndRegion: 'FAR' });
const asked = {
  ...aDraftContract({ id: `C${'7'.repeat(26)}`, region: 'TIANHE' }),
  confirmations: [
    aConfirmation({ departmentId: 'MAINT-1' }),
    aConfirmation({ number: 2, part: 'END_A', departmentId: 'NOC-1' }),
  ],
};
/** Handed on by one unit to another, and with a report that waits for its review. */
const passedOn = {
  ...aTicketIn('inProgress'),
  departmentId: 'MAINT-2',
  assignments: ['MAINT-1', 'MAINT-2'].map((departmentId) => ({ departmentId, assignedAt: mondayMorning })),
  faultReport: {
    draft: {
      ...{ summary: '光缆中断', causeAnalysis: '施工挖断', actions: '熔接' },
      ...{ draftedAt: mondayMorning, reviewDepartmentId: 'SUPPORT-1' },
    },
  },
};

capturedLog();
let table: TestTable;
beforeAll(async () => {
  table = await startLiveTable();
  const meta = { correlationId: 'test' };
  const customers = [aCustomer({ regions: ['TIANHE'] }), aCustomer({ id: 'CUST-E', regions: ['ELSEWHERE'] })];
  for (const customer of customers) await customerStore(table).save(null, customer, [], meta);
  const { state: file } = assignManager(aFile(), liNa, ofTier(), at(mondayMorning));
  await customerFileStore(table, standingRuleBook).save(null, { ...file, id: 'CUST-1' }, [], meta);
  const circuits = [{ ...long, id: circuitId }, aCircuit({ id: 'CIRC-E', region: 'ELSEWHERE' })];
  for (const circuit of circuits) await circuitStore(table).save(null, circuit, [], meta);
  for (const unit of [maintenanceUnit, monitoringCentre, customerCentre])
    await departmentStore(table).save(null, unit, [], meta);
  await contractStore(table).save(null, asked, [], meta);
  await ticketStore(table, standingRuleBook).save(null, passedOn, [], meta);
});
afterAll(() => table.stop());

const complaint = {
  ...{ type: 'complaint', kind: 'OTHER', channel: 'TELEPHONE', customerId: 'CUST-1', description: '态度' },
};
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

  it.each(lines.filter(([, { held }]) => held === 'circuit'))(
    'is read by the unit that maintains it, and not disposed of: %s',
    async (operation) => {
      const path = { circuitId, correctionNumber: '1' };
      expect(refusalOf(await ask(operation, { path, body: {} }, unit))).toEqual([403, 'circuitId: not-granted']);
      expect((await ask(operation, { path, body: { none: 1 } }, local)).status).toBe(422);
    },
  );

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
  const path = { contractId: asked.id, copyNumber: '1', confirmationNumber: '1', month: '2026-01' };

  it.each(lines.filter(([, { held }]) => held === 'contract'))(
    'is read by who was asked about it, and not disposed of: %s',
    async (operation) => {
      expect((await ask('GET /contracts/{contractId}', { path }, unit)).status).toBe(200);
      expect(refusalOf(await ask(operation, { path, body: {} }, unit))).toEqual([403, 'contractId: not-granted']);
      expect((await ask(operation, { path, body: { none: 1 } }, local)).status).toBe(422);
    },
  );

  it.each([
    ['of others by a department that was asked as well', 'MAINT-1', 403],
    ['of its own by a department that was asked', 'NOC-1', 200],
  ])('has a confirmation withdrawn that is %s: %s', async (_, departments, status) => {
    const answer = await ask(
      'POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw',
      { path: { ...path, confirmationNumber: '2' }, body: { reason: '资源已另作安排' } },
      { ...unit, departments },
    );
    expect(answer.status).toBe(status);
    if (status === 403) expect(refusedFields(answer)).toEqual(['confirmationNumber: not-granted']);
  });

  it('is not moved into a district or department of others while it is a draft', async () => {
    const { id: _, ...terms } = aContractRequest({ region: 'YUEXIU' });
    const { region: __, ...nowhere } = terms;
    const headers = { 'if-match': '*' };
    const redraft = (body: object) => ask('PUT /contracts/{contractId}', { path, headers, body }, local);
    for (const body of [terms, { ...nowhere, departmentId: 'GOV-ENT' }]) {
      expect(refusalOf(await redraft(body))).toEqual([403, 'region: not-granted']);
    }
    expect((await redraft({ ...terms, departmentId: 'GOV-ENT', region: 'TIANHE' })).status).toBe(200);
  });
});

describe('a ticket', () => {
  const path = { ticketId: passedOn.id, suspensionNumber: '1' };
  const inUnit = (departments: string) => ({ sub: 'fitter', regions: '', departments });
  const asked = (operation: string, departments: string, body: object = { none: 1 }) =>
    ask(operation, { path, body }, inUnit(departments));
  const get = async (departments: string) =>
    (await ask('GET /tickets/{ticketId}', { path }, inUnit(departments))).status;

  it.each(lines.filter(([, { held }]) => held === 'ticket'))(
    'is commanded by its owner and the unit that has it, and only read by one that has handed it on or reviews the report: %s',
    async (operation) => {
      for (const departments of ['MAINT-1', 'SUPPORT-1']) {
        expect(await get(departments)).toBe(200);
        expect(refusalOf(await asked(operation, departments))).toEqual([403, 'ticketId: not-granted']);
      }
      for (const departments of [passedOn.ownerDepartmentId, 'MAINT-2']) {
        expect((await asked(operation, departments)).status).toBe(422);
      }
    },
  );

  it.each(lines.filter(([, { held }]) => held === 'faultReport'))(
    'has its report passed on by the owner and by who reviews it (R171): %s',
    async (operation) => {
      for (const departments of ['MAINT-1', 'MAINT-2']) {
        expect(refusalOf(await asked(operation, departments))).toEqual([403, 'ticketId: not-granted']);
      }
      for (const departments of [passedOn.ownerDepartmentId, 'SUPPORT-1']) {
        expect((await asked(operation, departments)).status).toBe(422);
      }
    },
  );

  it('about no circuit is opened in a district of the token, or of a customer whom one looks after', async () => {
    const open = (region: string, claims: typeof local) =>
      ask('POST /tickets', { path: {}, body: { ...complaint, region } }, claims);
    expect(refusalOf(await open('YUEXIU', local))).toEqual([403, 'region: not-granted']);
    expect((await open('YUEXIU', { ...local, sub: 'li.na' })).status).toBe(201);
    expect((await open('TIANHE', local)).status).toBe(201);
  });
});

describe('a customer of several districts', () => {
  const { id: _, ...customer } = aCustomerRequest();
  const put = (regions: readonly string[], claims: Readonly<Record<string, string>>, customerId = 'CUST-S') =>
    ask(
      'PUT /customers/{customerId}',
      { path: { customerId }, body: { ...customer, regions } },
      { ...local, ...claims },
    );
  const inBoth = { regions: 'TIANHE YUEXIU' };

  it('is in one more, or in one less, by who has that one, by its manager in person and by who sees all', async () => {
    const refused = [403, 'regions: not-granted'];
    expect(refusalOf(await put(['TIANHE', 'YUEXIU'], {}))).toEqual(refused);
    expect((await put(['TIANHE', 'YUEXIU'], inBoth)).status).toBe(201);
    expect(refusalOf(await put(['TIANHE'], {}))).toEqual(refused);
    expect(refusalOf(await put(['TIANHE', 'YUEXIU', 'HAIZHU'], {}))).toEqual(refused);
    expect((await put(['TIANHE', 'YUEXIU'], {})).status).toBe(200);
    expect((await put(['YUEXIU', 'TIANHE', 'PANYU'], { regions: 'TIANHE PANYU' })).status).toBe(200);
    expect((await put(['TIANHE', 'YUEXIU'], { regions: 'PANYU' })).status).toBe(403);
    expect((await put(['TIANHE'], { regions: '*' })).status).toBe(200);
    const [manager, colleague] = [{ sub: 'li.na' }, { departments: 'GOV-ENT' }];
    expect(refusalOf(await put(['TIANHE', 'HAIZHU'], { regions: '', ...colleague }, 'CUST-1'))).toEqual(refused);
    expect((await put(['TIANHE', 'HAIZHU'], { regions: '', ...manager }, 'CUST-1')).status).toBe(200);
    expect((await put(['TIANHE'], { regions: '', ...manager }, 'CUST-1')).status).toBe(200);
  });
});

it('a ticket, circuit or contract is changed by nobody who merely sees it, unless he speaks for a department', () => {
  const changes = lines.filter(
    ([key, { data }]) => !key.startsWith('GET ') && ['ticket', 'circuit', 'contract'].includes(data),
  );
  const open = changes.filter(([, { held, actsFor }]) => held === undefined && actsFor !== 'body');
  // It asks for the department that the confirmation names.
  expect(open.map(([key]) => key)).toEqual([
    'POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw',
  ]);
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
