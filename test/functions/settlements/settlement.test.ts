import '../../support/live-environment.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { coverageOf } from '../../../domain/contracts/coverage.ts';
import { getSettlement } from '../../../functions/settlements/get-settlement.ts';
import { settleContract } from '../../../functions/settlements/settle-contract.ts';
import { startSettlement } from '../../../functions/settlements/start-settlement.ts';
import { recordOvercharge } from '../../../functions/statements/record-overcharge.ts';
import { settledPartitions } from '../../../functions/store/keys.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, aLine, anEndedContract } from '../../support/contracts.ts';
import { aFault, graded } from '../../support/ledgers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { settlementOver } from '../../support/settlements.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { shanghai } from '../../support/time.ts';

const meta = { correlationId: 'test' };
const month = '2026-04';
let table: TestTable;
let now = shanghai('2026-05-01T00:10');
let settlement: ReturnType<typeof settlementOver>;
const log = capturedLog();

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  settlement = settlementOver(table, () => now);
  now = shanghai('2026-05-01T00:10');
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const contractId = (number: number) => `C${String(number).padStart(26, '0')}`;
const line = (number: number) => aLine({ circuitId: `CIRC-${number}` });
const signedOnes = Array.from({ length: 43 }, (_, number): Contract => {
  return aContract({ id: contractId(number), lines: [line(number)] });
});
const over = [
  { ...aContract({ id: contractId(100), endDate: '2026-04-20', lines: [line(100)] }) },
  { ...anEndedContract({ id: contractId(101), lines: [line(101)] }), endedAt: shanghai('2026-04-10T12:00') },
] as const satisfies readonly Contract[];
const others: readonly Contract[] = [
  { ...anEndedContract({ id: contractId(102), lines: [line(102)] }), endedAt: shanghai('2026-03-10T12:00') },
  aContract({ id: contractId(103), startDate: '2026-05-01', lines: [line(103)] }),
  aDraftContract({ id: contractId(104), lines: [line(104)] }),
  aContract({ id: contractId(105), startDate: '2025-01-01', endDate: '2025-12-31', lines: [line(105)] }),
];
const settled = [...signedOnes, ...over].map(({ id }) => id);

/** How many statements the contract has of the month, by the table and by the events that were written. */
async function statementsOf(id: string) {
  const { items } = await settlement.statements.ofContract(id, { limit: 100 });
  return items.filter(({ state }) => state.month === month).map(({ version }) => version);
}

async function start(which = month) {
  return call(startSettlement(settlement), { path: { month: which } });
}
async function progress(which = month) {
  return (await call(getSettlement(settlement.settlements), { method: 'GET', path: { month: which } })).body;
}

describe('the settlement of a month', () => {
  beforeAll(async () => {
    const stores = settlementOver(table, () => now);
    for (const contract of [...signedOnes, ...over, ...others]) {
      await stores.contracts.create(contract, [], meta);
      const circuitId = contract.lines[0]?.circuitId ?? '';
      await stores.circuits.create(aCircuit({ id: circuitId }), [], meta);
    }
    const outage = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', { ...graded('AAA'), circuitId: 'CIRC-7' });
    await stores.tickets.create(outage, [], meta);
  });

  it('is refused before the month is over, and unknown before it was started', async () => {
    expect(refusedFields(await start('2026-05'))).toEqual(['month: in-the-future']);
    expect((await call(getSettlement(settlement.settlements), { path: { month } })).status).toBe(404);
  });

  it('killed at any point and started again makes exactly one statement for each contract in force, the ended ones too', async () => {
    expect(await start()).toMatchObject({ status: 202, body: { status: 'running', parts: 12, partsFinished: 0 } });
    expect(settlement.waiting).toHaveLength(settledPartitions.length);

    // Killed after the statements of a page were made, before the progress was written; and after that, before the next message.
    let kills = 0;
    const killed = () => {
      kills += 1;
      throw new Error('killed');
    };
    const save: typeof settlement.settlements.save = (...given) =>
      kills < 3 ? killed() : settlement.settlements.save(...given);
    const send = async () => killed();
    const [first, second] = settlement.waiting.splice(0, 2);
    for (const message of [first, second, first]) {
      expect(await settlement.deliver(message ?? {}, { settlements: { ...settlement.settlements, save } })).toBe(false);
    }
    for (let part = 0; part < settledPartitions.length; part += 1) {
      await settlement.deliver({ month, part }, { queue: { send } });
    }
    expect(await progress()).toMatchObject({ status: 'running' });

    // Everything comes again, some of it twice, and somebody starts it once more.
    settlement.waiting.push({ month, part: 0 }, { month, part: 0 });
    await start();
    await Promise.all([settlement.run(), settlement.run()]);

    for (const id of settled) expect(await statementsOf(id), id).toEqual([1]);
    for (const { id } of others) expect(await statementsOf(id), id).toEqual([]);
    expect(await progress()).toMatchObject({ status: 'finished', partsFinished: 12, failedContracts: [] });
  });

  it('counts what a ticket says, and tells how far it has come', async () => {
    const [statement] = (await settlement.statements.ofContract(contractId(7), { limit: 1 })).items;
    expect(statement?.state).toMatchObject({ totalFen: 250_000, status: 'issued', madeAt: now });
    expect(statement?.state.lines[0]).toMatchObject({
      assessment: { parts: [{ source: { ticketId: 'T1' }, amountFen: 250_000 }] },
    });
  });

  it('gone through again finds what was made, and settles what was signed since', async () => {
    await settlement.contracts.create(aContract({ id: contractId(200), lines: [line(0)] }), [], meta);
    await start();
    await settlement.run();
    const { contracts, statementsMade, statementsFound } = await progress();
    expect([statementsMade, statementsFound]).toEqual([1, settled.length]);
    expect(contracts).toBe(settled.length + 1 + 2); // one ended a month before, one begins later
  });

  it('is rung for by the schedule for the month before, and a finished one is not begun again', async () => {
    await settlement.deliver({});
    expect(settlement.waiting).toEqual([]);
    now = shanghai('2026-06-01T00:10');
    await settlement.deliver({});
    expect(settlement.waiting).toHaveLength(settledPartitions.length);
    expect(settlement.waiting[0]).toEqual({ month: '2026-05', part: 0 });
  });

  it('is gone through again when the schedule rings on the second day, for what was ended or signed under way', async () => {
    await settlement.contracts.create(aContract({ id: contractId(201), lines: [line(1)] }), [], meta);
    now = shanghai('2026-05-02T00:10');
    await settlement.deliver({});
    await settlement.run();
    expect(await statementsOf(contractId(201))).toEqual([1]);
    expect(await progress()).toMatchObject({ status: 'finished', statementsMade: 1 });
  });

  it('of a month that comes late does not adjust again what a later statement has adjusted', async () => {
    const contract = aContract({ id: contractId(202), lines: [aLine({ circuitId: 'CIRC-202' })] });
    await settlement.circuits.create(aCircuit({ id: 'CIRC-202' }), [], meta);
    const decide = (when: string) => ({ now: shanghai(when), by: 'zhunshi' });
    await settleContract(settlement, contract, '2026-03', decide('2026-04-01T00:10'));
    const late = aFault('T202', '2026-03-10T09:00', '2026-03-10T12:10', { ...graded('AAA'), circuitId: 'CIRC-202' });
    await settlement.tickets.create(late, [], meta);
    await settleContract(settlement, contract, '2026-05', decide('2026-06-01T00:10'));
    await settleContract(settlement, contract, '2026-04', decide('2026-06-03T00:10'));
    const { items } = await settlement.statements.ofContract(contract.id, { limit: 10 });
    expect(items.map(({ state }) => [state.month, state.totalFen])).toEqual([
      ['2026-05', 250_000],
      ['2026-04', 0],
      ['2026-03', 0],
    ]);
  });

  it('leaves to a contract that was ended on the first day of its successor what happened until then', async () => {
    await settlement.circuits.create(aCircuit({ id: 'CIRC-203' }), [], meta);
    const outage = aFault('T203', '2026-04-10T09:00', '2026-04-10T12:10', { ...graded('AAA'), circuitId: 'CIRC-203' });
    await settlement.tickets.create(outage, [], meta);
    const lines = [aLine({ circuitId: 'CIRC-203' })];
    const before = { ...anEndedContract({ id: contractId(203), lines }), endedAt: shanghai('2026-04-10T18:00') };
    const after = aContract({ id: contractId(204), startDate: '2026-04-10', lines });
    const circuits = {
      ...settlement.circuits,
      coverage: async () => ({ state: [coverageOf(before), coverageOf(after)], version: 2 }),
    };
    const totals: number[] = [];
    for (const contract of [before, after]) {
      await settleContract({ ...settlement, circuits }, contract, month, { now, by: 'zhunshi' });
      const [statement] = (await settlement.statements.ofContract(contract.id, { limit: 1 })).items;
      totals.push(statement?.state.totalFen ?? -1);
    }
    expect(totals[0]).toBeGreaterThan(0);
    expect(totals[1]).toBe(0);
  });

  it('pays what was charged too much under a contract that ended long ago, and nothing under a draft (R180)', async () => {
    const body = { amountFen: 12_000, description: '错计月租', evidence: '账单 2025-06', approvedBy: '财务部' };
    const overcharge = (id: string) => call(recordOvercharge(settlement), { path: { contractId: id }, body });
    now = shanghai('2026-04-20T10:00');
    vi.setSystemTime(now);
    const [ended, draft] = [contractId(105), contractId(104)];
    expect((await overcharge(draft)).body).toMatchObject({ code: 'illegal-transition', status: 409 });
    expect((await overcharge(ended)).status).toBe(200);
    now = shanghai('2026-05-03T00:10');
    vi.setSystemTime(now);
    await start();
    await settlement.run();
    const { items } = await settlement.statements.ofContract(ended, { limit: 10 });
    expect(items.map(({ state }) => [state.month, state.totalFen, state.lines.map(({ kind }) => kind)])).toEqual([
      [month, 24_000, ['overcharge-refund', 'overcharge-credit']],
    ]);
    expect(await progress()).toMatchObject({ statementsMade: 1 });
    await settlement.deliver({});
    await settlement.run();
    expect((await settlement.statements.ofContract(ended, { limit: 10 })).items).toHaveLength(1);
  });

  it('of a contract in another zone is made on the first day of its own month there', async () => {
    const timeZone = 'America/New_York';
    await settlement.circuits.create(aCircuit({ id: 'CIRC-400' }), [], meta);
    // From the last minutes of April in Shanghai into its May: all of it April in New York, where the month lasts until noon.
    const outage = aFault('T400', '2026-04-30T23:00', '2026-05-01T02:10', { ...graded('AAA'), circuitId: 'CIRC-400' });
    await settlement.tickets.create(outage, [], meta);
    await settlement.contracts.create(aContract({ id: contractId(400), timeZone, lines: [line(400)] }), [], meta);
    await start();
    await settlement.run();
    expect(await statementsOf(contractId(400))).toEqual([]);
    // The schedule rings once more a day later: the second in Shanghai, the first in New York.
    now = shanghai('2026-05-02T00:10');
    await settlement.deliver({});
    await settlement.run();
    const [statement] = (await settlement.statements.ofContract(contractId(400), { limit: 1 })).items;
    expect(statement?.state).toMatchObject({ month, timeZone, totalFen: 250_000 });
    expect(statement?.state.claimsUntilAt).toBe(shanghai('2026-06-30T12:00'));
  });

  it('drafts anew, with the next month, what waits for the parties and has turned out otherwise, also of an ended contract', async () => {
    const lines = [aLine({ circuitId: 'CIRC-500', maintenanceGrade: 'II', commitmentType: 'MAINTENANCE_QUALITY' })];
    const contract = { ...anEndedContract({ id: contractId(500), lines }), endedAt: shanghai('2026-04-25T12:00') };
    await settlement.circuits.create(aCircuit({ id: 'CIRC-500' }), [], meta);
    const settleAt = (which: string, when: string) =>
      settleContract(settlement, contract, which, { now: shanghai(when), by: 'zhunshi' });
    const outage = { ...graded('II'), circuitId: 'CIRC-500' };
    await settlement.tickets.create(aFault('T500', '2026-04-10T09:00', '2026-04-10T22:10', outage), [], meta);
    expect(await settleAt(month, '2026-05-01T00:10')).toBe('made');
    const before = await settlement.statements.get(`${contract.id}.${month}`);
    await settlement.tickets.create(aFault('T501', '2026-04-20T00:00', '2026-04-21T12:00', outage), [], meta);
    expect(await settleAt('2026-05', '2026-06-01T00:10')).toBe('passed');
    const after = await settlement.statements.get(`${contract.id}.${month}`);
    expect([before?.version, after?.version]).toEqual([1, 2]);
    expect(after?.state.totalFen).toBeGreaterThan(before?.state.totalFen ?? 0);
    // Once more, and nothing is new.
    expect(await settleAt('2026-05', '2026-06-02T00:10')).toBe('passed');
    expect((await settlement.statements.get(`${contract.id}.${month}`))?.version).toBe(2);
  });

  it('is not held up by a contract that cannot be settled, names it, and takes it in when it is started again', async () => {
    await settlement.contracts.create(aContract({ id: contractId(300), lines: [line(999)] }), [], meta);
    await start();
    await settlement.run();
    expect(await progress()).toMatchObject({ status: 'finished', failedContracts: [contractId(300)] });
    expect(log).toContainEqual(
      expect.objectContaining({ message: 'contract not settled', contractId: contractId(300) }),
    );
    await settlement.circuits.create(aCircuit({ id: 'CIRC-999' }), [], meta);
    await start();
    await settlement.run();
    expect(await progress()).toMatchObject({ statementsMade: 1, failedContracts: [] });
  });
});
