// What a month's settlement of 10,000 contracts with 50,000 outages takes: the time to compute it, and, on a fiftieth of it over
// a real table, the requests and capacity units as the engine itself counts them.
// Run: node test/bench/settlement.bench.ts

import '../support/live-environment.ts';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { makeStatement } from '../../domain/compensation/make-statement.ts';
import { startSettlement } from '../../domain/compensation/settlement.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { later } from '../../domain/time.ts';
import { signedPartitions } from '../../functions/store/keys.ts';
import { aCircuit } from '../support/circuits.ts';
import { aContract, aLine } from '../support/contracts.ts';
import { at } from '../support/decisions.ts';
import { aRecord, graded, seenAt } from '../support/ledgers.ts';
import { settlementOver } from '../support/settlements.ts';
import { startTable } from '../support/table.ts';
import { aTicketIn } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';

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

const print = process.stdout.write.bind(process.stdout);
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

const { seconds, statements } = computed();

const table = await startTable();
const settlement = settlementOver(table, () => now);
const meta = { correlationId: 'bench' };
for (let number = 0; number < scaledCount; number += 1) {
  await settlement.contracts.create(contractOf(number), [], meta);
  for (const line of [0, 1]) await settlement.circuits.create(aCircuit({ id: circuitId(number, line) }), [], meta);
  for (const outage of outagesOf(number)) await settlement.tickets.create(outage, [], meta);
}

const spent = { requests: 0, readUnits: 0, writeUnits: 0 };
table.client.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } as never });
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
      for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat()) {
        spent[/Put|Write/.test(commandName) ? 'writeUnits' : 'readUnits'] += CapacityUnits;
      }
      spent.requests += 1;
      return result;
    },
  { step: 'initialize', priority: 'low' },
);
// What the function logs would stand between the figures.
process.stdout.write = () => true;
for (const part of signedPartitions.keys()) {
  const { state, events } = startSettlement(null, { month, part }, decision);
  await settlement.settlements.save(null, state, events, meta);
  settlement.waiting.push({ month, part });
}
const startedAt = performance.now();
await settlement.run();
const scaledSeconds = (performance.now() - startedAt) / 1_000;
process.stdout.write = print;
const made = (await settlement.settlements.ofMonth(month)).reduce((sum, { state }) => sum + state.made, 0);
if (made !== scaledCount || statements !== contractCount)
  throw new Error(`${made} and ${statements} statements were made`);

console.log(
  `Computing ${statements} statements from ${contractCount * outagesPerContract} outages: ${seconds.toFixed(2)} s`,
);
console.log(
  `The settlement of ${made} contracts with ${made * outagesPerContract} outages over a table, one message at a time:`,
);
const perContract = (units: number) => Number((units / made).toFixed(1));
console.table({
  measured: { seconds: Number(scaledSeconds.toFixed(2)), ...spent },
  'per contract': {
    seconds: Number((scaledSeconds / made).toFixed(4)),
    requests: perContract(spent.requests),
    readUnits: perContract(spent.readUnits),
    writeUnits: perContract(spent.writeUnits),
  },
  [`for ${contractCount} contracts`]: {
    seconds: Math.round((scaledSeconds / made) * contractCount),
    requests: Math.round((spent.requests / made) * contractCount),
    readUnits: Math.round((spent.readUnits / made) * contractCount),
    writeUnits: Math.round((spent.writeUnits / made) * contractCount),
  },
});
await table.stop();
