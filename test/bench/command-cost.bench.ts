// What each command of a ticket's life costs at the table: requests, and capacity units as the engine itself counts them.
// Run: node test/bench/command-cost.bench.ts

import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import '../support/live-environment.ts';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { standingRules } from '../../domain/sla/rules.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import { circuitStore } from '../../functions/store/circuit-store.ts';
import { contractStore } from '../../functions/store/contract-store.ts';
import { customerStore } from '../../functions/store/customer-store.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';
import { acceptTicket } from '../../functions/tickets/accept-ticket.ts';
import { confirmRecovery } from '../../functions/tickets/confirm-recovery.ts';
import { dispatchTicket } from '../../functions/tickets/dispatch-ticket.ts';
import { giveFeedback } from '../../functions/tickets/give-feedback.ts';
import { openTicket } from '../../functions/tickets/open-ticket.ts';
import { resolveTicket } from '../../functions/tickets/resolve-ticket.ts';
import { call } from '../support/api-calls.ts';
import { aCircuit } from '../support/circuits.ts';
import { aContract } from '../support/contracts.ts';
import { aCustomer } from '../support/customers.ts';
import { maintenanceUnit, monitoringCentre } from '../support/departments.ts';
import { startTable } from '../support/table.ts';

// The handlers' log lines would stand between the figures.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

const table = await startTable();
const spent = { reads: 0, writes: 0, readUnits: 0, writeUnits: 0, indexWriteUnits: 0 };

table.client.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      const write = /Put|Update|Delete|Write/.test(commandName);
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } as never });
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
      for (const { CapacityUnits = 0, Table } of [ConsumedCapacity ?? []].flat()) {
        spent[write ? 'writeUnits' : 'readUnits'] += CapacityUnits;
        if (write) spent.indexWriteUnits += CapacityUnits - (Table?.CapacityUnits ?? CapacityUnits);
      }
      spent[write ? 'writes' : 'reads'] += 1;
      return result;
    },
  { step: 'initialize', priority: 'low' },
);

const meta = { correlationId: 'bench' };
const stores = {
  tickets: ticketStore(table, standingRuleBook),
  circuits: circuitStore(table),
  customers: customerStore(table),
  contracts: contractStore(table),
  departments: departmentStore(table),
  rules: standingRuleBook,
};
await stores.customers.save(null, aCustomer(), [], meta);
await stores.circuits.save(null, aCircuit({ maintenanceDepartmentId: maintenanceUnit.id }), [], meta);
await stores.contracts.save(null, aContract(), [], meta);
await stores.departments.save(null, monitoringCentre, [], meta);
await stores.departments.save(null, maintenanceUnit, [], meta);

const rows: Record<string, typeof spent> = {};
async function measure<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  Object.assign(spent, { reads: 0, writes: 0, readUnits: 0, writeUnits: 0, indexWriteUnits: 0 });
  const result = await run();
  rows[name] = { ...spent };
  return result;
}

const report = { circuitId: aCircuit().id, source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '业务中断' };
const opened = await measure('open', () => call(openTicket(stores), { body: report }));
const path = { ticketId: opened.body.id };
const route = '/tickets/{ticketId}/command';
const steps = {
  dispatch: () => call(dispatchTicket(stores), { route, path, body: {} }),
  accept: () => call(acceptTicket(stores), { route, path, body: {} }),
  feedback: () => call(giveFeedback(stores), { route, path, body: { message: '正在抢修' } }),
  resolve: () => call(resolveTicket(stores), { route, path, body: { cause: '光缆中断', solution: '熔接修复' } }),
  confirm: () => call(confirmRecovery(stores), { route, path, body: { restored: true, confirmedBy: '王工' } }),
};
for (const [name, run] of Object.entries(steps)) {
  const { status } = await measure(name, run);
  if (status !== 200) throw new Error(`${name} answered ${status}`);
}

const second = await measure('open a repeat (R151)', () => call(openTicket(stores), { body: report }));
if (second.body['repeatOf'] === undefined) throw new Error('the repeat was not found');
await measure('a breach decided', async () => {
  const before = await stores.tickets.get(second.body.id);
  if (before === null) throw new Error('no ticket');
  const dueAt = before.state.reportedAt + 16 * 60_000;
  const events = reachDeadlines(before.state, dueAt as typeof before.state.reportedAt, standingRules);
  await stores.tickets.save(before, events.reduce(evolve, before.state), events, meta);
});

process.stdout.write = print;
console.log(
  'What each command costs at the table: requests, and capacity units (index writes are part of the write units)',
);
console.table(rows);
await table.stop();
