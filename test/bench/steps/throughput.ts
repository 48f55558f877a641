// How many commands a second, one after the other and many at a time, beside a bare conditional PutItem of the same item: called
// in this process over the engine, where only our code is between, and as functions behind the gateway of the local system.

import '../../support/live-environment.ts';
import { rmSync } from 'node:fs';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../../functions/store/table.ts';
import { acceptTicket } from '../../../functions/tickets/accept-ticket.ts';
import { dispatchTicket } from '../../../functions/tickets/dispatch-ticket.ts';
import { openTicket } from '../../../functions/tickets/open-ticket.ts';
import { resolveTicket } from '../../../functions/tickets/resolve-ticket.ts';
import { circuit, registerOperator, startSystem } from '../../scenarios/system.ts';
import { call } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { startTable } from '../../support/table.ts';
import { assemblyWithBareFunction, bareRoute } from '../bare-function.ts';
import { commandStores } from '../command-stores.ts';
import type { Run } from '../load-run.ts';
import { runWith, shownRun } from '../load-run.ts';
import { itemsDueAt } from '../open-tickets.ts';
import { owners, profiled } from '../processor-profile.ts';
import type { ProcessorTime } from '../processor-time.ts';
import { milliseconds, ratio } from '../statistics.ts';
import type { Figure, Progress, Step } from '../step.ts';
import { atLeast } from '../step.ts';

const goalRatio = 0.7;
/** What tests hold answers to takes time of its own. */
const unchecked = () => undefined;
const concurrencies = [1, 8, 32] as const;
/** At which it is looked where the processor's time goes: as many as keep it busy. */
const busyConcurrency = 8;
const calls = { direct: 400, gateway: 200 };
const report = { source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '业务中断' };
const resolution = { cause: '光缆中断', solution: '熔接修复' };

/** One way to reach the system: every call throws when it is refused. */
interface Way {
  readonly name: string;
  readonly bare: (item: Item) => Promise<unknown>;
  /** A consistent read of another such item and then a conditional write: the least that any transition can do. */
  readonly readThenWrite?: (item: Item) => Promise<unknown>;
  /** Returns the id of the ticket. */
  readonly open: (number: number) => Promise<string>;
  readonly command: (name: 'dispatch' | 'accept' | 'resolve', ticketId: string) => Promise<unknown>;
}

/** 1, 2, 3 and so on. */
function counter(): { readonly next: () => number } {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}

/** An item of the size and with the index keys of a ticket, of no entity that anybody waits for. */
async function comparableItem(): Promise<(number: number) => Item> {
  const [item] = await itemsDueAt([Date.now() + 3_600_000] as never);
  return (number) => ({ ...item, pk: `BARE#${number}`, entity: 'BARE' });
}

const bareNumbers = counter();

async function figuresOf(way: Way, count: number, progress: Progress): Promise<readonly Figure[]> {
  const item = await comparableItem();
  const nextItem = () => item(bareNumbers.next());
  const figures: Figure[] = [];
  const reasons: Figure[] = [];
  const ticketNumbers = counter();
  for (const concurrency of concurrencies) {
    const run = async (what: string, work: (index: number) => Promise<unknown>): Promise<Run> => {
      progress(`${way.name}, ${concurrency} at a time: ${what}`);
      return runWith(concurrency, count, work);
    };
    const ticketIds: string[] = [];
    // The first run of a kind pays for compiling it, so both sides run once before they are measured.
    if (concurrency === 1) {
      await runWith(4, 50, () => way.bare(nextItem()));
      for (const name of ['dispatch', 'accept', 'resolve'] as const) {
        if (ticketIds.length === 0)
          await runWith(4, 50, async () => ticketIds.push(await way.open(ticketNumbers.next())));
        await runWith(4, 50, (index) => way.command(name, ticketIds[index] ?? ''));
      }
      ticketIds.length = 0;
    }
    const bare = await run('bare PutItem', () => way.bare(nextItem()));
    const runs: Record<string, Run> = {};
    if (way.readThenWrite !== undefined) {
      const { readThenWrite } = way;
      runs['bare GetItem and PutItem'] = await run('GetItem and PutItem', () => readThenWrite(nextItem()));
    }
    runs['open'] = await run('open', async () => ticketIds.push(await way.open(ticketNumbers.next())));
    for (const name of ['dispatch', 'accept', 'resolve'] as const) {
      runs[name] = await run(name, (index) => way.command(name, ticketIds[index] ?? ''));
    }
    const again = await run('bare PutItem', () => way.bare(nextItem()));
    const bareRate = (bare.perSecond + again.perSecond) / 2;
    for (const [name, one] of Object.entries(runs)) {
      const share = one.perSecond / bareRate;
      const isOurs = !name.startsWith('bare');
      if (way.readThenWrite !== undefined && concurrency === busyConcurrency)
        reasons.push({
          figure: `${way.name}, ${concurrency} at a time: processor time of ${name}, Node.js and engine`,
          measured: shownTime(one.processor),
          reference: `bare PutItem ${shownTime(bare.processor)}`,
        });
      figures.push({
        figure: `${way.name}, ${concurrency} at a time: ${name}, ratio; ${shownRun(one)}`,
        reference: `bare PutItem ${shownRun(bare)}`,
        ...(isOurs ? atLeast(share, goalRatio, ratio) : { measured: ratio(share) }),
      });
    }
  }
  if (way.readThenWrite !== undefined) {
    progress(`${way.name}: whose code the processor works for`);
    reasons.push(await whoseCode(way, ticketNumbers, count));
  }
  return [...figures, ...reasons];
}

function shownTime({ own, others }: ProcessorTime): string {
  return `${milliseconds(own)} + ${milliseconds(others)}`;
}

/** Of accepting, which like most commands is one read and one write. */
async function whoseCode(way: Way, numbers: ReturnType<typeof counter>, count: number): Promise<Figure> {
  const ids: string[] = [];
  await runWith(busyConcurrency, count, async () => ids.push(await way.open(numbers.next())));
  await runWith(busyConcurrency, count, (index) => way.command('dispatch', ids[index] ?? ''));
  const shares = await profiled(() =>
    runWith(busyConcurrency, count, (index) => way.command('accept', ids[index] ?? '')),
  );
  const shown = owners.map((owner) => `${owner} ${Math.round(shares[owner] * 100)} %`);
  return { figure: `${way.name}: processor time of Node.js while tickets are accepted`, measured: shown.join(', ') };
}

/** Circuits enough that no ticket is the repeat of many others. */
const circuits = 500;
const circuitId = (number: number) => `CIRC-${number % circuits}`;

async function inProcess(progress: Progress): Promise<readonly Figure[]> {
  const table = await startTable();
  const stores = commandStores(table);
  const meta = { correlationId: 'bench' };
  await stores.customers.save(null, aCustomer(), [], meta);
  for (let number = 0; number < circuits; number += 1) {
    const one = aCircuit({ id: circuitId(number), maintenanceDepartmentId: maintenanceUnit.id });
    await stores.circuits.save(null, one, [], meta);
  }
  await stores.contracts.save(null, aContract({ lines: [aLine({ circuitId: circuitId(0) })] }), [], meta);
  for (const department of [monitoringCentre, maintenanceUnit])
    await stores.departments.save(null, department, [], meta);
  const [opening, dispatching] = [openTicket(stores), dispatchTicket(stores)];
  const [accepting, resolving] = [acceptTicket(stores), resolveTicket(stores)];
  const commands = { dispatch: dispatching, accept: accepting, resolve: resolving };
  let latest = {};
  const put = async (Item: Item) => {
    const ConditionExpression = 'attribute_not_exists(pk)';
    await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression }));
    latest = { pk: Item['pk'], sk: Item['sk'] };
  };
  const figures = await figuresOf(
    {
      name: 'in process',
      bare: put,
      readThenWrite: async (item) => {
        await table.client.send(new GetCommand({ TableName: table.name, Key: latest, ConsistentRead: true }));
        await put(item);
      },
      open: async (number) => {
        const { status, body } = await call(opening, { body: { ...report, circuitId: circuitId(number) } }, unchecked);
        if (status !== 201) throw new Error(JSON.stringify(body));
        return body.id;
      },
      command: async (name, ticketId) => {
        const body = name === 'resolve' ? resolution : {};
        const answer = await call(
          commands[name],
          { route: '/tickets/{ticketId}/command', path: { ticketId }, body },
          unchecked,
        );
        if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      },
    },
    calls.direct,
    progress,
  );
  await table.stop();
  return figures;
}

/** The same for a request: bytes are text there, else they would become a map of numbers. */
function asJson(item: Item): Item {
  const entries = Object.entries(item).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ]);
  return Object.fromEntries(entries);
}

async function behindGateway(progress: Progress): Promise<readonly Figure[]> {
  const assemblyDir = await assemblyWithBareFunction();
  const system = await startSystem({ assemblyDir, followersGiveWay: true }, unchecked);
  try {
    await registerOperator(system);
    for (let number = 0; number < circuits; number += 1)
      await system.call('PUT', `/circuits/${circuitId(number)}`, circuit('bank'));
    const accepted = async (method: string, path: string, body: unknown) => {
      const answer = await system.call(method, path, body);
      if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    };
    return await figuresOf(
      {
        name: 'behind the gateway',
        bare: (item) => accepted('POST', bareRoute, asJson(item)),
        open: async (number) => (await accepted('POST', '/tickets', { ...report, circuitId: circuitId(number) })).id,
        command: (name, ticketId) =>
          accepted('POST', `/tickets/${ticketId}/${name}`, name === 'resolve' ? resolution : {}),
      },
      calls.gateway,
      progress,
    );
  } finally {
    await system.close();
    rmSync(assemblyDir, { recursive: true, force: true });
  }
}

export const throughput: Step = {
  name: 'throughput',
  run: async (progress) => ({
    figures: [...(await inProcess(progress)), ...(await behindGateway(progress))],
    notes: [
      'ratio to the bare conditional PutItem; in brackets the latency, p50 / p99. Opening reads circuit, customer, contract, earlier tickets and directory before its one write, a transition reads its ticket: the row of a bare GetItem and PutItem shows what no transition can exceed. At a full processor the ratio is that of the processor times, and most of it is the SDK and its connection, twice',
      'behind the gateway, callers, gateway and functions share the processors of this machine',
    ],
  }),
};
