// What the matrix cannot show: what lists leave out, what bodies refer to, in whose name is acted, and what is on record.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coveragesOf } from '../../../domain/contracts/coverage.ts';
import { assignManager } from '../../../domain/customer-files/account-manager.ts';
import { listOf, sealedCursor } from '../../../functions/http/pagination.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { causeStore } from '../../../functions/store/cause-store.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { contractStore } from '../../../functions/store/contract-store.ts';
import { customerFileStore } from '../../../functions/store/customer-file-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { replanStore } from '../../../functions/store/replan-store.ts';
import { reportedLevelsStore } from '../../../functions/store/reported-levels-store.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { apiEvent, call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aContractRequest, aDraftContract, aLine } from '../../support/contracts.ts';
import { aFile, customerCentre, liNa, ofTier, visited } from '../../support/customer-files.ts';
import { aCustomer, aCustomerRequest } from '../../support/customers.ts';
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
/** Of a customer of Tianhe who has a line in Yuexiu as well. */
const inForce = ['TIANHE', 'YUEXIU'].map((region, index) =>
  aContract({ id: `C${String(index + 5).padStart(26, '0')}`, customerId: 'CUST-3', region }),
);

const aVisitToThree = {
  summary: '内部小结',
  opinions: [
    { text: '账单看不懂' },
    { text: '修障太慢', departmentId: 'MAINT-1' },
    { text: '价格太高', departmentId: 'MARKETING' },
  ],
  departmentIds: new Set(['MAINT-1', 'MARKETING']),
};

capturedLog();
let table: TestTable;
beforeAll(async () => {
  table = await startLiveTable();
  const meta = { correlationId: 'test' };
  await customerStore(table).save(null, aCustomer({ regions: ['TIANHE'] }), [], meta);
  await customerStore(table).save(null, aCustomer({ id: 'CUST-2' }), [], meta);
  await customerStore(table).save(null, aCustomer({ id: 'CUST-3', regions: ['TIANHE'] }), [], meta);
  for (const circuit of [tianhe, yuexiu]) await circuitStore(table).save(null, circuit, [], meta);
  for (const unit of [monitoringCentre, maintenanceUnit, marketing, customerCentre])
    await departmentStore(table).save(null, unit, [], meta);
  for (const ticket of tickets) await ticketStore(table, standingRuleBook).save(null, ticket, [], meta);
  for (const contract of [...contracts, ...inForce]) await contractStore(table).save(null, contract, [], meta);
  const { state: file } = assignManager(aFile(), liNa, ofTier(), at(mondayMorning));
  const files = customerFileStore(table, standingRuleBook);
  await files.save(null, { ...visited(file, aVisitToThree), id: 'CUST-2' }, [], meta);
  await files.save(null, { ...file, id: 'CUST-3' }, [], meta);
  const member = { circuitId: tianhe.id, maintenanceGrade: 'ORDINARY', linkedAt: mondayMorning } as const;
  const members = tickets.map(({ id: ticketId }) => ({ ...member, ticketId }));
  for (const { id: circuitId } of [tianhe, yuexiu]) {
    const taken = { takenAt: mondayMorning, runId: 'run-1' };
    await reportedLevelsStore(table).put({ system: 'RESOURCE', circuitId, values: null, ...taken }, true);
  }
  for (const { id: ticketId } of tickets) {
    const moved = [{ milestone: 'restore', occurrence: 1, fromDueAt: mondayMorning, toDueAt: null }];
    const calendar = { calendarId: 'CN_WORKING_HOURS', fromVersion: 0, toVersion: 1 };
    await replanStore(table).record({ ticketId, replannedAt: mondayMorning, ...calendar, moved });
  }
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

  it('tells nobody by its cursors what was left out', async () => {
    const [path, query] = ['/deadlines', { before: '2100-01-01T00:00:00Z' }] as const;
    const due = (more: Readonly<Record<string, string>>) =>
      ask(
        'GET /deadlines',
        'deadlines/list-deadlines',
        { query: { ...query, ...more } },
        { ...local, regions: 'NONE' },
      );
    const { items, nextCursor: cursor = '' } = (await due({ limit: '1' })).body;
    expect(items).toEqual([]);
    const decoded = Buffer.from(cursor, 'base64url').toString('latin1').slice(6);
    const inside = Buffer.from(decoded, 'base64url').toString('latin1');
    for (const text of [decoded, inside]) expect(text).not.toMatch(/T0{9}|CUST|20\d\d-/);
    expect((await due({ limit: '1', cursor })).status).toBe(200);

    const list = listOf(apiEvent({ method: 'GET', route: path, query }));
    const forged = sealedCursor(list, `2026-01-05T00:00:00.000Z#${tickets[1]?.id}`);
    const elsewhere = { before: '2099-01-01T00:00:00Z', cursor };
    for (const wrong of [{ cursor: forged }, elsewhere]) {
      const refused = await due(wrong);
      expect([refused.status, ...refusedFields(refused)]).toEqual([422, 'cursor: invalid-format']);
    }
  });

  it('of deadlines is of own records', async () => {
    const query = { before: '2100-01-01T00:00:00Z', limit: '2' };
    const { body } = await ask('GET /deadlines', 'deadlines/list-deadlines', { query });
    expect(new Set(body.items.map((item) => item['ticketId']))).toEqual(new Set(own.slice(0, 2)));
  });

  it('of deadlines has contracts for whoever may read contracts, and no others', async () => {
    const entry = 'deadlines/list-deadlines';
    const query = { before: '2100-01-01T00:00:00Z', limit: '100' };
    const contractsFor = async (claims: Readonly<Record<string, string>>) => {
      const { body } = await ask('GET /deadlines', entry, { query }, { ...local, ...claims });
      const named = body.items.flatMap((item) => item['contractId'] ?? []);
      expect(body.items.some((item) => 'ticketId' in item)).toBe(true);
      return [...new Set(named)].sort();
    };
    expect(await contractsFor({})).toEqual([inForce[0]?.id]);
    expect(await contractsFor({ regions: '*' })).toEqual(inForce.map(({ id }) => id));
    for (const regions of ['TIANHE', '*']) expect(await contractsFor({ regions, scope: 'tickets:read' })).toEqual([]);
    expect(await contractsFor({ scope: 'audit:read' })).toEqual(inForce.map(({ id }) => id));
  });

  it('of deadlines has the customers of the district, whose files say nothing of districts', async () => {
    const query = { before: '2100-01-01T00:00:00Z', limit: '100' };
    const { body } = await ask('GET /deadlines', 'deadlines/list-deadlines', { query });
    const ofFiles = body.items.filter((item) => !('ticketId' in item || 'contractId' in item));
    expect(new Set(ofFiles.map((item) => item['customerId']))).toEqual(new Set(['CUST-3']));
  });

  it('of what the contracts of a customer kept is of own contracts', async () => {
    const [path, query] = [{ customerId: 'CUST-3' }, { month: '2026-01' }];
    const entry = 'availability/get-customer-availability';
    const { body } = await ask('GET /customers/{customerId}/availability', entry, { path, query });
    expect(body['contracts']).toMatchObject([{ contractId: inForce[0]?.id }]);
    expect(body['contracts']).toHaveLength(1);
  });

  it('of what a system has otherwise is of own circuits', async () => {
    const asked = { path: { system: 'RESOURCE' } };
    const { body } = await ask('GET /systems/{system}/mismatches', 'levels/list-mismatches', asked);
    expect(body.items.map((item) => item['circuitId'])).toEqual([tianhe.id]);
  });

  it('of what a calendar has moved is of own tickets', async () => {
    const [path, query] = [{ calendarId: 'CN_WORKING_HOURS', calendarVersion: '1' }, { limit: '2' }];
    const replan = (more: Readonly<Record<string, string>> = {}) =>
      ask('GET /calendars/{calendarId}/replans/{calendarVersion}', 'calendars/get-replan', {
        path,
        query: { ...query, ...more },
      });
    const { body: first } = await replan();
    const { body: rest } = await replan({ cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map((item) => item['ticketId'])).toEqual(own);
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
    expect(refusedFields(await put('CIRC-NEW', 'YUEXIU'))).toEqual(['region: not-granted']);
  });

  it('says of a customer where it is from now on, and nobody sends one away', async () => {
    const { id: customerId, ...customer } = aCustomerRequest();
    const put = (regions: readonly string[]) =>
      ask('PUT /customers/{customerId}', 'customers/put-customer', {
        path: { customerId },
        body: { ...customer, regions },
      });
    const refused = await put(['YUEXIU']);
    expect([refused.status, ...refusedFields(refused)]).toEqual([403, 'regions: not-granted']);
    expect((await put(['TIANHE'])).status).toBe(200);
  });

  it('is refused without the name of the contract of others that holds a circuit', async () => {
    const coverages = circuitStore(table);
    const [ours, theirs] = [contractId, inForce[1]?.id ?? ''];
    const foreign = await contractStore(table).get(theirs);
    if (foreign === null) throw new Error('not there');
    const [before, after] = [await coverages.coverage(tianhe.id), coveragesOf(foreign.state, tianhe.id)];
    const change = [{ circuitId: tianhe.id, before, after }];
    await contractStore(table).saveWithCoverages(foreign, foreign.state, [], change, { correlationId: 'test' });
    const path = { contractId: ours };
    const asked = (claims: typeof local) => [
      ask('GET /contracts/{contractId}/gate', 'contracts/get-gate', { path }, claims),
      ask('POST /contracts/{contractId}/sign', 'contracts/sign-contract', { path, body: { signedBy: '陈总' } }, claims),
    ];
    for (const { body } of await Promise.all(asked(local))) {
      expect(JSON.stringify(body)).toContain('already-contracted');
      expect(JSON.stringify(body)).not.toContain(theirs);
    }
    for (const { body } of await Promise.all(asked({ ...local, regions: 'TIANHE YUEXIU' }))) {
      expect(JSON.stringify(body)).toContain(theirs);
    }
  });

  const { id: __, ...contract } = aContractRequest({ region: 'TIANHE' });
  const lines = [aLine(), aLine({ circuitId: yuexiu.id })];
  const amendment = { effectiveFromDate: '2026-06-01', reason: '扩容', lines };

  it.each([
    ['POST /contracts', 'contracts/draft-contract', { ...contract, lines }],
    ['PUT /contracts/{contractId}', 'contracts/redraft-contract', { ...contract, lines }],
    ['POST /contracts/{contractId}/amendments', 'contracts/draft-amendment', amendment],
  ])('is asked for in every line: %s', async (operation, entry, body) => {
    const answer = await ask(operation, entry, { path: { contractId }, body });
    expect(refusedFields(answer)).toEqual(['lines[1].circuitId: unknown-reference']);
  });

  it('makes a contract that is the own one of whoever drafts it', async () => {
    const draft = (body: object) => ask('POST /contracts', 'contracts/draft-contract', { body });
    const { region: _, ...nowhere } = contract;
    const refused = await draft({ ...nowhere, departmentId: 'GOV-ENT' });
    expect([refused.status, ...refusedFields(refused)]).toEqual([403, 'region: not-granted']);
    expect((await draft({ ...contract, departmentId: 'GOV-ENT' })).status).toBe(201);
  });
});

describe('planned work', () => {
  it('is announced by the unit that entered it, by its circuits alone', async () => {
    const unit = { sub: 'fitter', regions: '', departments: 'MAINT-1' };
    const path = { workId: 'WORK-2' };
    const body = {
      ...{ title: '割接', reason: '扩容', circuitIds: [tianhe.id] },
      ...{ windowFromAt: '2099-01-01T00:00:00Z', windowToAt: '2099-01-01T04:00:00Z' },
    };
    const entered = await ask('PUT /planned-works/{workId}', 'planned-works/put-planned-work', { path, body }, unit);
    expect(entered.status).toBe(201);
    const announce = (claims: typeof unit) =>
      ask(
        'POST /planned-works/{workId}/announce',
        'planned-works/announce-work',
        { path, body: { notice: '夜间割接' } },
        claims,
      );
    expect((await announce({ ...unit, departments: 'MAINT-2' })).status).toBe(404);
    expect((await announce(unit)).status).toBe(200);
  });
});

describe('who looks after a customer', () => {
  const assign = (customerId: string, body: object, claims: typeof local) =>
    ask(
      'PUT /customers/{customerId}/account-manager',
      'customer-files/put-account-manager',
      { path: { customerId }, body: { name: '某某', reason: '新客户', ...body } },
      claims,
    );
  const manager = { staffId: 'li.na', name: '李娜', departmentId: 'GOV-ENT' };

  it('is not for somebody of the district to say, be it himself, his department or another', async () => {
    for (const staffId of [local.sub, 'somebody']) {
      const clerk = { ...local, departments: 'MAINT-1' };
      const refused = await assign('CUST-1', { staffId, departmentId: 'MAINT-1' }, clerk);
      expect([refused.status, refused.body['code'], ...refusedFields(refused)]).toEqual([
        403,
        'outside-grants',
        'staffId: not-granted',
      ]);
    }
  });

  it('is not for a colleague of the manager to say, who would name himself', async () => {
    const colleague = { sub: 'zhao.min', regions: '', departments: 'GOV-ENT' };
    const refused = await assign('CUST-2', { ...manager, staffId: colleague.sub, handedOver: [] }, colleague);
    expect([refused.status, ...refusedFields(refused)]).toEqual([403, 'staffId: not-granted']);
  });

  it.each([
    ['the manager', { sub: 'li.na', regions: '', departments: '' }],
    ['whoever sees all customers', { sub: 'crm', regions: '*', departments: '' }],
  ])('is said by %s', async (_, claims) => {
    expect((await assign('CUST-2', manager, claims)).body['accountManager']).toMatchObject(manager);
  });
});

describe('an opinion of a customer', () => {
  const answer = (followUpNumber: string, claims: typeof local) =>
    ask(
      'POST /customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result',
      'customer-files/answer-opinion',
      { path: { customerId: 'CUST-2', visitNumber: '1', followUpNumber }, body: { result: '已解释' } },
      claims,
    );
  const numbers = (followUps: unknown) =>
    (followUps as readonly { readonly number: number }[]).map((one) => one.number);

  it('is answered by the department that was asked, which reads neither the others nor what else was said (R193, R196)', async () => {
    const unit = { sub: 'fitter', regions: '', departments: 'MAINT-1' };
    expect((await answer('3', unit)).status).toBe(404);
    expect((await answer('1', unit)).status).toBe(404);
    const { status, body } = await answer('2', unit);
    expect([status, numbers(body['followUps']), body['summary']]).toEqual([200, [2], undefined]);
  });

  it('is answered by the manager, whoever was asked', async () => {
    const { status, body } = await answer('3', { sub: 'li.na', regions: '', departments: '' });
    expect([status, numbers(body['followUps']), body['summary']]).toEqual([200, [1, 2, 3], '内部小结']);
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
