import '../../support/live-environment.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { coverageOf } from '../../../domain/contracts/coverage.ts';
import { enterCorrection } from '../../../functions/availability/enter-correction.ts';
import { voidCorrection } from '../../../functions/availability/void-correction.ts';
import { settleContract } from '../../../functions/settlements/settle-contract.ts';
import { answerDispute } from '../../../functions/statements/answer-dispute.ts';
import { disputeStatement } from '../../../functions/statements/dispute-statement.ts';
import { coveragePut } from '../../../functions/store/circuit-store.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract } from '../../support/contracts.ts';
import { aFault, graded } from '../../support/ledgers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { settlementOver } from '../../support/settlements.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { shanghai } from '../../support/time.ts';

const meta = { correlationId: 'test' };
const contract = aContract();
const path = { circuitId: 'CIRC-1' };
const april = { contractId: contract.id, month: '2026-04' };
let table: TestTable;
let now = shanghai('2026-05-01T00:10');
let stores: ReturnType<typeof settlementOver>;
capturedLog();

function goTo(dateTime: string) {
  now = shanghai(dateTime);
  vi.setSystemTime(now);
}

async function settle(month: string, dateTime: string, of: Contract = contract) {
  goTo(dateTime);
  return settleContract(stores, of, month, { now, by: 'zhunshi' });
}

async function linesOf(month: string) {
  const statement = await stores.statements.get(`${contract.id}.${month}`);
  return statement?.state.lines.map((line) => [line.kind === 'adjustment' ? line.month : month, line.amountFen]);
}

const correct = (fromAt: string, toAt: string) => {
  const said = { effect: 'outage', description: '无工单的中断', evidence: '网管记录', approvedBy: '网络运营部' };
  return call(enterCorrection(stores), {
    path,
    body: { ...said, fromAt: `2026-${fromAt}:00+08:00`, toAt: `2026-${toAt}:00+08:00` },
  });
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  table = await startTable();
  stores = settlementOver(table, () => now);
  await stores.contracts.create(contract, [], meta);
  await stores.circuits.create(aCircuit(), [], meta);
  const none = { state: [], version: 0 };
  await table.client.send(new PutCommand(coveragePut(table, 'CIRC-1', none, [coverageOf(contract)])));
});
afterEach(async () => {
  vi.useRealTimers();
  await table.stop();
});

describe('a claim that was raised in time', () => {
  const dispute = async (dateTime: string) => {
    goTo(dateTime);
    const body = { reason: '4 月 12 日中断未计', raisedBy: '李工' };
    expect((await call(disputeStatement(stores.statements), { path: april, body })).status).toBe(200);
  };

  it('lets the ledger of its month be corrected as long as it is open, of no other month, and is paid by the next statement', async () => {
    await settle('2026-04', '2026-05-01T00:10');
    await settle('2026-05', '2026-06-01T00:10');
    await dispute('2026-06-29T10:00');
    await settle('2026-06', '2026-07-01T00:10');
    goTo('2026-07-02T10:00');
    expect(refusedFields(await correct('03-31T23:00', '04-01T02:10'))).toEqual(['fromAt: too-old']);
    expect((await correct('04-10T09:00', '04-10T12:10')).status).toBe(200);
    await call(answerDispute(stores.statements), { path: april, body: { answer: '已更正台账' } });
    expect(refusedFields(await correct('04-11T09:00', '04-11T12:10'))).toEqual(['fromAt: too-old']);
    await settle('2026-07', '2026-08-01T00:10');
    expect(await linesOf('2026-07')).toEqual([
      ['2026-07', 0],
      ['2026-04', 250_000],
    ]);
  });

  it('is paid once, also when the answer takes longer than statements are adjusted otherwise', async () => {
    await settle('2026-04', '2026-05-01T00:10');
    await dispute('2026-06-29T10:00');
    for (const month of ['05', '06', '07', '08']) {
      await settle(`2026-${month}`, `2026-${String(Number(month) + 1).padStart(2, '0')}-01T00:10`);
    }
    goTo('2026-09-20T10:00');
    expect(refusedFields(await correct('05-10T09:00', '05-10T12:10'))).toEqual(['fromAt: too-old']);
    expect((await correct('04-10T09:00', '04-10T12:10')).status).toBe(200);
    const voiding = { path: { ...path, correctionNumber: '1' }, body: { approvedBy: '主任', reason: '时间有误' } };
    expect((await call(voidCorrection(stores), voiding)).status).toBe(200);
    expect((await correct('04-10T09:00', '04-10T12:10')).status).toBe(200);
    await call(answerDispute(stores.statements), { path: april, body: { answer: '已更正台账' } });
    await settle('2026-09', '2026-10-01T00:10');
    await settle('2026-10', '2026-11-01T00:10');
    expect(await linesOf('2026-09')).toEqual([
      ['2026-09', 0],
      ['2026-04', 250_000],
    ]);
    expect(await linesOf('2026-10')).toEqual([['2026-10', 0]]);
  });
});

describe('a contract that was signed after months of its term', () => {
  const late = { ...aContract({ startDate: '2026-03-01' }), signedAt: shanghai('2026-05-06T10:00') } as Contract;

  it('has their statements made once by the next settlement, with the whole window for claims', async () => {
    const outage = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', graded('AAA'));
    await stores.tickets.create(outage, [], meta);
    expect(await settle('2026-05', '2026-06-01T00:10', late)).toBe('made');
    expect(await settle('2026-05', '2026-06-02T00:10', late)).toBe('found');
    expect(await settle('2026-06', '2026-07-01T00:10', late)).toBe('made');
    const { items } = await stores.statements.ofContract(late.id, { limit: 10 });
    expect(items.map(({ state, version }) => [state.month, state.totalFen, version])).toEqual([
      ['2026-06', 0, 1],
      ['2026-05', 0, 1],
      ['2026-04', 250_000, 1],
      ['2026-03', 0, 1],
    ]);
    expect(items[3]?.state.claimsUntilAt).toBe(shanghai('2026-07-31T00:00'));
    // Long after the windows of those who signed in time, which were sixty days from the end of the month.
    goTo('2026-07-30T10:00');
    expect((await correct('03-10T09:00', '03-10T12:10')).status).toBe(200);
    await settle('2026-07', '2026-08-01T00:10', late);
    expect(await linesOf('2026-07')).toEqual([
      ['2026-07', 0],
      ['2026-03', 250_000],
    ]);
  });
});
