import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { draftContract } from '../../../functions/contracts/draft-contract.ts';
import { endContract } from '../../../functions/contracts/end-contract.ts';
import { getContract } from '../../../functions/contracts/get-contract.ts';
import { listCustomerContracts } from '../../../functions/contracts/list-customer-contracts.ts';
import { listEndingContracts } from '../../../functions/contracts/list-ending-contracts.ts';
import { redraftContract } from '../../../functions/contracts/redraft-contract.ts';
import { signContract } from '../../../functions/contracts/sign-contract.ts';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import type { PageRequest } from '../../../functions/store/table.ts';
import { openingCase } from '../../../functions/tickets/opening-case.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { contractDepartments, passGate } from '../../support/contract-calls.ts';
import { aLine, aWholeRequest } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { monitoringCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores, pageOfAll } from '../../support/memory-stores.ts';
import { shanghai } from '../../support/time.ts';

const { id: _, ...terms } = aWholeRequest();

let stores: MemoryStores;
let draft: ApiHandler;
let redraft: ApiHandler;
let sign: ApiHandler;
let end: ApiHandler;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: shanghai('2026-03-02T09:00') });
  stores = memoryStores();
  stores.customers.put(aCustomer(), aCustomer({ id: 'CUST-2' }));
  stores.departments.put(...contractDepartments);
  stores.circuits.put(
    aCircuit(),
    aCircuit({ id: 'CIRC-2', customerId: 'CUST-2' }),
    aCircuit({ id: 'LAN', product: 'INTERNET/LAN_PRIVATE_LINE' }),
    aCircuit({ id: 'LEASED', scope: 'CROSS_OPERATOR' }),
  );
  const deps = { ...stores, rules: standingRuleBook };
  draft = draftContract(deps);
  redraft = redraftContract(deps);
  sign = signContract(deps);
  end = endContract(deps);
});
afterEach(() => {
  vi.useRealTimers();
});

const drafted = async (body: unknown = terms) => (await call(draft, { body })).body.id;
const signing = (contractId: string) => call(sign, { path: { contractId }, body: { signedBy: '陈总' } });
const signed = async (contractId: string) => {
  await passGate(stores, contractId);
  return signing(contractId);
};

describe('a contract', () => {
  it('is drafted, signed and ended, and covers its circuits meanwhile', async () => {
    const created = await call(draft, { body: terms });
    const contractId = created.body.id;
    expect(created.status).toBe(201);
    expect(created.headers).toMatchObject({ location: `/contracts/${contractId}`, etag: '"1"' });
    expect(created.body).toMatchObject({ ...terms, status: 'draft', draftedAt: '2026-03-02T01:00:00.000Z' });
    expect(stores.coverages.size).toBe(0);

    const signature = await signed(contractId);
    expect(signature.body).toMatchObject({ status: 'signed', signedBy: '陈总', version: 5 });
    const term = { contractId, startDate: '2026-01-01', endDate: '2026-12-31' };
    expect(stores.coverages.get('CIRC-1')?.state).toEqual([term]);

    const ending = await call(end, { path: { contractId }, body: { reason: '客户迁址' } });
    expect(ending.body).toMatchObject({ status: 'ended', endReason: '客户迁址', version: 6 });
    expect(stores.coverages.get('CIRC-1')?.state).toEqual([{ ...term, endedAt: shanghai('2026-03-02T09:00') }]);
    expect(stores.contracts.written.map(({ type }) => type)).toEqual([
      'ContractDrafted',
      'ConfirmationsRequested',
      'ConfirmationAnswered',
      'PriceDecided',
      'GateOpened',
      'ContractSigned',
      'ContractEnded',
    ]);
  });

  it('that ends before it begins leaves nothing covered', async () => {
    const contractId = await drafted({ ...terms, startDate: '2026-06-01' });
    await signed(contractId);
    await call(end, { path: { contractId }, body: { reason: 'x' } });
    expect(stores.coverages.get('CIRC-1')?.state).toEqual([]);
  });

  it('may follow another on the day that one was ended', async () => {
    const first = await drafted();
    await signed(first);
    await call(end, { path: { contractId: first }, body: { reason: '换约' } });
    const second = await drafted({ ...terms, startDate: '2026-03-02' });
    expect((await signed(second)).status).toBe(200);
  });

  it('ended on its first day is found for that morning and its successor for the time after, whenever keyed in', async () => {
    stores.departments.put(monitoringCentre);
    const report = { type: 'fault', circuitId: 'CIRC-1', description: '业务中断' };
    const contractAt = async (time: string) =>
      (await openingCase(stores, report, shanghai(`2026-03-02T${time}`), defaultPolicy)).contract?.id;
    const first = await drafted({ ...terms, startDate: '2026-03-02' });
    await signed(first);
    await call(end, { path: { contractId: first }, body: { reason: '换约' } });
    expect(await Promise.all(['08:59:59.999', '09:00'].map(contractAt))).toEqual([first, undefined]);

    const second = await drafted({ ...terms, startDate: '2026-03-02' });
    await signed(second);
    expect(await Promise.all(['08:59:59.999', '09:00'].map(contractAt))).toEqual([first, second]);
  });

  it('that is over has ended by itself, though nobody has said so yet: it is not ended any more', async () => {
    const contractId = await drafted();
    await signed(contractId);
    vi.setSystemTime(shanghai('2027-01-01T00:00'));
    const answer = await call(end, { path: { contractId }, body: { reason: '迁址' } });
    expect([answer.status, answer.body['code']]).toEqual([409, 'illegal-transition']);
  });

  it('ended in the first moment of its term was in force before', async () => {
    const contractId = await drafted({ ...terms, startDate: '2026-06-01' });
    await signed(contractId);
    vi.setSystemTime(shanghai('2026-06-01T00:00'));
    await call(end, { path: { contractId }, body: { reason: '迁址' } });
    expect(stores.contracts.written.slice(-2).map(({ type }) => type)).toEqual(['ContractActivated', 'ContractEnded']);
  });

  it('is redrafted by who has seen the present draft', async () => {
    const contractId = await drafted();
    const body = { ...terms, title: '新协议' };
    const blind = await call(redraft, { method: 'PUT', path: { contractId }, body });
    expect({ status: blind.status, code: blind.body['code'] }).toEqual({ status: 428, code: 'precondition-required' });

    const headers = { 'if-match': '"1"' };
    const answer = await call(redraft, { method: 'PUT', path: { contractId }, body, headers });
    expect({ status: answer.status, title: answer.body['title'], etag: answer.headers['etag'] }).toEqual({
      status: 200,
      title: '新协议',
      etag: '"2"',
    });
    expect((await call(redraft, { method: 'PUT', path: { contractId }, body, headers })).status).toBe(412);
  });

  it('redrafted with the same terms writes nothing', async () => {
    const contractId = await drafted();
    const request = { method: 'PUT', path: { contractId }, body: terms, headers: { 'if-match': '"1"' } };
    expect((await call(redraft, request)).headers['etag']).toBe('"1"');
    expect(stores.contracts.written).toHaveLength(1);
  });

  it('drafted twice with one key is one contract, shown as first drafted', async () => {
    const headers = { 'idempotency-key': 'ZQ-2026-1' };
    const first = await call(draft, { body: terms, headers });
    await signed(first.body.id);
    const again = await call(draft, { body: terms, headers });
    expect(again.body).toEqual(first.body);
    expect({ status: again.status, replay: again.headers['idempotent-replay'] }).toEqual({
      status: 201,
      replay: 'true',
    });
    const other = await call(draft, { body: { ...terms, title: 'x' }, headers });
    expect({ status: other.status, code: other.body['code'] }).toEqual({ status: 422, code: 'idempotency-key-reused' });
    expect(stores.contracts.stored.size).toBe(1);
  });
});

describe('bad contracts', () => {
  it.each([
    [
      'nothing',
      {},
      ['customerId', 'title', 'parties', 'startDate', 'endDate', 'lines'].map((field) => `${field}: required`),
    ],
    ['no lines', { ...terms, lines: [] }, ['lines: too-few']],
    ['too many lines', { ...terms, lines: Array.from({ length: 100 }, () => aLine()) }, ['lines: too-many']],
    ['an excess field', { ...terms, discount: 1 }, ['discount: unknown-field']],
    ['an excess field in a line', { ...terms, lines: [{ ...aLine(), id: 1 }] }, ['lines[0].id: unknown-field']],
    ['an end before the start', { ...terms, endDate: '2025-12-31' }, ['endDate: end-before-start']],
    ['an impossible date', { ...terms, startDate: '2026-02-30' }, ['startDate: no-such-date']],
    ['an unknown customer', { ...terms, customerId: 'NONE' }, ['customerId: unknown-reference']],
    [
      'an unknown circuit',
      { ...terms, lines: [aLine({ circuitId: 'NONE' })] },
      ['lines[0].circuitId: unknown-reference'],
    ],
    [
      "another customer's circuit",
      { ...terms, lines: [aLine({ circuitId: 'CIRC-2' })] },
      ['lines[0].circuitId: belongs-to-another-customer'],
    ],
    ['one circuit twice', { ...terms, lines: [aLine(), aLine()] }, ['lines[1].circuitId: duplicate']],
    [
      'a grade that does not exist',
      { ...terms, lines: [{ ...aLine(), maintenanceGrade: 'AAAA' }] },
      ['lines[0].maintenanceGrade: invalid-value'],
    ],
    [
      'a grade on a product that may not have one (R31)',
      { ...terms, lines: [aLine({ circuitId: 'LAN' })] },
      ['lines[0].maintenanceGrade: grade-not-for-product'],
    ],
    [
      'a grade across operators (R60)',
      { ...terms, lines: [aLine({ circuitId: 'LEASED' })] },
      ['lines[0].maintenanceGrade: grade-not-for-scope'],
    ],
    ['half a fen', { ...terms, lines: [aLine({ monthlyRentFen: 0.5 })] }, ['lines[0].monthlyRentFen: invalid-type']],
    [
      'a rent beyond reckoning',
      { ...terms, lines: [aLine({ monthlyRentFen: 1e300 })] },
      ['lines[0].monthlyRentFen: too-big'],
    ],
    ['a negative rent', { ...terms, lines: [aLine({ monthlyRentFen: -1 })] }, ['lines[0].monthlyRentFen: too-small']],
    [
      'availability above one',
      { ...terms, lines: [aLine({ indicators: { availabilityPpm: 1_000_001 } })] },
      ['lines[0].indicators.availabilityPpm: too-big'],
    ],
    ['a title beyond its bound', { ...terms, title: 'x'.repeat(201) }, ['title: too-long']],
  ])('%s: 422 that names the field, and nothing is stored', async (_, body, fields) => {
    const answer = await call(draft, { body });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.contracts.stored.size).toBe(0);
  });

  it('a second one for the same circuit and days cannot be signed: 409 that names the line and the first', async () => {
    const first = await drafted();
    await signed(first);
    const second = await drafted({ ...terms, startDate: '2026-12-31', endDate: '2027-12-31' });
    const answer = await signed(second);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({
      status: 409,
      code: 'circuit-already-contracted',
    });
    expect(refusedFields(answer)).toEqual(['lines[0].circuitId: already-contracted']);
    expect(answer.body['detail']).toContain(first);
    expect(stores.coverages.get('CIRC-1')?.state).toHaveLength(1);
  });

  it.each([
    ['a circuit has gone to another customer', { customerId: 'CUST-2' }, 'circuitId: belongs-to-another-customer'],
    ['a circuit may not have the grade any more', { scope: 'CROSS_OPERATOR' }, 'maintenanceGrade: grade-not-for-scope'],
  ] as const)('cannot be signed when %s since the draft: 422 that names the line', async (_, change, refused) => {
    const contractId = await drafted();
    await passGate(stores, contractId);
    stores.circuits.put(aCircuit(change));
    const answer = await signing(contractId);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toContain(`lines[0].${refused}`);
    expect(stores.contracts.stored.get(contractId)?.state.status).toBe('draft');
    expect(stores.coverages.size).toBe(0);
  });

  it('with a figure milder than what the customer has by its grade: 422 that names the figure (R144)', async () => {
    stores.customers.put(aCustomer({ grade: 'GROUP' }));
    const line = aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'NONE' });
    const lines = [{ ...line, indicators: { restoreOutageMinutes: 241 } }];
    expect(refusedFields(await call(draft, { body: { ...terms, lines } }))).toEqual([
      'lines[0].indicators.restoreOutageMinutes: milder-than-catalogue',
    ]);
  });

  it('cannot be signed twice, redrafted once signed, or ended before', async () => {
    const contractId = await drafted();
    expect((await call(end, { path: { contractId }, body: { reason: 'x' } })).status).toBe(409);
    await signed(contractId);
    expect((await signing(contractId)).body['code']).toBe('illegal-transition');
    const headers = { 'if-match': '"5"' };
    expect((await call(redraft, { method: 'PUT', path: { contractId }, body: terms, headers })).status).toBe(409);
  });

  it('a signature needs a name, an ending a reason', async () => {
    const contractId = await drafted();
    expect(refusedFields(await call(sign, { path: { contractId }, body: {} }))).toEqual(['signedBy: required']);
    expect(refusedFields(await call(end, { path: { contractId }, body: {} }))).toEqual(['reason: required']);
  });

  it('that do not exist are a 404', async () => {
    const path = { contractId: 'C00000000000000000000000009' };
    const answers = [
      await call(getContract({ ...stores, rules: standingRuleBook }), { method: 'GET', path }),
      await call(sign, { path, body: { signedBy: 'x' } }),
      await call(end, { path, body: { reason: 'x' } }),
      await call(redraft, { method: 'PUT', path: { contractId: 'mine' }, body: terms, headers: { 'if-match': '"1"' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('of two signatures at once one wins, and the circuit is covered once', async () => {
    const contractId = await drafted();
    await passGate(stores, contractId);
    const answers = await Promise.all([signing(contractId), signing(contractId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(stores.coverages.get('CIRC-1')?.state).toHaveLength(1);
  });
});

describe('lists of contracts', () => {
  const all = async (_subject: string, page: PageRequest) => pageOfAll([...stores.contracts.stored.values()], page);
  const contracts = { ofCustomer: all, endingBefore: all };

  it("show a customer's contracts with their versions, and how many lines each has instead of the lines", async () => {
    const id = await drafted();
    const list = listCustomerContracts({ ...stores, contracts });
    const { body } = await call(list, { method: 'GET', path: { customerId: 'CUST-1' } });
    const { lines: _, clauses: __, ...summary } = terms;
    const draftedAt = '2026-03-02T01:00:00.000Z';
    const kept = { draftedAt, policyVersion: 'default-1', status: 'draft' };
    expect(body.items).toEqual([{ ...summary, id, ...kept, lineCount: 1, version: 1 }]);
    expect((await call(list, { method: 'GET', path: { customerId: 'NONE' } })).status).toBe(404);
  });

  it('that end before a date need the date', async () => {
    await drafted();
    const list = listEndingContracts({ contracts });
    const answer = await call(list, { method: 'GET', query: { endingBefore: '2027-01-01' } });
    expect(answer.body.items).toEqual([expect.objectContaining({ title: terms.title, lineCount: 1 })]);
    expect(answer.body.items[0]).not.toHaveProperty('lines');
    expect(refusedFields(await call(list, { method: 'GET' }))).toEqual(['endingBefore: required']);
    const refused = await call(list, { method: 'GET', query: { endingBefore: '2027-02-29' } });
    expect(refusedFields(refused)).toEqual(['endingBefore: no-such-date']);
  });
});
