// What the whole life of a ticket costs: requests, and capacity units as the engine itself counts them, of the commands and of
// what follows from them; beside a design that writes state, events and outbox in one transaction, run on the same engine.

import '../../support/live-environment.ts';
import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { standingRules } from '../../../domain/sla/rules.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { later } from '../../../domain/time.ts';
import { armDeadlines } from '../../../functions/deadlines/arm-deadlines.ts';
import { publishEvents } from '../../../functions/events/publish-events.ts';
import { eventStore } from '../../../functions/store/event-store.ts';
import { unpack } from '../../../functions/store/packed.ts';
import type { Item, Table } from '../../../functions/store/table.ts';
import { systemClock } from '../../../functions/system-clock.ts';
import { acceptTicket } from '../../../functions/tickets/accept-ticket.ts';
import { confirmRecovery } from '../../../functions/tickets/confirm-recovery.ts';
import { dispatchTicket } from '../../../functions/tickets/dispatch-ticket.ts';
import { openTicket } from '../../../functions/tickets/open-ticket.ts';
import { resolveTicket } from '../../../functions/tickets/resolve-ticket.ts';
import { prices } from '../../scale/quotas.ts';
import { call } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { streamEvent } from '../../support/lambda-events.ts';
import { startTable } from '../../support/table.ts';
import { commandStores } from '../command-stores.ts';
import type { Meter, Spent } from '../meter.ts';
import { added, meterOn } from '../meter.ts';
import { recordWrites } from '../recorded-writes.ts';
import { sum } from '../statistics.ts';
import type { Figure, Step } from '../step.ts';

const meta = { correlationId: 'bench' };
const report = { circuitId: aCircuit().id, source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '业务中断' };
const route = '/tickets/{ticketId}/command';

/** What the commands of a life spend, one by one, and what the functions behind the stream add. */
interface Life {
  readonly commands: Readonly<Record<string, Spent>>;
  readonly followUp: Spent;
  readonly breach: Spent;
  readonly scheduleRequests: number;
  readonly busEvents: number;
  /** What each command has written, for the other design. */
  readonly writes: readonly Item[];
}

async function ourLife(table: Table, meter: Meter): Promise<Life> {
  const stores = commandStores(table);
  await stores.customers.save(null, aCustomer(), [], meta);
  await stores.circuits.save(null, aCircuit({ maintenanceDepartmentId: maintenanceUnit.id }), [], meta);
  await stores.contracts.save(null, aContract(), [], meta);
  for (const department of [monitoringCentre, maintenanceUnit])
    await stores.departments.save(null, department, [], meta);
  const writes = recordWrites(table);
  meter.take();

  const commands: Record<string, Spent> = {};
  async function command<Answer extends { readonly status: number }>(name: string, run: () => Promise<Answer>) {
    const answer = await run();
    if (answer.status >= 300) throw new Error(`${name} answered ${answer.status}`);
    commands[name] = meter.take();
    return answer;
  }
  const opened = await command('open', () => call(openTicket(stores), { body: report }));
  const path = { ticketId: opened.body.id };
  await command('dispatch', () => call(dispatchTicket(stores), { route, path, body: {} }));
  await command('accept', () => call(acceptTicket(stores), { route, path, body: {} }));
  await command('resolve', () =>
    call(resolveTicket(stores), { route, path, body: { cause: '光缆中断', solution: '熔接修复' } }),
  );
  await command('confirm', () =>
    call(confirmRecovery(stores), { route, path, body: { restored: true, confirmedBy: '王工' } }),
  );

  const counted = { scheduleRequests: 0, busEvents: 0 };
  const countSchedule = async () => {
    counted.scheduleRequests += 1;
  };
  const arm = armDeadlines({
    leadSeconds: 90,
    clock: systemClock,
    queue: { send: countSchedule },
    schedules: { set: countSchedule, remove: countSchedule },
  });
  const publish = publishEvents({
    events: eventStore(table),
    subscribers: { tell: async () => {} },
    bus: {
      put: async (announcements) => {
        counted.busEvents += announcements.length;
        return [];
      },
    },
  });
  const life = writes.taken();
  for (const write of life) {
    await arm(streamEvent(write));
    await publish(streamEvent(write));
  }
  const followUp = meter.take();

  const late = await call(openTicket(stores), { body: report });
  const before = await stores.tickets.get(late.body.id);
  if (before === null) throw new Error('no ticket');
  meter.take();
  const again = await stores.tickets.get(late.body.id);
  const events = reachDeadlines(before.state, later(before.state.reportedAt, 16 * 60_000), standingRules);
  await stores.tickets.save(again ?? before, events.reduce(evolve, before.state), events, meta);
  return { commands, followUp, breach: meter.take(), ...counted, writes: life.map(({ after }) => after) };
}

/** The same items, each with its events and their copies for the outbox in one transaction; the copies are deleted when told. */
async function transactionalLife({ client, name }: Table, meter: Meter, writes: readonly Item[]): Promise<Spent> {
  meter.take();
  for (const { events, ...state } of writes) {
    const version = Number(state['version']);
    const rows = (unpack(events) as readonly object[]).flatMap((event, index) => {
      const sk = `${String(version).padStart(8, '0')}#${index}`;
      return [
        { pk: state['pk'], sk: `EVENT#${sk}`, data: event },
        { pk: `OUTBOX#${index}`, sk: `${String(state['pk'])}#${sk}`, data: event },
      ];
    });
    const guard =
      version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': version - 1 } };
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: name, Item: state, ...guard } },
          ...rows.map((Item) => ({ Put: { TableName: name, Item } })),
        ],
      }),
    );
    for (const { pk, sk } of rows.filter((row) => String(row.pk).startsWith('OUTBOX'))) {
      await client.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
    }
  }
  return meter.take();
}

/** Dollars for a thousand lives: capacity units of the table, and the requests to the services around it. */
function dollars(spent: Spent, around: number): string {
  const table = (spent.readUnits * prices.readUnit.dollars + spent.writeUnits * prices.writeUnit.dollars) / 1e6;
  return `$${((table + around / 1e6) * 1_000).toFixed(3)}`;
}

const shown = ({ reads, writes, readUnits, writeUnits }: Spent) =>
  `${reads} + ${writes} requests, ${readUnits} + ${writeUnits} units`;

export const ticketCost: Step = {
  name: 'cost',
  run: async (progress) => {
    progress('the life of a ticket');
    const ours = await startTable();
    const life = await ourLife(ours, meterOn(ours));
    await ours.stop();
    progress('the same life with transactions');
    const theirs = await startTable();
    const transactions = await transactionalLife(theirs, meterOn(theirs), life.writes);
    await theirs.stop();

    const commands = added(Object.values(life.commands));
    const whole = added([commands, life.followUp]);
    const reads = { ...commands, writes: 0, writeUnits: 0 };
    const transactional = added([reads, transactions]);
    const batches = 2 * life.writes.length;
    const around =
      life.writes.length * (prices.apiRequest.dollars + prices.functionRequest.dollars) +
      batches * prices.functionRequest.dollars +
      life.busEvents * prices.busEvent.dollars;
    const perCommand: Figure[] = Object.entries(life.commands).map(([name, spent]) => ({
      figure: `${name}: reads + writes at the table`,
      measured: shown(spent),
      goal: { text: '1 write request', reached: spent.writes === 1 },
    }));
    return {
      figures: [
        ...perCommand,
        {
          figure: 'a breach decided',
          measured: shown(life.breach),
          goal: { text: '1 write request', reached: life.breach.writes === 1 },
        },
        {
          figure: 'audit trail of the whole life',
          measured: `${shown(life.followUp)}; ${life.busEvents} events on the bus, ${life.scheduleRequests} requests to the Scheduler`,
        },
        {
          figure: 'the whole life, open to confirm',
          measured: shown(whole),
          reference: `transactional ${shown(transactional)}`,
        },
        {
          figure: '1,000 such tickets at the table; with the services around it',
          measured: `${dollars(whole, 0)}; ${dollars(whole, around)}`,
          reference: `transactional ${dollars(transactional, 0)}; ${dollars(transactional, around)}`,
        },
      ],
      notes: [
        'on demand in us-east-1: units × price, plus API requests, function calls (two behind the stream per command, unbatched) and bus events; requests to make, move and remove schedules are free, and nothing is told when all is on time',
        `the transactional design writes state, events and outbox in one TransactWriteItems per command and deletes the outbox entry once it is told; ${sum(Object.values(life.commands).map(({ reads: each }) => each))} reads are the same in both`,
      ],
    };
  },
};
