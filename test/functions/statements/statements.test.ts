import '../../support/live-environment.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { enterCorrection } from '../../../functions/availability/enter-correction.ts';
import { startSettlement } from '../../../functions/settlements/start-settlement.ts';
import { agreePayment } from '../../../functions/statements/agree-payment.ts';
import { answerDispute } from '../../../functions/statements/answer-dispute.ts';
import { confirmStatement } from '../../../functions/statements/confirm-statement.ts';
import { disputeStatement } from '../../../functions/statements/dispute-statement.ts';
import { getStatement } from '../../../functions/statements/get-statement.ts';
import { listStatements } from '../../../functions/statements/list-statements.ts';
import { recordOvercharge } from '../../../functions/statements/record-overcharge.ts';
import { settleStatement } from '../../../functions/statements/settle-statement.ts';
import { apiEvent, call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { aFault, graded } from '../../support/ledgers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { settlementOver } from '../../support/settlements.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { shanghai } from '../../support/time.ts';

const meta = { correlationId: 'test' };
const contractId = 'C00000000000000000000000001';
const april = { contractId, month: '2026-04' };
let table: TestTable;
let now = shanghai('2026-05-01T00:10');
let stores: ReturnType<typeof settlementOver>;
capturedLog();

function goTo(dateTime: string) {
  now = shanghai(dateTime);
  vi.setSystemTime(now);
}

async function settle(month: string, at: string) {
  goTo(at);
  await call(startSettlement(stores), { path: { month } });
  await stores.run();
}

/** An AAA circuit, out for 190 minutes, and one of class II, out for 13 h 10 min. */
beforeAll(async () => {
  table = await startTable();
  stores = settlementOver(table, () => now);
  const lines = [
    aLine(),
    aLine({ circuitId: 'CIRC-2', maintenanceGrade: 'II', commitmentType: 'MAINTENANCE_QUALITY' }),
  ];
  await stores.contracts.create(aContract({ lines }), [], meta);
  for (const id of ['CIRC-1', 'CIRC-2']) await stores.circuits.create(aCircuit({ id }), [], meta);
  const outages = [
    aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', graded('AAA')),
    aFault('T2', '2026-04-12T09:00', '2026-04-12T22:10', { ...graded('II'), circuitId: 'CIRC-2' }),
  ];
  for (const outage of outages) await stores.tickets.create(outage, [], meta);
});
afterAll(() => table.stop());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const get = async (path = april, headers = {}) =>
  call(getStatement(stores.statements), { method: 'GET', path, headers });
const agreement = { lineNumber: 2, payableFen: 50_000, reason: '客户同意减半', approvedBy: '市场部', agreedBy: '李工' };
const confirm = (party: string) => {
  return call(confirmStatement(stores.statements), { path: april, body: { party, confirmedBy: '李工' } });
};

describe('a statement', () => {
  it('is not there before its month was settled', async () => {
    expect((await get()).status).toBe(404);
  });

  it('takes the overcharges of its month, as two lines (R180)', async () => {
    goTo('2026-04-20T10:00');
    const body = { amountFen: 12_000, description: '错计月租', evidence: '账单 2026-03', approvedBy: '财务部' };
    expect((await call(recordOvercharge(stores), { path: { contractId }, body })).status).toBe(200);
    expect(refusedFields(await call(recordOvercharge(stores), { path: { contractId }, body }))).toEqual([
      'evidence: duplicate',
    ]);
    await settle('2026-04', '2026-05-01T00:10');
    expect(await get()).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: {
        status: 'draft',
        totalFen: 250_000 + 125_000 + 24_000,
        claimsUntilAt: '2026-06-29T16:00:00.000Z',
        lines: [
          { number: 1, about: 'line-1', amountFen: 250_000 },
          { number: 2, about: 'line-2', amountFen: 125_000, negotiable: true },
          { number: 3, kind: 'overcharge-refund', amountFen: 12_000, form: 'cash' },
          { number: 4, kind: 'overcharge-credit', amountFen: 12_000, form: 'services' },
        ],
      },
    });
  });

  it('as CSV has a row for each line, whose sums add up to the last', async () => {
    const headers = { accept: 'text/csv' };
    const request = { method: 'GET', path: april, headers };
    // The body is no JSON, so it is not parsed.
    const answer = await getStatement(stores.statements)(apiEvent(request), {});
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [columns = [], ...rows] = answer.body
      .trimEnd()
      .split('\r\n')
      .map((row: string) => row.split(','));
    const amounts = rows.map((row) => Number(row[columns.indexOf('amount_fen')]));
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
    expect(rows[0]?.[columns.indexOf('causes')]).toBe('T1=250000');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
  });

  it('waits for the payment that the parties agree on, and is then confirmed by both and settled (R55)', async () => {
    expect((await confirm('operator')).status).toBe(409);
    const decided = await call(agreePayment(stores.statements), { path: april, body: agreement });
    expect(decided.body).toMatchObject({ status: 'issued', totalFen: 250_000 + 50_000 + 24_000 });
    expect((await confirm('operator')).body).toMatchObject({ status: 'issued' });
    expect((await confirm('customer')).body).toMatchObject({ status: 'confirmed' });
  });

  it('may be disputed and answered, and is confirmed anew', async () => {
    const claim = { reason: '4 月 10 日中断为电源故障', raisedBy: '李工' };
    expect((await call(disputeStatement(stores.statements), { path: april, body: claim })).body).toMatchObject({
      status: 'disputed',
    });
    const answered = await call(answerDispute(stores.statements), { path: april, body: { answer: '已核实' } });
    expect(answered.body).toMatchObject({ status: 'issued', confirmations: {} });
    await confirm('operator');
    await confirm('customer');
    const paid = await call(settleStatement(stores.statements), { path: april, body: { reference: 'FP-2026-05-17' } });
    expect(paid.body).toMatchObject({ status: 'settled', reference: 'FP-2026-05-17' });
  });

  it('stays as it was sent when the ledger is corrected: the next one has the difference, once', async () => {
    goTo('2026-05-20T10:00');
    const correction = {
      effect: 'excluded',
      reason: 'CUSTOMER_EQUIPMENT',
      fromAt: '2026-04-10T09:30:00+08:00',
      toAt: '2026-04-10T12:10:00+08:00',
      evidence: '客户机房断电记录',
      approvedBy: '网络运营部',
    };
    expect((await call(enterCorrection(stores), { path: { circuitId: 'CIRC-1' }, body: correction })).status).toBe(200);
    const before = (await get()).body;
    await settle('2026-05', '2026-06-01T00:10');
    expect((await get()).body).toEqual(before);
    const may = (await get({ contractId, month: '2026-05' })).body;
    expect(may['totalFen']).toBe(-150_000);
    expect((may['lines'] as unknown[])[2]).toMatchObject({
      kind: 'adjustment',
      month: '2026-04',
      about: 'line-1',
      beforeFen: 250_000,
      nowFen: 100_000,
    });
    await settle('2026-06', '2026-07-01T00:10');
    expect((await get({ contractId, month: '2026-06' })).body['totalFen']).toBe(0);
  });

  it('lists with the others of its contract, latest first', async () => {
    const page = await call(listStatements(stores), { method: 'GET', path: { contractId } });
    expect(page.body.items.map(({ month, lineCount }) => [month, lineCount])).toEqual([
      ['2026-06', 2],
      ['2026-05', 3],
      ['2026-04', 4],
    ]);
  });

  it('takes no command on a version that was changed meanwhile', async () => {
    const headers = { 'if-match': '"1"' };
    const body = { party: 'operator', confirmedBy: '王工' };
    const answer = await call(confirmStatement(stores.statements), {
      path: { contractId, month: '2026-05' },
      body,
      headers,
    });
    expect(answer.status).toBe(200);
    expect((await call(confirmStatement(stores.statements), { path: april, body, headers })).status).toBe(412);
  });

  it('takes an overcharge only as the others were seen, where the caller says so', async () => {
    const record = (evidence: string, match: string) => {
      const body = { amountFen: 12_000, description: '错计月租', evidence, approvedBy: '财务部' };
      const headers = { 'if-match': match };
      return call(recordOvercharge(stores), { path: { contractId }, body, headers });
    };
    expect(refusedFields(await record('账单 2026-04', 'nonsense'))).toEqual(['If-Match: invalid-format']);
    expect((await record('账单 2026-04', '"7"')).status).toBe(412);
    expect((await record('账单 2026-04', '"1"')).body).toMatchObject({ version: 2 });
    expect((await record('账单 2026-04 第二页', '"1"')).status).toBe(412);
  });
});
