// Open tickets in great number, as the items that the real store would write: for loading a table quickly.

import { standingRules } from '../../domain/sla/rules.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import { chunks, forEachBounded } from '../../functions/batches.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import type { Item, Table } from '../../functions/store/table.ts';
import { putAll } from '../../functions/store/table.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';
import { aCircuit } from '../support/circuits.ts';
import { aCustomer } from '../support/customers.ts';
import { aDepartment } from '../support/departments.ts';
import { anOpenTicket } from '../support/tickets.ts';

const dispatchLimitMilliseconds = 15 * 60_000;
const circuitsMax = 2_000;
const customersMax = 1_000;
const owner = aDepartment({ id: 'noc', name: '网络监控中心', role: 'MONITORING_CENTRE', regions: [] });

export function benchTicketId(number: number): string {
  return `T${String(number).padStart(26, '0')}`;
}

export function benchCustomerId(number: number): string {
  return `K${number % customersMax}`;
}

/** Tickets of the monitoring centre whose dispatch is due then, warned already; the first has the number `from`. */
export async function itemsDueAt(dues: readonly Instant[], from = 0): Promise<readonly Item[]> {
  const items: Item[] = [];
  const client = { send: async ({ input }: { input: { Item: Item } }) => void items.push(input.Item) };
  const store = ticketStore({ name: 'none', client: client as unknown as Table['client'] }, standingRuleBook);
  for (const [index, dueAt] of dues.entries()) {
    const number = from + index;
    const customerId = benchCustomerId(number);
    const opened = anOpenTicket(
      {
        ticketId: benchTicketId(number),
        circuit: aCircuit({ id: `C${number % circuitsMax}`, customerId, region: '天河' }),
        customer: aCustomer({ id: customerId }),
        owner,
      },
      later(dueAt, -dispatchLimitMilliseconds),
    );
    const warned = reachDeadlines(opened, later(dueAt, -1), standingRules).reduce(evolve, opened);
    // No events: loading is to be followed by nothing but arming.
    await store.save(null, warned, [], { correlationId: 'bench' });
  }
  return items;
}

const batch = 25;
const batchesAtOnce = 4;

/** Writes the items, in batches side by side. */
export async function load(table: Table, items: readonly Item[], told: (done: number) => void): Promise<void> {
  let done = 0;
  await forEachBounded(chunks(items, batch), batchesAtOnce, async (some) => {
    await putAll(table, some);
    done += some.length;
    told(done);
  });
}
