import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { inventoryKinds } from '../../../domain/customer-files/customer-file.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { instant, later } from '../../../domain/time.ts';
import { answerOpinion } from '../../../functions/customer-files/answer-opinion.ts';
import { getAccountManager } from '../../../functions/customer-files/get-account-manager.ts';
import { getFile } from '../../../functions/customer-files/get-file.ts';
import { getSatisfaction } from '../../../functions/customer-files/get-satisfaction.ts';
import { listFileAccesses } from '../../../functions/customer-files/list-file-accesses.ts';
import { listVisits } from '../../../functions/customer-files/list-visits.ts';
import { putAccountManager } from '../../../functions/customer-files/put-account-manager.ts';
import { putContacts } from '../../../functions/customer-files/put-contacts.ts';
import { recordSurvey } from '../../../functions/customer-files/record-survey.ts';
import { recordVisit } from '../../../functions/customer-files/record-visit.ts';
import { takeInventory } from '../../../functions/customer-files/take-inventory.ts';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { aFile, customerCentre, fullCheck } from '../../support/customer-files.ts';
import { aCustomer } from '../../support/customers.ts';
import { maintenanceUnit } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { memoryStores, pageOfAll } from '../../support/memory-stores.ts';
import { aTicketIn } from '../../support/tickets.ts';

type Asked = Omit<NonNullable<Parameters<typeof call>[1]>, 'route'>;

const log = capturedLog();
let deps: ReturnType<typeof newDeps>;
beforeEach(() => {
  deps = newDeps();
  deps.customers.put(aCustomer({ serviceLevel: 'VIP-1' }));
  deps.departments.put(customerCentre, maintenanceUnit);
});

function newDeps() {
  const stores = memoryStores();
  const ofCustomer = async () => pageOfAll([...stores.tickets.stored.values()], { limit: 100 });
  return { ...stores, tickets: { ...stores.tickets, ofCustomer }, rules: standingRuleBook };
}

const ask = (handler: ApiHandler, route: string, { path, ...request }: Asked = {}) =>
  call(handler, { ...request, route: `/customers/{customerId}${route}`, path: { customerId: 'CUST-1', ...path } });

const liNa = { staffId: 'li.na', name: '李娜', departmentId: 'GOV-ENT', reason: '新客户' };
const zhangWei = {
  staffId: 'zhang.wei',
  name: '张伟',
  departmentId: 'GOV-ENT',
  reason: '李娜调岗',
  handedOver: inventoryKinds,
};
const wang = { name: '王工', role: '机房负责人', phone: '+86 20 8888 8888', email: 'wang@bank.example' };

const assign = (body: object, rest: Asked = {}) =>
  ask(putAccountManager(deps), '/account-manager', { method: 'PUT', body, ...rest });
const setContacts = (contacts: readonly object[]) =>
  ask(putContacts(deps), '/contacts', { method: 'PUT', body: { contacts } });
const visit = (body: object) => ask(recordVisit(deps), '/visits', { body });
const reading = (sub: string, scope = 'contracts:read', reason = '客户来电核对联系人') =>
  ask(getFile(deps), '/file', { method: 'GET', query: { reason }, claims: { sub, client_id: 'crm', scope } });
const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

describe('the account manager', () => {
  it('is assigned with 201, kept with 200, and handed over with what was on file (R19, R190)', async () => {
    const first = await assign(liNa);
    expect(first).toMatchObject({
      status: 201,
      headers: { location: '/customers/CUST-1/account-manager', etag: '"1"' },
    });
    expect((await assign(liNa)).headers['etag']).toBe('"1"');
    expect(refusedFields(await assign({ ...liNa, staffId: 'zhang.wei' }))).toEqual(['handedOver: required']);
    const next = await assign(zhangWei);
    expect(next).toMatchObject({ status: 200, body: { accountManager: { staffId: 'zhang.wei' } } });
    const read = await ask(getAccountManager(deps), '/account-manager', { method: 'GET' });
    expect(read.body).toMatchObject({
      accountManager: { staffId: 'zhang.wei', sinceAt: expect.any(String) },
      handovers: [{ number: 1, from: { staffId: 'li.na' }, to: { staffId: 'zhang.wei' }, reason: '李娜调岗' }],
    });
  });

  it('is one at a time: of two who are assigned at once the second takes over from the first, or is refused (R190)', async () => {
    const [first, second] = await Promise.all([assign(liNa), assign({ ...liNa, staffId: 'zhang.wei', name: '张伟' })]);
    expect([first.status, second.status]).toEqual([201, 422]);
    expect(refusedFields(second)).toEqual(['handedOver: required']);
  });

  it('is refused for a customer or department that there is not, and not found where nobody was assigned', async () => {
    expect((await assign(liNa, { path: { customerId: 'CUST-9' } })).status).toBe(404);
    expect(refusedFields(await assign({ ...liNa, departmentId: 'NOWHERE' }))).toEqual([
      'departmentId: unknown-reference',
    ]);
    await setContacts([wang]);
    expect((await ask(getAccountManager(deps), '/account-manager', { method: 'GET' })).status).toBe(404);
  });
});

describe('the file of a customer', () => {
  beforeEach(async () => {
    await assign({ ...liNa, deputy: { staffId: 'wang.fang', name: '王芳' } });
    await setContacts([wang]);
  });

  it('is read by the manager and the deputy, who say why, and by nobody else without a scope of its own (R16, R196)', async () => {
    expect((await reading('li.na')).body).toMatchObject({
      ...{ contacts: [wang], inventory: [], completenessPpm: 0, accountManager: { staffId: 'li.na' } },
      links: { contracts: '/customers/CUST-1/contracts', tickets: '/customers/CUST-1/tickets' },
    });
    expect((await reading('wang.fang')).status).toBe(200);
    expect((await reading('zhang.wei')).status).toBe(404);
    expect((await reading('auditor', 'contracts:read customer-data:read')).status).toBe(200);
    expect((await reading('boss', 'admin')).status).toBe(200);
    expect(refusedFields(await ask(getFile(deps), '/file', { method: 'GET' }))).toEqual(['reason: required']);
  });

  it('is no longer read by the manager who handed it over (R19, R196)', async () => {
    await assign(zhangWei);
    expect([(await reading('li.na')).status, (await reading('zhang.wei')).status]).toEqual([404, 200]);
  });

  it('keeps on record who read what of it and why, and who was refused has read nothing (R196)', async () => {
    await reading('li.na');
    await reading('zhang.wei');
    await reading('boss', 'admin', '投诉调查');
    const listed = await ask(listFileAccesses(deps), '/file/accesses', { method: 'GET', claims: administrator });
    const fields = expect.arrayContaining(['contacts', 'inventory']);
    expect(listed.body.items).toMatchObject([
      { readBy: 'boss', reason: '投诉调查', fields, readAt: expect.any(String) },
      { readBy: 'li.na', reason: '客户来电核对联系人', fields },
    ]);
    expect(deps.fileAccesses.written).toMatchObject([
      { type: 'CustomerFileRead', by: 'li.na', customerId: 'CUST-1' },
      { type: 'CustomerFileRead', by: 'boss' },
    ]);
  });

  it('is not shown when the reading cannot be recorded (R196)', async () => {
    deps.fileAccesses.save = () => Promise.reject(new Error('the table is out of reach'));
    const answer = await reading('li.na');
    expect([answer.status, JSON.stringify(answer.body).includes('王工')]).toEqual([500, false]);
  });

  it('says who its people are to nobody but its readers: no event, no other answer and no log line does (R196)', async () => {
    const answers = [
      await setContacts([wang, { name: '赵总', role: '经理', phone: '10086' }]),
      await ask(getAccountManager(deps), '/account-manager', { method: 'GET' }),
      await ask(listVisits(deps), '/visits', { method: 'GET' }),
    ];
    const refused = await setContacts([{ ...wang, email: 'wang at bank' }]);
    await reading('li.na');
    expect(refusedFields(refused)).toEqual(['contacts[0].email: invalid-format']);
    const said = JSON.stringify([
      [...answers, refused].map(({ body }) => body),
      deps.customerFiles.written,
      deps.fileAccesses.written,
      log,
    ]);
    for (const secret of ['王工', '8888', 'wang@', '赵总', '10086']) expect(said).not.toContain(secret);
  });

  it('shows how complete the inventory is (R18)', async () => {
    const taken = await ask(takeInventory(deps), '/inventory', { body: fullCheck({ FIBRE_ROUTES: 'MISSING' }) });
    expect(taken.body).toMatchObject({ completenessPpm: 800_000 });
    const wrong = await ask(takeInventory(deps), '/inventory', {
      body: { items: [{ kind: 'KEYS', state: 'COMPLETE' }] },
    });
    expect(refusedFields(wrong)).toEqual(['items[0].kind: invalid-value']);
  });
});

describe('a visit', () => {
  beforeEach(() => assign(liNa));

  it('is entered with 201 and again with 200; its opinions are answered one by one (R193)', async () => {
    const said = {
      ...{ visitedAt: anHourAgo(), purpose: 'REGULAR' },
      opinions: [{ text: '修障太慢', departmentId: 'MAINT-1' }, { text: '账单看不懂' }],
    };
    const entered = await visit(said);
    expect(entered).toMatchObject({ status: 201, headers: { location: '/customers/CUST-1/visits/1' } });
    expect(entered.body['followUps']).toMatchObject([
      {
        number: 1,
        opinion: '修障太慢',
        responsibleDepartmentId: 'MAINT-1',
        state: 'running',
        dueAt: expect.any(String),
      },
      { number: 2, opinion: '账单看不懂', responsibleDepartmentId: 'GOV-ENT' },
    ]);
    expect((await visit(said)).status).toBe(200);

    const answered = (followUpNumber: string) =>
      ask(answerOpinion(deps), '/visits/{visitNumber}/follow-ups/{followUpNumber}/result', {
        path: { visitNumber: '1', followUpNumber },
        body: { result: '更换光模块，客户满意' },
      });
    expect((await answered('1')).body['followUps']).toMatchObject([
      { state: 'met', outcome: { result: '更换光模块，客户满意', recordedBy: 'clerk-1' } },
      { state: 'running' },
    ]);
    expect([(await answered('3')).status, (await answered('x')).status]).toEqual([404, 404]);
    const listed = await ask(listVisits(deps), '/visits', { method: 'GET' });
    expect(listed.body.items).toMatchObject([{ number: 1, purpose: 'REGULAR' }]);
    expect(listed.body['due']).toMatchObject([{ kind: 'visit' }, { kind: 'inventory' }, { kind: 'survey' }]);
  });

  it('has an answer after the breach, when the clock was there before it (R193)', async () => {
    await visit({ visitedAt: anHourAgo(), purpose: 'REGULAR', opinions: [{ text: '账单看不懂' }] });
    const file = deps.customerFiles.stored.get('CUST-1')?.state;
    if (file === undefined) throw new Error('nothing was entered');
    const reachedAt = later(instant(Date.now()), 60_000);
    const breach = { milestone: 'followUp', occurrence: 1, percent: 100, dueAt: reachedAt, reachedAt };
    deps.customerFiles.loseNextRaceTo({ ...file, reached: [breach] });
    await ask(answerOpinion(deps), '/visits/{visitNumber}/follow-ups/{followUpNumber}/result', {
      path: { visitNumber: '1', followUpNumber: '1' },
      body: { result: '已说明' },
    });
    const [followUp] = deps.customerFiles.stored.get('CUST-1')?.state.visits[0]?.followUps ?? [];
    expect(followUp?.outcome?.recordedAt).toBe(reachedAt);
  });

  it('is entered although somebody else enters another at the same moment', async () => {
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const both = await Promise.all([1, 2].map((minutes) => visit({ visitedAt: at(minutes), purpose: 'OTHER' })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(deps.customerFiles.stored.get('CUST-1')?.state.visits).toHaveLength(2);
  });

  it.each([
    ['nothing', {}, ['visitedAt: required', 'purpose: required']],
    [
      'an unknown department',
      { opinions: [{ text: 'x', departmentId: 'NOWHERE' }] },
      ['opinions[0].departmentId: unknown-reference'],
    ],
    ['too much at once', { opinions: Array.from({ length: 6 }, () => ({ text: 'x' })) }, ['opinions: too-many']],
  ])('with %s is refused with what is wrong', async (name, body, fields) => {
    const said = name === 'nothing' ? body : { visitedAt: anHourAgo(), purpose: 'REGULAR', ...body };
    expect(refusedFields(await visit(said))).toEqual(fields);
  });
});

describe('satisfaction', () => {
  const survey = (satisfaction: number) =>
    ask(recordSurvey(deps), '/satisfaction-surveys', {
      body: { surveyedAt: anHourAgo(), satisfaction, channel: 'ONLINE' },
    });

  it('is the share of satisfied answers of surveys and call-backs against the target (R243, R245)', async () => {
    const callBack = { calledAt: Date.now(), satisfaction: 5, recurred: false };
    deps.tickets.put({ ...aTicketIn('closed'), callBack } as Ticket);
    expect((await survey(2)).status).toBe(201);
    const { body } = await ask(getSatisfaction(deps), '/satisfaction', { method: 'GET' });
    expect(body).toMatchObject({
      overall: { answers: 2, satisfied: 1, sharePpm: 500_000, targetPpm: 900_000, isReached: false },
      surveys: { answers: 1, satisfied: 0, items: [{ scorePpm: 400_000, channel: 'ONLINE' }] },
      callBacks: { answers: 1, satisfied: 1, ticketsRead: 1 },
    });
  });

  it('leaves out what is older than a year', async () => {
    const file = aFile();
    const old = { surveyedAt: 0, scorePpm: 0, channel: 'SMS', recordedAt: 0, recordedBy: 'x' };
    deps.customerFiles.put({ ...file, surveys: [old] } as unknown as typeof file);
    const { body } = await ask(getSatisfaction(deps), '/satisfaction', { method: 'GET' });
    expect(body).toMatchObject({ overall: { answers: 0, isReached: null }, surveys: { items: [] } });
  });
});
