// What a month's settlement of 10,000 contracts with 50,000 outages takes: the time to compute it, and, on a fiftieth of it over
// a real table, the requests and capacity units as the engine itself counts them.

import '../../support/live-environment.ts';
import { makeStatement } from '../../../domain/compensation/make-statement.ts';
import { startSettlement } from '../../../domain/compensation/settlement.ts';
import type { Contract } from '../../../domain/contracts/contract.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { later } from '../../../domain/time.ts';
import { settledPartitions } from '../../../functions/store/keys.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { at } from '../../support/decisions.ts';
import { aRecord, graded, seenAt } from '../../support/ledgers.ts';
import { settlementOver } from '../../support/settlements.ts';
import { startTable } from '../../support/table.ts';
import { aTicketIn } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';
import type { Spent } from '../meter.ts';
import { meterOn } from '../meter.ts';
import { count, milliseconds, sum } from '../statistics.ts';
import type { Step } from '../step.ts';

const contractCount = 10_000;
const outagesPerContract = 5;
/** The part that is measured over a table. */
const scaledCount = contractCount / 50;
const month = '2026-04';
const monthStart = shanghai('2026-04-01T00:00');
const now = shanghai('2026-05-01T00:10');
const minute = 60_000;

const contractId = (number: number) => `C${String(number).padStart(26, '0')}`;
const circuitId = (number: number, line: number) => `CIRC-${number}-${line}`;

/** Two AAA circuits each. */
function contractOf(number: number): Contract {
  const lines = [0, 1].map((line) => aLine({ circuitId: circuitId(number, line) }));
  return aContract({ id: contractId(number), lines });
}

const closed = aTicketIn('closed');
const entitlement = { ...closed.entitlement, ...graded('AAA').entitlement };

/** Outages of 10 to 190 minutes, spread over the month and over both circuits; whole tickets with their history. */
function outagesOf(number: number): readonly Ticket[] {
  return Array.from({ length: outagesPerContract }, (_, index): Ticket => {
    const reportedAt = later(monthStart, (index * 8_000 + (number % 7) * 60) * minute);
    const resolvedAt = later(reportedAt, (10 + ((number * 13 + index * 37) % 181)) * minute);
    const repairs = [{ resolvedAt, cause: '光缆中断', solution: '熔接光缆', confirmedAt: resolvedAt, restored: true }];
    const id = `T${String(number * outagesPerContract + index).padStart(26, '0')}`;
    const times = { reportedAt, registeredAt: reportedAt, changedAt: resolvedAt, endedAt: resolvedAt };
    return { ...closed, id, circuitId: circuitId(number, index % 2), entitlement, ...times, repairs } as Ticket;
  });
}

const view = seenAt('2026-05-01T00:10');
const decision = at(now, 'zhunshi');

function computed(): { readonly seconds: number; readonly statements: number } {
  const cases = Array.from({ length: contractCount }, (_, number) => {
    const contract = contractOf(number);
    const outages = outagesOf(number);
    const circuits = contract.lines.map(({ circuitId: id }) => {
      const tickets = outages.filter((ticket) => ticket.circuitId === id);
      return [id, { area: 'TOWN' as const, coverages: [], record: aRecord(tickets, { circuitId: id }) }] as const;
    });
    const overcharges = { id: contract.id, overcharges: [] };
    return {
      contract,
      month,
      circuits: new Map(circuits),
      view,
      earlier: [],
      later: [],
      viewOf: () => view,
      overcharges,
    };
  });
  const startedAt = performance.now();
  const statements = cases.filter((given) => makeStatement(given, decision) !== null).length;
  return { seconds: (performance.now() - startedAt) / 1_000, statements };
}

/** A fiftieth of it over a real table, one message at a time. */
async function settled(): Promise<{ readonly made: number; readonly seconds: number; readonly spent: Spent }> {
  const table = await startTable();
  const run = settlementOver(table, () => now);
  const meta = { correlationId: 'bench' };
  for (let number = 0; number < scaledCount; number += 1) {
    await run.contracts.create(contractOf(number), [], meta);
    for (const line of [0, 1]) await run.circuits.create(aCircuit({ id: circuitId(number, line) }), [], meta);
    for (const outage of outagesOf(number)) await run.tickets.create(outage, [], meta);
  }
  for (const part of settledPartitions.keys()) {
    const { state, events } = startSettlement(null, { month, part }, decision);
    await run.settlements.save(null, state, events, meta);
    run.waiting.push({ month, part });
  }
  const meter = meterOn(table);
  const startedAt = performance.now();
  await run.run();
  const seconds = (performance.now() - startedAt) / 1_000;
  const spent = meter.take();
  const made = sum((await run.settlements.ofMonth(month)).map(({ state }) => state.made));
  await table.stop();
  return { made, seconds, spent };
}

export const settlement: Step = {
  name: 'settlement',
  run: async (progress) => {
    progress('computing the statements of a month');
    const { seconds, statements } = computed();
    progress('settling a month over a table');
    const { made, seconds: tableSeconds, spent } = await settled();
    if (made !== scaledCount || statements !== contractCount)
      throw new Error(`${made} and ${statements} statements were made`);
    const each = (units: number) => (units / made).toFixed(1);
    return {
      figures: [
        {
          figure: `statements of ${count(contractCount)} contracts with ${count(contractCount * outagesPerContract)} outages, computed`,
          measured: `${seconds.toFixed(1)} s`,
        },
        {
          figure: `settlement of a contract over the table, from ${count(made)}`,
          measured: `${milliseconds((tableSeconds / made) * 1_000)}; ${each(spent.reads + spent.writes)} requests, ${each(spent.readUnits)} read and ${each(spent.writeUnits)} write units`,
        },
      ],
    };
  },
};
