// From the draft to the signature through the functions that answer the API, with every department's word.

import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { reachContractDeadlines } from '../../../domain/contracts/reach.ts';
import type { Concerned } from '../../../domain/departments/concerned.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { answerConfirmation } from '../../../functions/contracts/answer-confirmation.ts';
import { contractBody } from '../../../functions/contracts/contract-body.ts';
import { decidePrice } from '../../../functions/contracts/decide-price.ts';
import { draftContract } from '../../../functions/contracts/draft-contract.ts';
import { getGate } from '../../../functions/contracts/get-gate.ts';
import { listContractTemplates } from '../../../functions/contracts/list-contract-templates.ts';
import { redraftContract } from '../../../functions/contracts/redraft-contract.ts';
import { requestConfirmations } from '../../../functions/contracts/request-confirmations.ts';
import { signContract } from '../../../functions/contracts/sign-contract.ts';
import { takeContract } from '../../../functions/contracts/take-contract.ts';
import { withdrawConfirmation } from '../../../functions/contracts/withdraw-confirmation.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { contractDepartments, passGate } from '../../support/contract-calls.ts';
import { aContractRequest, aLine, aProposal, aWholeRequest } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { shanghai } from '../../support/time.ts';

const { id: _, ...terms } = aWholeRequest();
const { id: __, ...bare } = aContractRequest();

let stores: MemoryStores;
let deps: MemoryStores & { readonly rules: typeof standingRuleBook };
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: shanghai('2026-03-02T09:00') });
  stores = memoryStores();
  stores.customers.put(aCustomer());
  stores.circuits.put(aCircuit());
  stores.departments.put(...contractDepartments);
  deps = { ...stores, rules: standingRuleBook };
});
afterEach(() => {
  vi.useRealTimers();
});

const drafted = async (body: unknown = terms) => (await call(draftContract(deps), { body })).body.id;
const ask = (contractId: string, body: unknown = {}) =>
  call(requestConfirmations(deps), { path: { contractId }, body });
const answer = (contractId: string, body: unknown, confirmationNumber = '1') =>
  call(answerConfirmation(deps), { path: { contractId, confirmationNumber }, body });
const withdraw = (contractId: string, headers: Record<string, string> = {}) =>
  call(withdrawConfirmation(deps), {
    path: { contractId, confirmationNumber: '1' },
    body: { reason: '端口另有安排' },
    headers,
  });
const approve = (contractId: string, body: unknown) => call(decidePrice(deps), { path: { contractId }, body });
const gate = (contractId: string, headers: Record<string, string> = {}) =>
  call(getGate(deps), { method: 'GET', path: { contractId }, headers });
const sign = (contractId: string, headers: Record<string, string> = {}) =>
  call(signContract(deps), { path: { contractId }, body: { signedBy: '陈总' }, headers });
const positive = { departmentId: 'RESOURCES', positive: true };

describe('the gate of a draft', () => {
  it('shows all that is missing, in the language of whoever asks, and the signature is refused with the same list', async () => {
    const contractId = await drafted(bare);
    const shown = (await gate(contractId, { 'accept-language': 'zh' })).body;
    expect(shown).toMatchObject({ contractId, ready: false, version: 1 });
    const missing = shown['missing'] as { field: string; code: string; message: string }[];
    expect(missing.find(({ code }) => code === 'not-requested')?.message).toBe(
      '电路 CIRC-1 尚未申请资源确认(WHOLE_ROUTE)。',
    );

    const refused = await sign(contractId);
    expect({ status: refused.status, code: refused.body['code'] }).toEqual({ status: 422, code: 'rule-broken' });
    expect(refusedFields(refused)).toEqual(missing.map(({ field, code }) => `${field}: ${code}`));
  });

  it('is open when every department has said its word', async () => {
    const contractId = await drafted();
    await passGate(stores, contractId);
    expect((await gate(contractId)).body).toMatchObject({ ready: true, missing: [] });
    expect((await sign(contractId)).status).toBe(200);
    expect((await gate(contractId)).body['code']).toBe('illegal-transition');
  });

  it('names a circuit that another contract holds', async () => {
    const first = await drafted();
    await passGate(stores, first);
    await sign(first);
    const second = await drafted();
    await passGate(stores, second);
    expect((await gate(second)).body).toMatchObject({
      ready: false,
      missing: [{ field: 'lines[0].circuitId', code: 'already-contracted' }],
    });
  });
});

describe('those who are told on the way to the signature', () => {
  const prices = [{ circuitId: 'CIRC-1', monthlyRentFen: 1_000_000 }];
  const approval = { departmentId: 'MARKETING', approved: true, prices };
  const told = (type: string) =>
    stores.contracts.written.flatMap((event) =>
      event.type === type ? [(event as { concerned?: Concerned }).concerned] : [],
    );
  const initiator = { roles: [], regions: [], departmentIds: ['CUSTOMER-CENTRE'] };
  const ofMarketing = { roles: ['MARKETING'], regions: [], departmentIds: [] };

  it('Marketing, of a draft and of one whose prices have changed (R64)', async () => {
    const contractId = await drafted();
    const redraft = (body: object) =>
      call(redraftContract(deps), { method: 'PUT', path: { contractId }, body, headers: { 'if-match': '*' } });
    await redraft({ ...terms, title: '改名' });
    await redraft({ ...terms, lines: terms.lines.map((line) => ({ ...line, monthlyRentFen: 900_000 })) });
    expect([told('ContractDrafted'), told('ContractRedrafted')]).toEqual([[ofMarketing], [undefined, ofMarketing]]);
  });

  it('the initiating department, when the last word has opened the gate, whoever says it (R121)', async () => {
    const priceLast = await drafted();
    await ask(priceLast);
    await answer(priceLast, positive);
    expect(told('GateOpened')).toEqual([]);
    await approve(priceLast, approval);
    expect(told('GateOpened')).toEqual([initiator]);
    // It is open already.
    await approve(priceLast, { ...approval, comment: '再次确认' });
    expect(told('GateOpened')).toHaveLength(1);

    const confirmationLast = await drafted({ ...terms, title: '另一份' });
    await ask(confirmationLast);
    await approve(confirmationLast, approval);
    await answer(confirmationLast, positive);
    expect(told('GateOpened')).toEqual([initiator, initiator]);
  });

  it('nobody, as long as anything else keeps it from being signed', async () => {
    const contractId = await drafted({ ...bare, departmentId: 'CUSTOMER-CENTRE' });
    await ask(contractId);
    await answer(contractId, positive);
    await approve(contractId, approval);
    expect(told('GateOpened')).toEqual([]);
  });

  it('the initiating department, of a gap, of what is withdrawn and of prices that are refused (R116)', async () => {
    const contractId = await drafted();
    await ask(contractId);
    await answer(contractId, { ...positive, positive: false, gap: '缺端口', replenishmentDate: '2026-05-01' });
    await withdraw(contractId);
    await approve(contractId, { departmentId: 'MARKETING', approved: false, comment: '折扣过高' });
    const types = ['ConfirmationAnswered', 'ConfirmationWithdrawn', 'PriceDecided'];
    expect(types.flatMap(told)).toEqual([initiator, initiator, initiator]);
  });
});

describe('confirmations', () => {
  it('are asked for, answered and withdrawn, each with the present version', async () => {
    const contractId = await drafted();
    const asked = await ask(contractId, { timeLevel: 'URGENT' });
    expect(asked.body['confirmations']).toMatchObject([
      { number: 1, departmentId: 'RESOURCES', status: 'open', timeLevel: 'URGENT', requestedAt: expect.any(String) },
    ]);
    const answered = await answer(contractId, positive);
    expect(answered.body['confirmations']).toMatchObject([{ status: 'positive', answer: { networkLevel: 'A' } }]);
    const withdrawn = await withdraw(contractId);
    expect(withdrawn.body['confirmations']).toMatchObject([{ status: 'withdrawn' }]);
    expect(withdrawn.headers['etag']).toBe('"4"');
  });

  it.each([
    ['answered', (contractId: string) => answer(contractId, positive)],
    ['withdrawn', (contractId: string) => withdraw(contractId)],
  ])('%s when their time is over are late, though nobody has said so yet (R115)', async (_, act) => {
    const contractId = await drafted();
    await ask(contractId);
    vi.setSystemTime(shanghai('2026-03-04T17:30'));
    expect((await act(contractId)).status).toBe(200);
    const { reached } = stores.contracts.stored.get(contractId)?.state ?? {};
    expect(reached).toMatchObject([{ milestone: 'resourceConfirmation', percent: 100 }]);
  });

  it('of a line that leaves the draft when their time is over were late (R115)', async () => {
    const contractId = await drafted();
    await ask(contractId);
    vi.setSystemTime(shanghai('2026-03-04T17:30'));
    const body = { ...terms, lines: [aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'NONE' })] };
    await call(redraftContract(deps), { method: 'PUT', path: { contractId }, body, headers: { 'if-match': '"2"' } });
    const types = stores.contracts.written.slice(-2).map(({ type }) => type);
    expect(types).toEqual(['DeadlineBreached', 'ContractRedrafted']);
  });

  it('of a line that leaves the draft by a file when their time is over were late as well (R115)', async () => {
    const contractId = await drafted();
    await ask(contractId);
    const now = shanghai('2026-03-04T17:30');
    vi.setSystemTime(now);
    const lines = [aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'NONE' })];
    const body = z.parse(contractBody, { ...terms, lines });
    const caller = { scopes: new Set<string>() };
    const handed = { decision: { now, by: 'chen' }, correlationId: 'import', headers: {}, caller };
    await takeContract(deps, { id: contractId }, body, handed);
    const types = stores.contracts.written.slice(-2).map(({ type }) => type);
    expect(types).toEqual(['DeadlineBreached', 'ContractRedrafted']);
  });

  it('asked for twice are asked for once, and write nothing', async () => {
    const contractId = await drafted();
    await ask(contractId);
    expect((await ask(contractId)).headers['etag']).toBe('"2"');
    expect(stores.contracts.written).toHaveLength(2);
  });

  it('that do not exist are a 404, and so is a contract that does not', async () => {
    const contractId = await drafted();
    await ask(contractId);
    const answers = await Promise.all([
      answer(contractId, positive, '2'),
      answer(contractId, positive, '0'),
      answer('C00000000000000000000000009', positive),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it.each([
    ['nothing', {}, ['departmentId: required', 'positive: required']],
    ['a gap without its date', { ...positive, positive: false, gap: '缺端口' }, ['replenishmentDate: required']],
    ['an unknown level', { ...positive, networkLevel: 'D' }, ['networkLevel: invalid-value']],
    ['a long gap', { ...positive, positive: false, gap: '缺'.repeat(101) }, ['gap: too-long']],
    ['another department', { ...positive, departmentId: 'NOC' }, ['departmentId: another-department-asked']],
  ])('answered with %s: 422 that names the field', async (_, body, refused) => {
    const contractId = await drafted();
    await ask(contractId);
    const answered = await answer(contractId, body);
    expect({ status: answered.status, fields: refusedFields(answered) }).toEqual({ status: 422, fields: refused });
  });
});

describe('the price', () => {
  const prices = [{ circuitId: 'CIRC-1', monthlyRentFen: 1_000_000 }];
  const approval = { departmentId: 'MARKETING', approved: true, prices };

  it.each([
    ['somebody else', { ...approval, departmentId: 'CUSTOMER-CENTRE' }, 'departmentId: wrong-department-role'],
    ['nobody', { ...approval, departmentId: 'NONE' }, 'departmentId: unknown-reference'],
  ])('is not approved by %s (R105)', async (_, body, refused) => {
    expect(refusedFields(await approve(await drafted(), body))).toEqual([refused]);
  });

  it('that changed after its approval has to be approved anew (R63)', async () => {
    const contractId = await drafted();
    await passGate(stores, contractId);
    const body = { ...terms, lines: [aLine({ ...aProposal('AAA'), monthlyRentFen: 900_000 })] };
    const headers = { 'if-match': '"4"' };
    await call(redraftContract(deps), { method: 'PUT', path: { contractId }, body, headers });
    expect(refusedFields(await sign(contractId))).toEqual(['priceApproval: required']);
  });
});

describe('templates', () => {
  it('are listed with their terms and texts (R202)', async () => {
    const { body } = await call(listContractTemplates(deps), { method: 'GET' });
    expect(body.items.map(({ key }) => key)).toEqual(Object.keys(defaultPolicy.contractTemplates));
    expect(body.items[0]).toMatchObject({ key: 'sla', commitmentType: 'SLA_COMMITMENT', months: [12, 24, 36] });
  });

  it('fill a draft, and a repeated creation gets the same first answer whatever became of it', async () => {
    const headers = { 'idempotency-key': 'ZQ-1' };
    const body = { ...bare, departmentId: 'CUSTOMER-CENTRE', templateKey: 'sla' };
    const first = await call(draftContract(deps), { body, headers });
    expect(first.body['clauses']).toMatchObject({ disputeResolution: expect.any(String) });
    await ask(first.body.id);
    expect((await call(draftContract(deps), { body, headers })).body).toEqual(first.body);
  });
});

describe('two at once', () => {
  async function ready(): Promise<string> {
    const contractId = await drafted();
    await passGate(stores, contractId);
    return contractId;
  }
  const outcome = (contractId: string) => {
    const { state } = stores.contracts.stored.get(contractId) ?? {};
    return { status: state?.status, withdrawn: state?.confirmations?.[0]?.withdrawn !== undefined };
  };

  it('a signature while a confirmation is withdrawn: one of them wins, the other gets 409', async () => {
    const contractId = await ready();
    const [signed, withdrawn] = await Promise.all([sign(contractId), withdraw(contractId)]);
    expect([signed.status, withdrawn.status].sort()).toEqual([200, 409]);
    const expected =
      signed.status === 200 ? { status: 'signed', withdrawn: false } : { status: 'draft', withdrawn: true };
    expect(outcome(contractId)).toEqual(expected);
  });

  it('a signature that comes after the withdrawal hears from the gate, one that has seen the draft before gets 412', async () => {
    const contractId = await ready();
    await withdraw(contractId);
    expect(refusedFields(await sign(contractId))).toEqual(['confirmations[0]: withdrawn']);
    expect((await sign(contractId, { 'if-match': '"4"' })).status).toBe(412);
  });

  it('a withdrawal that comes after the signature is refused', async () => {
    const contractId = await ready();
    await sign(contractId);
    expect((await withdraw(contractId)).body['code']).toBe('illegal-transition');
  });

  it('an answer while the clock says that it is due: both are kept', async () => {
    const contractId = await drafted();
    await ask(contractId);
    const before = stores.contracts.stored.get(contractId)?.state;
    if (before === undefined) throw new Error('not drafted');
    const events = reachContractDeadlines(before, shanghai('2026-03-04T17:30'), standingRules);
    stores.contracts.loseNextRaceTo(events.reduce(evolveContract, before));
    expect((await answer(contractId, positive)).status).toBe(200);
    const { confirmations, reached } = stores.contracts.stored.get(contractId)?.state ?? {};
    expect(confirmations).toMatchObject([{ answer: { positive: true } }]);
    expect(reached).toHaveLength(events.length);
  });

  it('two answers of one department: one is kept', async () => {
    const contractId = await drafted();
    await ask(contractId);
    const answers = await Promise.all([answer(contractId, positive), answer(contractId, positive)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
