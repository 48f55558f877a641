// What the matrix cannot show: what lists leave out, what bodies refer to, in whose name is acted, and what is on record.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignManager } from '../../../domain/customer-files/account-manager.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { causeStore } from '../../../functions/store/cause-store.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { contractStore } from '../../../functions/store/contract-store.ts';
import { customerFileStore } from '../../../functions/store/customer-file-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aDraftContract } from '../../support/contracts.ts';
import { aFile, liNa, ofTier } from '../../support/customer-files.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { maintenanceUnit, marketing, monitoringCentre } from '../../support/departments.ts';
import { liveHandler, startLiveTable } from '../../support/live-handlers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';
import { anOpenTicket } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const tianhe = aCircuit();
const yuexiu = aCircuit({ id: 'CIRC-2', region: 'YUEXIU' });
const tickets = [1, 2, 3, 4, 5, 6, 7].map((number) =>
  anOpenTicket(
    { ticketId: `T${String(number).padStart(26, '0')}`, circuit: number % 3 === 1 ? tianhe : yuexiu },
    minutesLater(mondayMorning, number),
  ),
);
const own = tickets.filter(({ circuitId }) => circuitId === tianhe.id).map(({ id }) => id);
const contracts = ['TIANHE', 'YUEXIU'].map((region, index) =>
  aDraftContract({ id: `C${String(index).padStart(26, '0')}`, region }),
);
const [contractId = '', foreignContractId = ''] = contracts.map(({ id }) => id);

capturedLog();
let table: TestTable;
beforeAll(async () => {
  table = await startLiveTable();
  const meta = { correlationId: 'test' };
  await customerStore(table).save(null, aCustomer({ regions: ['TIANHE'] }), [], meta);
  await customerStore(table).save(null, aCustomer({ id: 'CUST-2' }), [], meta);
  for (const circuit of [tianhe, yuexiu]) await circuitStore(table).save(null, circuit, [], meta);
  for (const unit of [monitoringCentre, maintenanceUnit, marketing])
    await departmentStore(table).save(null, unit, [], meta);
  for (const ticket of tickets) await ticketStore(table, standingRuleBook).save(null, ticket, [], meta);
  for (const contract of contracts) await contractStore(table).save(null, contract, [], meta);
  const { state: file } = assignManager(aFile(), liNa, ofTier(), at(mondayMorning));
  await customerFileStore(table, standingRuleBook).save(null, { ...file, id: 'CUST-2' }, [], meta);
  const member = { circuitId: tianhe.id, maintenanceGrade: 'ORDINARY', linkedAt: mondayMorning } as const;
  const members = tickets.map(({ id: ticketId }) => ({ ...member, ticketId }));
  await causeStore(table).save(null, { id: 'CABLE-1', members }, [], meta);
});
afterAll(() => table.stop());

interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Somebody of Tianhe district, who is in no department. */
const local = { sub: 'clerk', regions: 'TIANHE', departments: '' };
const everyScope = 'tickets:read tickets:write contracts:read contracts:write';

async function ask(operation: string, entry: string, asked: Asked, claims: Readonly<Record<string, string>> = local) {
  const [method = '', route = ''] = operation.split(' ');
  return call(await liveHandler(entry), { method, route, ...asked, claims: { scope: everyScope, ...claims } });
}

const getTicket = (ticketId: string, claims = local) =>
  ask('GET /tickets/{ticketId}', 'tickets/get-ticket', { path: { ticketId } }, claims);
const ticketsOf = (query: Readonly<Record<string, string>>, claims = local) =>
  ask(
    'GET /customers/{customerId}/tickets',
    'tickets/list-customer-tickets',
    { path: { customerId: 'CUST-1' }, query },
    claims,
  );

describe('a list', () => {
  it('has whatever can be read one by one, and nothing else', async () => {
    const readable = await Promise.all(tickets.map(async ({ id }) => ({ id, status: (await getTicket(id)).status })));
    expect(readable.filter(({ status }) => status === 200).map(({ id }) => id)).toEqual(own);
    const listed = (await ticketsOf({})).body.items.map(({ id }) => id);
    expect(listed.sort()).toEqual(own);
    expect((await ticketsOf({}, { ...local, regions: '*' })).body.items).toHaveLength(tickets.length);
  });

  it('is read to its end by its cursors, each own entry once, in whole pages', async () => {
    const first = await ticketsOf({ limit: '2' });
    expect(first.body.items).toHaveLength(2);
    const rest = await ticketsOf({ limit: '2', cursor: first.body.nextCursor ?? '' });
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id)).toEqual([...own].reverse());
    expect(rest.body.nextCursor).toBeUndefined();
  });

  it('of deadlines is of own records', async () => {
    const query = { before: '2100-01-01T00:00:00Z', limit: '2' };
    const { body } = await ask('GET /deadlines', 'deadlines/list-deadlines', { query });
    expect(new Set(body.items.map((item) => item['ticketId']))).toEqual(new Set(own.slice(0, 2)));
  });

  it('of contracts is of own contracts', async () => {
    const path = { customerId: 'CUST-1' };
    const { body } = await ask('GET /customers/{customerId}/contracts', 'contracts/list-customer-contracts', { path });
    expect(body.items.map(({ id }) => id)).toEqual([contractId]);
  });

  it('of the faults by one cause is of own tickets; where none is, there is no such cause', async () => {
    const of = (claims: typeof local) =>
      ask('GET /causes/{causeId}', 'causes/get-cause', { path: { causeId: 'CABLE-1' } }, claims);
    expect((await of(local)).body['members']).toMatchObject(own.map((ticketId) => ({ ticketId })));
    expect((await of({ ...local, regions: 'ELSEWHERE' })).status).toBe(404);
  });
});

describe('what a body refers to', () => {
  it('is unknown to whoever may not see it, in the very words for what does not exist', async () => {
    const open = (circuitId: string) =>
      ask('POST /tickets', 'tickets/open-ticket', {
        body: { circuitId, source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '中断' },
      });
    const [foreign, none] = await Promise.all([open(yuexiu.id), open('CIRC-9')]);
    expect(refusedFields(foreign)).toEqual(['circuitId: unknown-reference']);
    expect({ ...foreign.body, errors: [] }).toEqual({ ...none.body, errors: [] });
    expect((await open(tianhe.id)).status).toBe(201);
  });

  it('is not told from what is foreign where nothing can be made under the id', async () => {
    const redraft = (id: string) =>
      ask('PUT /contracts/{contractId}', 'contracts/redraft-contract', { path: { contractId: id }, body: {} });
    const [foreign, none] = await Promise.all([redraft(foreignContractId), redraft(`C${'9'.repeat(26)}`)]);
    expect([foreign.status, none.status]).toEqual([404, 404]);
  });

  it('is asked for in lists, place by place', async () => {
    const body = {
      ...{ title: '割接', reason: '扩容', circuitIds: [tianhe.id, yuexiu.id] },
      ...{ windowFromAt: '2099-01-01T00:00:00Z', windowToAt: '2099-01-01T04:00:00Z' },
    };
    const path = { workId: 'WORK-1' };
    const answer = await ask('PUT /planned-works/{workId}', 'planned-works/put-planned-work', { path, body });
    expect(refusedFields(answer)).toEqual(['circuitIds[1]: unknown-reference']);
  });

  it('says where something new belongs, and that has to be one of the districts of the token', async () => {
    const { id: _, maintenanceDepartmentId: __, ...circuit } = tianhe;
    const put = (circuitId: string, region: string) =>
      ask('PUT /circuits/{circuitId}', 'circuits/put-circuit', { path: { circuitId }, body: { ...circuit, region } });
    const foreign = await put('CIRC-NEW', 'YUEXIU');
    expect([foreign.status, foreign.body['code'], ...refusedFields(foreign)]).toEqual([
      403,
      'outside-grants',
      'region: not-granted',
    ]);
    expect((await put('CIRC-NEW', 'TIANHE')).status).toBe(201);
  });
});

describe('in the name of a department', () => {
  const ticketId = own[0] ?? '';
  const command = (name: string, departments: string, body: object = {}) =>
    ask(
      `POST /tickets/{ticketId}/${name}`,
      `tickets/${name}-ticket`,
      { path: { ticketId }, body },
      { ...local, departments },
    );

  it('a ticket is dispatched by its owner, and accepted by the unit that it was dispatched to', async () => {
    const refused = await command('dispatch', 'MAINT-1');
    expect([refused.status, refused.body['code'], ...refusedFields(refused)]).toEqual([
      403,
      'outside-grants',
      'departmentId: not-granted',
    ]);
    expect((await command('dispatch', 'NMC')).status).toBe(200);
    expect((await command('accept', 'NMC')).status).toBe(403);
    expect((await command('accept', 'MAINT-1')).status).toBe(200);
  });

  it('prices are decided by a token of that department; of a contract that one may not see there is nothing to decide', async () => {
    const decide = (id: string, departments: string) =>
      ask(
        'POST /contracts/{contractId}/price-approval',
        'contracts/decide-price',
        { path: { contractId: id }, body: { departmentId: 'MARKETING', approved: false, comment: '价格过低' } },
        { ...local, departments },
      );
    expect((await decide(contractId, 'FINANCE')).body['code']).toBe('outside-grants');
    expect((await decide(foreignContractId, 'FINANCE')).status).toBe(404);
    expect((await decide(contractId, 'MARKETING')).body['code']).not.toBe('outside-grants');
  });
});

describe('what people at a customer said (R196)', () => {
  const path = { customerId: 'CUST-2' };
  const visits = (claims: Readonly<Record<string, string>>) =>
    ask(
      'GET /customers/{customerId}/visits',
      'customer-files/list-visits',
      { path, query: { reason: '投诉调查' } },
      claims,
    );

  it.each([
    ['the account manager, without any claim', { sub: 'li.na' }, 200],
    ["somebody of the account manager's department without the scope", { sub: 'x', departments: 'GOV-ENT' }, 404],
    ['the same with the scope', { sub: 'y', departments: 'GOV-ENT', scope: `${everyScope} customer-data:read` }, 200],
    ['somebody who sees all customers, without the scope', { sub: 'z', regions: '*' }, 404],
    ['an auditor', { sub: 'auditor', scope: 'audit:read' }, 200],
  ])('is asked for by %s', async (_, claims, status) => {
    expect((await visits({ regions: '', departments: '', ...claims })).status).toBe(status);
  });

  it('is on record for an auditor, by whom and why; who was refused has read nothing', async () => {
    const entry = 'customer-files/list-file-accesses';
    const { body } = await ask(
      'GET /customers/{customerId}/file/accesses',
      entry,
      { path },
      { sub: 'auditor', scope: 'audit:read' },
    );
    expect(body.items.map((item) => item['readBy']).sort()).toEqual(['auditor', 'li.na', 'y']);
    expect(body.items[0]).toMatchObject({ reason: '投诉调查', fields: ['visits'] });
  });
});

describe('a token', () => {
  it.each([
    ['that Cognito made to tell who has logged in', { token_use: 'id' }],
    ['that Keycloak made for that', { typ: 'ID' }],
    ['that can only be had anew with', { typ: 'Refresh' }],
    ['with the hash of another one, as ID tokens have', { at_hash: 'x' }],
  ])('%s is refused, whatever scopes it holds', async (_, claims) => {
    const answer = await getTicket(own[0] ?? '', { ...local, ...claims });
    expect([answer.status, answer.body['code']]).toEqual([401, 'not-an-access-token']);
  });

  it.each([
    ['access', 'Bearer'],
    ['access', 'at+jwt'],
  ])('of use %s and type %s is taken', async (token_use, typ) => {
    expect((await getTicket(own[0] ?? '', { ...local, ...{ token_use, typ } })).status).toBe(200);
  });

  it('without a scope of the route is refused here as well, should the gateway ever let it in', async () => {
    const answer = await getTicket(own[0] ?? '', { ...local, ...{ scope: 'contracts:read' } });
    expect([answer.status, answer.body['code']]).toEqual([403, 'insufficient-scope']);
  });
});
