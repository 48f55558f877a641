import '../../support/live-environment.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { coverageOf } from '../../../domain/contracts/coverage.ts';
import { enterCorrection } from '../../../functions/availability/enter-correction.ts';
import { getCircuitAvailability } from '../../../functions/availability/get-circuit-availability.ts';
import { getContractAvailability } from '../../../functions/availability/get-contract-availability.ts';
import { getCustomerAvailability } from '../../../functions/availability/get-customer-availability.ts';
import { listCorrections } from '../../../functions/availability/list-corrections.ts';
import { voidCorrection } from '../../../functions/availability/void-correction.ts';
import { coverageChanges, readCoverages } from '../../../functions/contracts/coverage-changes.ts';
import { announceWork } from '../../../functions/planned-works/announce-work.ts';
import { cancelWork } from '../../../functions/planned-works/cancel-work.ts';
import { completeWork } from '../../../functions/planned-works/complete-work.ts';
import { consentToWork } from '../../../functions/planned-works/consent-to-work.ts';
import { getPlannedWork } from '../../../functions/planned-works/get-planned-work.ts';
import { putPlannedWork } from '../../../functions/planned-works/put-planned-work.ts';
import { coveragePut } from '../../../functions/store/circuit-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { aFault, graded } from '../../support/ledgers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { settlementOver } from '../../support/settlements.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { shanghai } from '../../support/time.ts';

const meta = { correlationId: 'test' };
const contractId = 'C00000000000000000000000001';
const query = { month: '2026-04' };
let table: TestTable;
let stores: ReturnType<typeof settlementOver> & { customers: ReturnType<typeof customerStore> };
capturedLog();

beforeAll(async () => {
  table = await startTable();
  stores = { ...settlementOver(table, () => shanghai('2026-05-01T00:10')), customers: customerStore(table) };
  await stores.customers.create(aCustomer(), [], meta);
  for (const id of ['CIRC-1', 'CIRC-2', 'CIRC-3']) await stores.circuits.create(aCircuit({ id }), [], meta);
  const lines = [
    aLine(),
    aLine({ circuitId: 'CIRC-2', maintenanceGrade: 'AA', indicators: { availabilityPpm: 999_800 } }),
  ];
  const draft = (await stores.contracts.create(aDraftContract({ lines }), [], meta)) as {
    saved: Parameters<typeof stores.contracts.saveWithCoverages>[0];
  };
  const signed = aContract({ lines, startDate: '2026-04-16' });
  const held = await readCoverages(stores.circuits, ['CIRC-1', 'CIRC-2']);
  await stores.contracts.saveWithCoverages(draft.saved, signed, [], coverageChanges(signed, held), meta);
  // Reported in March, in April, and in May what monitoring had seen in April.
  const faults = [
    aFault('T0', '2026-03-31T23:00', '2026-04-01T01:00', graded('AAA')),
    aFault('T1', '2026-04-20T01:00', '2026-04-20T04:10', graded('AAA')),
    aFault('T2', '2026-05-01T00:05', '2026-05-01T00:08', {
      ...graded('AAA'),
      detectedAt: shanghai('2026-04-30T23:50'),
    }),
  ];
  for (const fault of faults) await stores.tickets.create(fault, [], meta);
});
afterAll(() => table.stop());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: shanghai('2026-05-01T00:10') });
});
afterEach(() => {
  vi.useRealTimers();
});

const circuitMonth = async (circuitId = 'CIRC-1', asked = query) => {
  return call(getCircuitAvailability(stores), { method: 'GET', path: { circuitId }, query: asked });
};
const minutes = (count: number) => count * 60_000;

describe('availability', () => {
  it('of a circuit is its ledger of the month, with what was promised by the contract in force (R59)', async () => {
    const { status, body } = await circuitMonth();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      circuitId: 'CIRC-1',
      timeZone: 'Asia/Shanghai',
      period: { fromAt: '2026-03-31T16:00:00.000Z', toAt: '2026-04-30T16:00:00.000Z' },
      downMilliseconds: minutes(60 + 190 + 10),
      measuredMilliseconds: minutes(43_200),
      availabilityPpm: 993_981,
      promised: { ppm: 999_900, basis: 'quality-class' },
      contractId,
    });
    expect(body['outages']).toHaveLength(3);
  });

  it('of a running month goes as far as now, and one that has not begun has none', async () => {
    expect((await circuitMonth('CIRC-1', { month: '2026-05' })).body).toMatchObject({
      measuredMilliseconds: minutes(10),
      downMilliseconds: minutes(8),
    });
    expect(refusedFields(await circuitMonth('CIRC-1', { month: '2026-06' }))).toEqual(['month: in-the-future']);
    expect((await circuitMonth('NOWHERE')).status).toBe(404);
  });

  it('of a circuit without contract stands beside the internal goal of its grade', async () => {
    expect((await circuitMonth('CIRC-3')).body).toMatchObject({
      availabilityPpm: 1_000_000,
      promised: { ppm: 995_000, promised: false },
    });
  });

  it('of a contract is measured over its days in force, every circuit by its time', async () => {
    const { body } = await call(getContractAvailability(stores), { method: 'GET', path: { contractId }, query });
    expect(body).toMatchObject({
      inForce: true,
      period: { fromAt: '2026-04-15T16:00:00.000Z' },
      downMilliseconds: minutes(200),
      measuredMilliseconds: minutes(2 * 21_600),
      // 999,900 and 999,800 over the same days; the first line is below its own.
      promised: { ppm: 999_850, promised: true, linesBelow: 1 },
      circuits: [
        { circuitId: 'CIRC-1', availabilityPpm: 990_740, promised: { ppm: 999_900 } },
        { circuitId: 'CIRC-2', availabilityPpm: 1_000_000, promised: { ppm: 999_800, basis: 'contract' } },
      ],
    });
    const march = await call(getContractAvailability(stores), {
      method: 'GET',
      path: { contractId },
      query: { month: '2026-03' },
    });
    expect(march.body).toMatchObject({ inForce: false, availabilityPpm: null });
  });

  it('of a customer is that of its contracts together', async () => {
    const { body } = await call(getCustomerAvailability(stores), {
      method: 'GET',
      path: { customerId: 'CUST-1' },
      query,
    });
    expect(body).toMatchObject({
      downMilliseconds: minutes(200),
      availabilityPpm: 995_370,
      promised: { ppm: 999_850, linesBelow: 1 },
      contracts: [{ contractId, timeZone: 'Asia/Shanghai', circuitCount: 2, promised: { ppm: 999_850 } }],
    });
  });

  it('of a customer comes page by page, whose milliseconds add up; amendments are no contracts of their own', async () => {
    const customerId = 'CUST-2';
    await stores.customers.create(aCustomer({ id: customerId }), [], meta);
    const ids = [1, 2, 3].map((number) => `C1000000000000000000000000${number}`);
    for (const id of ids) await stores.contracts.create(aContract({ id, customerId }), [], meta);
    const amends = { contractId: ids[0] ?? '', reason: '调整', endedCircuitIds: [], amendmentsBefore: 0 };
    await stores.contracts.create(aContract({ id: 'C20000000000000000000000001', customerId, amends }), [], meta);
    const ask = (more: object) =>
      call(getCustomerAvailability(stores), { method: 'GET', path: { customerId }, query: { ...query, ...more } });
    const whole = (await ask({})).body;
    expect((whole['contracts'] as unknown[]).length).toBe(3);
    const pages: Record<string, unknown>[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await ask({ limit: '2', ...(cursor !== undefined && { cursor }) });
      pages.push(body);
      cursor = body.nextCursor;
    } while (cursor !== undefined);
    expect(pages.length).toBeGreaterThan(1);
    for (const sum of ['measuredMilliseconds', 'downMilliseconds']) {
      expect(pages.reduce((total, page) => total + Number(page[sum]), 0)).toBe(whole[sum]);
    }
  });

  it("is cut by the month of the contract's zone", async () => {
    await stores.circuits.create(aCircuit({ id: 'CIRC-4' }), [], meta);
    const abroadId = 'C30000000000000000000000001';
    const abroad = aContract({ id: abroadId, timeZone: 'Europe/London', lines: [aLine({ circuitId: 'CIRC-4' })] });
    await stores.contracts.create(abroad, [], meta);
    await table.client.send(
      new PutCommand(coveragePut(table, 'CIRC-4', { state: [], version: 0 }, [coverageOf(abroad)])),
    );
    // 05:00 to 09:00 of the first of April in Shanghai: the first two hours are March in London.
    await stores.tickets.create(
      aFault('T4', '2026-04-01T05:00', '2026-04-01T09:00', { ...graded('AAA'), circuitId: 'CIRC-4' }),
      [],
      meta,
    );
    const inLondon = { timeZone: 'Europe/London', downMilliseconds: minutes(120) };
    expect((await circuitMonth('CIRC-4')).body).toMatchObject({
      ...inLondon,
      period: { fromAt: '2026-03-31T23:00:00.000Z' },
    });
    const ofContract = await call(getContractAvailability(stores), {
      method: 'GET',
      path: { contractId: abroadId },
      query,
    });
    expect(ofContract.body).toMatchObject(inLondon);
  });
});

describe('corrections of the ledger', () => {
  const body = {
    effect: 'excluded',
    reason: 'FORCE_MAJEURE',
    fromAt: '2026-04-20T01:00:00+08:00',
    toAt: '2026-04-20T02:00:00+08:00',
    evidence: '气象局证明',
    approvedBy: '网络运营部',
  };
  const path = { circuitId: 'CIRC-1' };

  it('are entered, change the month, are listed and voided', async () => {
    expect((await call(enterCorrection(stores), { path, body })).body).toMatchObject({
      corrections: [{ number: 1 }],
      version: 1,
    });
    expect((await circuitMonth()).body).toMatchObject({
      downMilliseconds: minutes(200),
      exclusions: [{ reason: 'FORCE_MAJEURE', evidence: '气象局证明', source: { kind: 'correction', number: 1 } }],
    });
    const voiding = { path: { ...path, correctionNumber: '1' }, body: { approvedBy: '主任', reason: '依据不足' } };
    expect((await call(voidCorrection(stores), voiding)).status).toBe(200);
    expect(refusedFields(await call(voidCorrection(stores), voiding))).toEqual(['correctionNumber: voided']);
    const listed = await call(listCorrections(stores), { method: 'GET', path });
    expect(listed.body['corrections']).toMatchObject([{ number: 1, voided: { approvedBy: '主任' } }]);
    expect((await circuitMonth()).body['downMilliseconds']).toBe(minutes(260));
  });

  it('name what each kind of them needs', async () => {
    const { reason: _, ...without } = body;
    expect(refusedFields(await call(enterCorrection(stores), { path, body: without }))).toEqual(['reason: required']);
    expect((await call(enterCorrection(stores), { path: { circuitId: 'NOWHERE' }, body })).status).toBe(404);
  });
});

describe('planned work', () => {
  const path = { workId: 'CUT-1' };
  const plan = {
    title: '割接光缆段',
    reason: '道路改造',
    windowFromAt: '2026-04-20T00:00:00+08:00',
    windowToAt: '2026-04-20T06:00:00+08:00',
    circuitIds: ['CIRC-1', 'CIRC-3'],
  };
  const act = async (handler: Parameters<typeof call>[0], body: unknown, when: string) => {
    vi.setSystemTime(shanghai(when));
    return call(handler, { path, body });
  };
  const put = async (body: unknown, when: string) => {
    vi.setSystemTime(shanghai(when));
    return call(putPlannedWork({ ...stores }), { method: 'PUT', route: '/planned-works/{workId}', path, body });
  };

  it('is planned by the classes of its circuits, announced, consented and done, and then does not count', async () => {
    const planned = await put(plan, '2026-04-10T10:00');
    expect(planned).toMatchObject({
      status: 201,
      body: {
        status: 'planned',
        circuits: [
          { qualityClass: 'AAA', consent: true, hours: '00:00-06:00' },
          { qualityClass: 'ORDINARY', consent: false },
        ],
      },
    });
    const announced = await act(announceWork(stores.works), { notice: '已书面通知' }, '2026-04-11T10:00');
    expect(announced.body).toMatchObject({ status: 'announced', outstandingConsents: ['CUST-1'], warnings: [] });
    expect((await put(plan, '2026-04-11T11:00')).status).toBe(409);
    const consent = { customerId: 'CUST-1', consentedBy: '李工', evidence: '复函' };
    expect((await act(consentToWork(stores.works), consent, '2026-04-12T10:00')).body).toMatchObject({
      status: 'consented',
    });
    const done = { startedAt: '2026-04-20T01:00:00+08:00', endedAt: '2026-04-20T03:00:00+08:00', result: '完成' };
    expect((await act(completeWork(stores.works), done, '2026-04-20T10:00')).body).toMatchObject({ status: 'done' });

    vi.setSystemTime(shanghai('2026-05-01T00:10'));
    expect((await circuitMonth()).body).toMatchObject({
      downMilliseconds: minutes(260 - 120),
      plannedWorks: [{ workId: 'CUT-1', status: 'done' }],
    });
    expect((await call(getPlannedWork(stores.works), { method: 'GET', path })).body).toMatchObject({
      version: 4,
      status: 'done',
    });
    expect((await act(cancelWork(stores.works), { reason: '取消' }, '2026-05-01T00:10')).status).toBe(409);
  });

  it('warns of a window beyond the hours of a class, and names circuits that do not exist', async () => {
    const wide = { ...plan, windowToAt: '2026-04-20T08:00:00+08:00', circuitIds: ['CIRC-1'] };
    vi.setSystemTime(shanghai('2026-04-10T10:00'));
    const request = { method: 'PUT', route: '/planned-works/{workId}', path: { workId: 'CUT-2' } };
    const { body } = await call(putPlannedWork({ ...stores }), { ...request, body: wide });
    expect(body['warnings']).toEqual([{ circuitId: 'CIRC-1', warning: 'window-beyond-hours', hours: '00:00-06:00' }]);
    const unknown = await call(putPlannedWork({ ...stores }), {
      ...request,
      body: { ...plan, circuitIds: ['CIRC-1', 'NOWHERE'] },
    });
    expect(refusedFields(unknown)).toEqual(['circuitIds[1]: unknown-reference']);
  });
});
