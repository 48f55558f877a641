// One run: the whole system under one seed, from the first report until long after the last fault.

import { compilePattern } from '../../infra/local/pattern.ts';
import type { CommandName } from './commands.ts';
import { commandFunction, commandNames } from './commands.ts';
import type { FaultSettings } from './faults.ts';
import { Faults } from './faults.ts';
import type { QueueName, Services } from './functions.ts';
import { deadlineFunctions, noticeFunctions, replanFunction } from './functions.ts';
import { People } from './people.ts';
import type { Plan } from './plan.ts';
import { planFor } from './plan.ts';
import { withVirtualMachine } from './process.ts';
import { between, drawsFor } from './random.ts';
import { furnish, furnishFile } from './scene.ts';
import { EventBus, Inbox } from './services/bus.ts';
import type { DeployedFunction } from './services/lambda.ts';
import { Lambda } from './services/lambda.ts';
import type { StreamFeed } from './services/mappings.ts';
import { feedFromQueue, feedFromStream } from './services/mappings.ts';
import { Queue } from './services/queue.ts';
import { Scheduler } from './services/scheduler.ts';
import { TableService } from './services/table.ts';
import { noticePattern, queueBatchSize, queueFigures, replanPattern, streamFigures, streamFilters } from './wiring.ts';
import { World } from './world.ts';

export interface RunSettings extends FaultSettings {
  /** Tickets and steps that are left out, by the names of plan.ts. */
  readonly withoutSteps?: ReadonlySet<string> | undefined;
}

export interface Run {
  readonly seed: number;
  readonly plan: Plan;
  readonly world: World;
  readonly faults: Faults;
  readonly services: Services;
  readonly people: People;
  readonly feeds: readonly StreamFeed[];
}

const minute = 60_000;
/** How long the system is left alone at the end: long enough for what rests after failures (functions/notices/retry-later.ts). */
const recoveryMilliseconds = 25 * minute;
/** Nobody begins anything in the last moment: what follows from it has to be seen. */
const closingMilliseconds = minute;

export function runSeed(seed: number, settings: RunSettings = {}): Promise<Run> {
  return withVirtualMachine(async () => {
    const plan = planFor(seed, settings.withoutSteps);
    const world = new World(seed, plan.startAt);
    const faults = new Faults(world, settings);
    const run = await build(seed, plan, world, faults);
    const endAt = plan.startAt + plan.horizonMilliseconds;
    faults.endAt = endAt - recoveryMilliseconds;
    pauseRegion(world, faults, plan);
    for (const ticket of plan.tickets) void run.people.live(ticket);
    for (const contract of plan.contracts) void run.people.trade(contract);
    void run.people.lookAfter(plan.file);
    void run.people.revise(plan.revisions);
    await world.runUntil(endAt);
    return run;
  });
}

async function build(seed: number, plan: Plan, world: World, faults: Faults): Promise<Run> {
  const table = new TableService(world, faults);
  await furnish(table, {
    isNightClosed: plan.isNightClosed,
    isTrading: plan.contracts.length > 0,
    isLookedAfter: plan.file !== undefined,
  });
  const queueOf = (name: QueueName) => new Queue(world, faults, name, queueFigures[name]);
  const [deadlines, notices, replans] = [queueOf('deadlines'), queueOf('notices'), queueOf('replans')];
  const queues = new Map<QueueName, Queue>([deadlines, notices, replans].map((queue) => [queue.name, queue]));
  const bus = new EventBus(world, faults, [
    { matches: compilePattern(noticePattern), queue: notices },
    { matches: compilePattern(replanPattern), queue: replans },
  ]);
  const scheduler = new Scheduler(world, faults, queues);
  const services: Services = { faults, table, queues, scheduler, bus, inbox: new Inbox(world) };
  const lambda = new Lambda(world, faults);
  const feeding = { world, faults, lambda };
  const { arm, reach, sweep } = deadlineFunctions(services);
  const { publish, notify, release } = noticeFunctions(services);
  const feeds = [
    feedFromStream(feeding, table, arm, { ...streamFigures, matches: compilePattern(streamFilters.arm) }),
    feedFromStream(feeding, table, publish, { ...streamFigures, matches: compilePattern(streamFilters.publish) }),
  ];
  if (plan.file !== undefined) await furnishFile(table, plan.startAt, plan.file.file);
  feedFromQueue(feeding, deadlines, reach, { batchSize: queueBatchSize });
  feedFromQueue(feeding, notices, notify, { batchSize: queueBatchSize });
  feedFromQueue(feeding, replans, replanFunction(services), { batchSize: queueBatchSize });
  if (plan.revisions.length > 0) redriveNowAndThen(world, replans);
  everyMinute(world, faults, lambda, sweep, () => isNear(world, table.first('byDue', 'DUE#'), 10_000));
  everyMinute(world, faults, lambda, release, () => isNear(world, table.first('byDue', 'HELD#'), 90_000));
  const functions = new Map(commandNames.map((name) => [name, commandFunction(table, name)]));
  const closesAt = plan.startAt + plan.horizonMilliseconds - closingMilliseconds;
  const functionOf = (name: CommandName): DeployedFunction => {
    const found = functions.get(name);
    if (found === undefined) throw new Error(`no function ${name}`);
    return found;
  };
  return {
    seed,
    plan,
    world,
    faults,
    services,
    feeds,
    people: new People({ world, faults, lambda, functionOf, closesAt }),
  };
}

/** A sweep that would find nothing by far does nothing: it is left out, which spares most of a run's time. */
function everyMinute(
  world: World,
  faults: Faults,
  lambda: Lambda,
  sweep: DeployedFunction,
  hasWork: () => boolean,
): void {
  const name = `minute of ${sweep.name}`;
  const tick = () => {
    world.after(minute, name, tick);
    if (!hasWork() || faults.strike('sweep-missing', sweep.name)) return;
    lambda.invoke(sweep, {}, () => {});
  };
  world.after(drawsFor(world.seed, name)() * minute, name, tick);
}

/** An operator looks every few minutes whether a replan has stopped, and puts what was set aside back into its queue. */
function redriveNowAndThen(world: World, queue: Queue): void {
  const look = () => {
    queue.redrive();
    world.after(5 * minute, `look after ${queue.name}`, look);
  };
  world.after(5 * minute, `look after ${queue.name}`, look);
}

function isNear(world: World, sort: string | undefined, milliseconds: number): boolean {
  return sort !== undefined && Date.parse(sort.slice(0, 24)) < world.now + milliseconds;
}

function pauseRegion(world: World, faults: Faults, { startAt, horizonMilliseconds }: Plan): void {
  const draw = faults.strike('pause', 'Region');
  if (draw === undefined) return;
  const fromAt = startAt + draw() * (horizonMilliseconds - recoveryMilliseconds) * 0.8;
  const toAt = Math.min(faults.endAt, fromAt + between(draw, 5, 180) * minute);
  world.pauses.push({ fromAt, toAt });
}
