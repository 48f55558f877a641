import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contract, ContractLine } from '../../../domain/contracts/contract.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { draftAmendment } from '../../../functions/contracts/draft-amendment.ts';
import { endContract } from '../../../functions/contracts/end-contract.ts';
import { getContract } from '../../../functions/contracts/get-contract.ts';
import { getGate } from '../../../functions/contracts/get-gate.ts';
import { listContractEvents } from '../../../functions/contracts/list-contract-events.ts';
import { renewContract } from '../../../functions/contracts/renew-contract.ts';
import { signContract } from '../../../functions/contracts/sign-contract.ts';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { openingCase } from '../../../functions/tickets/opening-case.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine, answered, aProposal, aWholeRequest } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { customerCentre, monitoringCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores, pageOfAll } from '../../support/memory-stores.ts';
import { shanghai } from '../../support/time.ts';

const contract = aContract(aWholeRequest({ lines: [aLine(), aLine({ circuitId: 'CIRC-2' })] }));
const contractId = contract.id;
const aProposed = (overrides: Partial<ContractLine>) => {
  const line = aLine(overrides);
  return { ...line, ...aProposal(line.maintenanceGrade) };
};
const term = { contractId, startDate: '2026-01-01', endDate: '2026-12-31' };
const change = {
  effectiveFromDate: '2026-07-01',
  reason: '客户要求调整',
  lines: [aProposed({ maintenanceGrade: 'A' }), aProposed({ circuitId: 'CIRC-3' })],
  endedCircuitIds: ['CIRC-2'],
};

let stores: MemoryStores;
let amend: ApiHandler;
let sign: ApiHandler;
let renew: ApiHandler;
let deps: MemoryStores & { readonly rules: typeof standingRuleBook };
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: shanghai('2026-03-02T09:00') });
  stores = memoryStores();
  stores.customers.put(aCustomer());
  stores.departments.put(monitoringCentre, customerCentre);
  stores.circuits.put(...['CIRC-1', 'CIRC-2', 'CIRC-3'].map((id) => aCircuit({ id })));
  stores.contracts.put(contract);
  for (const id of ['CIRC-1', 'CIRC-2']) stores.coverages.set(id, { state: [term], version: 1 });
  deps = { ...stores, rules: standingRuleBook };
  amend = draftAmendment(deps);
  sign = signContract(deps);
  renew = renewContract(deps);
});
afterEach(() => {
  vi.useRealTimers();
});

const drafted = async (body: object = change) => (await call(amend, { path: { contractId }, body })).body.id;
/** Once every department has answered. */
const signed = async (id: string) => {
  const draft = stored(id);
  if (draft?.status === 'draft') stores.contracts.put(answered(draft));
  return call(sign, { path: { contractId: id }, body: { signedBy: '陈总' } });
};
const terms = (circuitId: string) => stores.coverages.get(circuitId)?.state;
const stored = (id: string): Contract | undefined => stores.contracts.stored.get(id)?.state;

describe('an amendment', () => {
  it('is drafted beside its contract, changes nothing yet, and is one however often it is sent', async () => {
    const request = { path: { contractId }, body: change, headers: { 'idempotency-key': 'BG-1' } };
    const answer = await call(amend, request);
    const { id } = answer.body;
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toBe(`/contracts/${id}`);
    expect(answer.body).toMatchObject({ status: 'draft', startDate: '2026-07-01', amends: { contractId } });
    expect((await call(amend, request)).body.id).toBe(id);
    expect(stored(contractId)).toEqual(contract);
    expect(terms('CIRC-3')).toBeUndefined();
  });

  it('signed changes the contract and what it covers from its day on, in one write', async () => {
    const id = await drafted();
    expect((await signed(id)).body).toMatchObject({ id, status: 'signed' });
    expect(stored(contractId)?.amendments).toMatchObject([{ amendmentId: id, effectiveFromDate: '2026-07-01' }]);
    expect([terms('CIRC-1'), terms('CIRC-2'), terms('CIRC-3')]).toEqual([
      [term],
      [{ ...term, endDate: '2026-06-30' }],
      [{ ...term, startDate: '2026-07-01' }],
    ]);
    expect(stores.contracts.written.map(({ type }) => type).sort()).toEqual([
      ...['ContractAmended', 'ContractDrafted', 'ContractSigned'],
    ]);
  });

  it('that is signed before the clock has said that the contract is in force comes after that', async () => {
    const { activatedAt: _, ...notYetSaid } = contract as Contract & { readonly activatedAt?: number };
    stores.contracts.put(notYetSaid as Contract);
    expect((await signed(await drafted())).status).toBe(200);
    const types = stores.contracts.written.map(({ type }) => type);
    expect(types.indexOf('ContractActivated')).toBeGreaterThan(-1);
    expect(types.indexOf('ContractAmended')).toBeGreaterThan(types.indexOf('ContractActivated'));
    expect(stored(contractId)).toMatchObject({ activatedAt: expect.any(Number) });
  });

  it('gives tickets the line in force when the fault is reported (R59)', async () => {
    await signed(await drafted());
    const caseOf = async (circuitId: string, reportedAt: string) => {
      const report = { type: 'fault', circuitId, description: '中断' };
      return (await openingCase(stores, report, shanghai(reportedAt), defaultPolicy)).contract?.id;
    };
    expect(await caseOf('CIRC-2', '2026-06-30T23:59')).toBe(contractId);
    expect(await caseOf('CIRC-2', '2026-07-01T00:00')).toBeUndefined();
    expect(await caseOf('CIRC-3', '2026-06-30T23:59')).toBeUndefined();
    expect(await caseOf('CIRC-3', '2026-07-01T00:00')).toBe(contractId);
  });

  it('of two for one circuit at once one wins, and the other is refused: 409', async () => {
    const ids = [await drafted(), await drafted({ ...change, lines: [aProposed({ monthlyRentFen: 3 })] })];
    const answers = await Promise.all(ids.map(signed));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [lost = ''] = ids.filter((id) => stored(id)?.status === 'draft');
    expect((await signed(lost)).body['code']).toBe('amended-meanwhile');
    expect(stored(contractId)?.amendments).toHaveLength(1);
  });

  it('cannot bring in a circuit that another contract holds: 409 that names the line', async () => {
    stores.coverages.set('CIRC-3', { state: [{ ...term, contractId: 'C-OTHER' }], version: 1 });
    const answer = await signed(await drafted());
    expect([answer.status, refusedFields(answer)]).toEqual([409, ['lines[1].circuitId: already-contracted']]);
    expect(stored(contractId)).toEqual(contract);
  });

  it('is not signed once its contract was ended, and ends with it', async () => {
    const [first, second] = [await drafted(), await drafted({ ...change, lines: [] })];
    await signed(first);
    const end = endContract(deps);
    await call(end, { path: { contractId }, body: { reason: '迁址' } });
    expect((await signed(second)).body['code']).toBe('illegal-transition');
    const endedAt = shanghai('2026-03-02T09:00');
    expect([terms('CIRC-1'), terms('CIRC-2'), terms('CIRC-3')]).toEqual([
      [{ ...term, endedAt }],
      [{ ...term, endDate: '2026-06-30' }],
      [],
    ]);
    expect((await call(end, { path: { contractId: first }, body: { reason: 'x' } })).status).toBe(409);
  });

  it.each([
    [{}, ['effectiveFromDate: required', 'reason: required']],
    [{ ...change, lines: [], endedCircuitIds: [] }, ['lines: required']],
    [{ ...change, effectiveFromDate: '2027-01-01' }, ['effectiveFromDate: outside-contract-term']],
    [{ ...change, lines: [aLine({ circuitId: 'NONE' })] }, ['lines[0].circuitId: unknown-reference']],
    [{ ...change, endDate: '2026-12-31' }, ['endDate: unknown-field']],
  ])('%j: 422 that names the fields', async (body, fields) => {
    const answer = await call(amend, { path: { contractId }, body });
    expect([answer.status, refusedFields(answer)]).toEqual([422, fields]);
  });

  it('of what does not exist is a 404', async () => {
    expect((await call(amend, { path: { contractId: 'C-NONE' }, body: change })).status).toBe(404);
    expect((await call(renew, { path: { contractId: 'C-NONE' }, body: { endDate: '2027-12-31' } })).status).toBe(404);
  });
});

describe('the gate of an amendment', () => {
  const obstacles = async (id: string) => {
    const { body } = await call(getGate(deps), { method: 'GET', path: { contractId: id } });
    const missing = body['missing'] as { field: string; code: string }[];
    return missing.map(({ field, code }) => `${field}: ${code}`);
  };
  const ready = async (body: object = change) => {
    const id = await drafted(body);
    const draft = stored(id);
    if (draft?.status === 'draft') stores.contracts.put(answered(draft));
    return id;
  };
  const signature = async (id: string) =>
    (await call(sign, { path: { contractId: id }, body: { signedBy: '陈总' } })).status;

  it('lets through what can be signed', async () => {
    const id = await ready();
    expect([await obstacles(id), await signature(id)]).toEqual([[], 200]);
  });

  it('names the circuit that another contract holds', async () => {
    const id = await ready();
    stores.coverages.set('CIRC-3', { state: [{ ...term, contractId: 'C-OTHER' }], version: 1 });
    expect([await obstacles(id), await signature(id)]).toEqual([['lines[1].circuitId: already-contracted'], 409]);
  });

  it('names every line that another amendment has touched since', async () => {
    const [first, second] = [await ready(), await ready()];
    await signature(first);
    expect(await obstacles(second)).toEqual([
      'lines[0].circuitId: amended-meanwhile',
      'lines[1].circuitId: amended-meanwhile',
      'amends.endedCircuitIds[0]: amended-meanwhile',
      'lines[0]: changes-nothing',
      'lines[1]: changes-nothing',
      'amends.endedCircuitIds[0]: not-under-contract',
    ]);
    expect(await signature(second)).toBe(409);
  });

  it('names the day that has gone by, the contract that has ended, and the renewal that another has', async () => {
    const id = await ready();
    const renewals = [await call(renew, { path: { contractId }, body: { endDate: '2027-12-31' } })];
    renewals.push(await call(renew, { path: { contractId }, body: { endDate: '2028-12-31' } }));
    const [{ body: won } = { body: { id: '' } }, { body: lost } = { body: { id: '' } }] = renewals;
    expect((await signed(won.id)).status).toBe(200);
    expect(await obstacles(lost.id)).toEqual([
      'confirmations: not-requested',
      'confirmations: not-requested',
      'priceApproval: required',
      'lines[0].circuitId: already-contracted',
      'lines[1].circuitId: already-contracted',
      'renews: already-renewed',
    ]);
    // The refusal is the same list.
    const refused = await call(sign, { path: { contractId: lost.id }, body: { signedBy: '陈总' } });
    expect([refused.status, refusedFields(refused)]).toEqual([422, await obstacles(lost.id)]);

    vi.setSystemTime(shanghai('2026-07-02T09:00'));
    expect([await obstacles(id), await signature(id)]).toEqual([['startDate: before-earliest'], 422]);
    await call(endContract(deps), { path: { contractId }, body: { reason: '迁址' } });
    expect([await obstacles(id), await signature(id)]).toEqual([['amends.contractId: not-in-force'], 409]);
  });
});

describe('a race', () => {
  const rung = {
    milestone: 'expiry',
    occurrence: 1,
    percent: 100,
    dueAt: contract.signedAt,
    reachedAt: contract.signedAt,
  };
  const remindedOf = (id: string) => ({ ...stored(id), reached: [rung] }) as Contract;
  const ready = async () => {
    const id = await drafted();
    const draft = stored(id);
    if (draft?.status === 'draft') stores.contracts.put(answered(draft));
    return id;
  };
  const signature = (id: string) => call(sign, { path: { contractId: id }, body: { signedBy: '陈总' } });
  const ending = () => call(endContract(deps), { path: { contractId }, body: { reason: '迁址' } });

  it('that a signature or an end loses to the clock is run again, on the draft and on the contract that it changes', async () => {
    const id = await ready();
    stores.contracts.loseNextRaceTo(remindedOf(contractId));
    expect((await signature(id)).status).toBe(200);
    expect(stored(contractId)).toMatchObject({ reached: [rung], amendments: [{ amendmentId: id }] });
    stores.contracts.loseNextRaceTo(remindedOf(contractId));
    expect((await ending()).status).toBe(200);
  });

  it('that is lost to people is theirs: 409, and nothing is changed', async () => {
    const id = await ready();
    stores.contracts.loseNextRaceTo({ ...stored(id), title: '改名' } as Contract);
    expect((await signature(id)).body['code']).toBe('concurrent-update');
    expect(stored(contractId)?.amendments).toBeUndefined();
    stores.contracts.loseNextRaceTo({
      ...stored(contractId),
      renewedBy: { contractId: 'C-NEXT', signedAt: 0 },
    } as Contract);
    expect((await ending()).body['code']).toBe('concurrent-update');
  });

  it('that an end loses to the end of the term is over: nothing is left to end', async () => {
    const { signedAt } = contract;
    stores.contracts.loseNextRaceTo({ ...contract, status: 'expired', expiredAt: signedAt });
    expect((await ending()).body['code']).toBe('illegal-transition');
  });
});

describe('a renewal', () => {
  it('is drafted, signed like any contract, and links both', async () => {
    const answer = await call(renew, { path: { contractId }, body: { endDate: '2027-12-31', title: '2027 年协议' } });
    const { id } = answer.body;
    expect(answer.body).toMatchObject({ status: 'draft', startDate: '2027-01-01', title: '2027 年协议' });
    expect((await signed(id)).body['renews']).toBe(contractId);
    expect(stored(contractId)?.renewedBy?.contractId).toBe(id);
    expect(terms('CIRC-1')).toEqual([term, { contractId: id, startDate: '2027-01-01', endDate: '2027-12-31' }]);
  });

  it('of two only one is signed', async () => {
    const body = { endDate: '2027-12-31' };
    const ids = [await call(renew, { path: { contractId }, body }), await call(renew, { path: { contractId }, body })];
    const answers = await Promise.all(ids.map(({ body: { id } }) => signed(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a contract that is read', () => {
  it('shows its deadlines, and the lines by date once it was amended', async () => {
    await signed(await drafted());
    const read = getContract({ ...stores, rules: standingRuleBook });
    const { body } = await call(read, { method: 'GET', path: { contractId } });
    expect(body['deadlines']).toMatchObject([
      { milestone: 'activation', state: 'met' },
      ...[1, 2, 3].map((occurrence) => ({ milestone: 'expiry', occurrence, state: 'running' })),
      { milestone: 'term', state: 'running', dueAt: '2026-12-31T16:00:00.000Z' },
    ]);
    expect(body['lineTerms']).toMatchObject([
      { lineNumber: 1, startDate: '2026-01-01', endDate: '2026-06-30' },
      { lineNumber: 1, startDate: '2026-07-01', endDate: '2026-12-31' },
      { lineNumber: 2, endDate: '2026-06-30' },
      { lineNumber: 3, startDate: '2026-07-01' },
    ]);
  });

  it('has its history', async () => {
    const entry = { entity: 'CONTRACT', entityId: contractId, version: 2, index: 0, correlationId: 'c' } as const;
    const event = { type: 'GateOpened', occurredAt: 0, by: 'clerk-1', contractId: 'C1', customerId: 'bank' };
    const events = { ofAggregate: async () => pageOfAll([{ ...entry, event }], { limit: 10 }) };
    const list = listContractEvents({ ...stores, events });
    const answer = await call(list, { method: 'GET', path: { contractId } });
    expect(answer.body.items).toMatchObject([{ version: 2, event: { type: 'GateOpened' } }]);
    expect((await call(list, { method: 'GET', path: { contractId: 'C-NONE' } })).status).toBe(404);
  });
});
