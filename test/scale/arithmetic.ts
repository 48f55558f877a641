// What so many tickets a second ask of every quota, and what a month of them costs. Arithmetic on the figures of measured.ts and
// quotas.ts and on the assumptions below, nothing else.

import { stages } from '../../infra/config.ts';
import { deliveryLoad, deliveryShards } from './delivery-load.ts';
import type { TicketLoad } from './measured.ts';
import { ticketLoad as load, lookupUnits } from './measured.ts';
import type { Price, Quota } from './quotas.ts';
import { prices, quotas } from './quotas.ts';

export const rates = [100, 1_000, 5_000] as const;

/** What was not measured: to be replaced by what the dashboard shows of a deployed stage. */
export const assumptions = {
  /** Requests that look at a ticket, and lists of 25 read, for each ticket. */
  looks: 6,
  lists: 2,
  /** Read units of a list: a query on each shard of a department's queue, and 25 items of half a unit. */
  listUnits: 32.5,
  /** How long functions take, in seconds. */
  commandSeconds: 0.03,
  lookSeconds: 0.02,
  streamBatchSeconds: 0.06,
  earlyMessageSeconds: 0.015,
  /** Half a second of waiting for the instant, and the decision. */
  decisionSeconds: 0.55,
  noticeSeconds: 0.08,
  /** The target of a subscription answers, and what is read and written beside that. */
  deliverySeconds: 0.2 + 0.05,
  /** Messages in a batch of a queue, of 10 at most. */
  messagesPerBatch: 5,
  memoryGigabytes: 0.5,
  loggedBytesPerInvocation: 700,
  /** Of what is logged, what it takes up: logs are kept compressed. */
  loggedShareKept: 0.15,
  secondsPerMonth: 30 * 86_400,
} as const;

const capacity = stages.prod.capacity;

/** Units a second on the table itself; the indexes are counted apart, each against a quota of its own. */
const tableUnits = load.ticketUnits + load.auditUnits + load.noticeUnits;
const indexUnits = load.dueIndexWrites + load.centreQueueWrites + load.unitQueueWrites + load.otherIndexWrites;
const readUnits =
  load.readUnits +
  lookupUnits +
  assumptions.looks +
  assumptions.lists * assumptions.listUnits +
  load.timersFired -
  load.decisions;

/** A partition takes 1,000 units a second and has a shard of the stream; a new table has four. */
export function streamShards(rate: number): number {
  return Math.max(4, Math.ceil((rate * tableUnits) / quotas.partitionWrites.limit));
}

/** Records that wait at a lane of a shard by the time its last batch is done: at least the one that wakes it. */
function recordsPerBatch(rate: number, batchesPerShard: number): number {
  const perLane = (rate * load.ticketWrites) / (streamShards(rate) * batchesPerShard);
  return Math.min(capacity.streamBatchMax, Math.max(1, perLane * assumptions.streamBatchSeconds));
}

/** Invocations for each ticket, and how long each takes. */
function work(
  rate: number,
  batchesPerShard: number,
): readonly (readonly [name: string, perTicket: number, seconds: number])[] {
  const { messagesPerBatch, looks, lists } = assumptions;
  const streamBatches = load.ticketWrites / recordsPerBatch(rate, batchesPerShard);
  return [
    ['commands', load.calls, assumptions.commandSeconds],
    ['queries', looks + lists, assumptions.lookSeconds],
    ['arm-deadlines', streamBatches, assumptions.streamBatchSeconds],
    ['publish-events', streamBatches, assumptions.streamBatchSeconds],
    ['deadline-reached, early', load.timersFired / messagesPerBatch, assumptions.earlyMessageSeconds],
    ['deadline-reached, due', load.timersFired / messagesPerBatch, assumptions.decisionSeconds],
    ['notify-departments', load.noticeEvents / messagesPerBatch, assumptions.noticeSeconds],
  ];
}

export function concurrencyOf(rate: number, batchesPerShard = capacity.streamBatchesPerShard): number {
  return work(rate, batchesPerShard).reduce((sum, [, perTicket, seconds]) => sum + rate * perTicket * seconds, 0);
}

export interface Bound {
  readonly name: string;
  readonly quota: Quota;
  readonly demand: (rate: number) => number;
  /** What moves it. */
  readonly moves: string;
}

const perTicket = (of: (load: TicketLoad) => number) => (rate: number) => rate * of(load);
const ask = 'the quota, on request';

export const bounds: readonly Bound[] = [
  {
    name: 'requests of the API, the stage’s own limit',
    quota: { limit: stages.prod.requestsPerSecondMax, source: 'infra/config.ts' },
    demand: perTicket(({ calls }) => calls + assumptions.looks + assumptions.lists),
    moves: '`requestsPerSecondMax`',
  },
  {
    name: 'requests of the API, the account',
    quota: quotas.apiRequests,
    demand: perTicket(({ calls }) => calls + assumptions.looks + assumptions.lists),
    moves: ask,
  },
  {
    name: 'functions at once',
    quota: quotas.concurrency,
    demand: concurrencyOf,
    moves: `${ask}; \`streamBatchesPerShard\`; \`reservedConcurrency\` says who goes first`,
  },
  {
    name: 'batches of the deadline queue at once',
    quota: quotas.queueBatches,
    demand: perTicket(
      ({ timersFired }) =>
        (timersFired * (assumptions.earlyMessageSeconds + assumptions.decisionSeconds)) / assumptions.messagesPerBatch,
    ),
    moves: '`deadlinePollers` (up to 100,000)',
  },
  { name: 'write units of the table', quota: quotas.writeUnits, demand: (rate) => rate * tableUnits, moves: ask },
  {
    name: 'write units of the largest index, byDue',
    quota: quotas.writeUnits,
    demand: perTicket(({ dueIndexWrites }) => dueIndexWrites),
    moves: ask,
  },
  {
    name: 'write units of the table at once, while it is new',
    quota: quotas.newTableWrites,
    demand: (rate) => rate * tableUnits,
    moves: '`warmThroughput`; or half an hour for each doubling',
  },
  { name: 'read units of the table', quota: quotas.readUnits, demand: (rate) => rate * readUnits, moves: ask },
  {
    name: 'CreateSchedule and UpdateSchedule',
    quota: quotas.createSchedule,
    demand: perTicket(({ schedulesSet, schedulesMoved }) => schedulesSet + schedulesMoved),
    moves: ask,
  },
  {
    name: 'DeleteSchedule',
    quota: quotas.deleteSchedule,
    demand: perTicket(({ schedulesRemoved }) => schedulesRemoved),
    moves: ask,
  },
  {
    name: 'schedules that fire',
    quota: quotas.scheduleInvocations,
    demand: perTicket(({ timersFired }) => timersFired),
    moves: ask,
  },
  {
    name: 'schedules that stand',
    quota: quotas.schedules,
    demand: perTicket(({ scheduleMinutes }) => scheduleMinutes * 60),
    moves: ask,
  },
  {
    name: 'messages of deadlines in flight',
    quota: quotas.inFlight,
    demand: perTicket(
      ({ timersFired }) => timersFired * (assumptions.earlyMessageSeconds + assumptions.decisionSeconds),
    ),
    moves: 'none is needed',
  },
  {
    name: 'PutEvents, as the stream is set',
    quota: quotas.putEvents,
    demand: (rate) => putEvents(rate, capacity.streamBatchesPerShard),
    moves: `\`streamBatchesPerShard\`; ${ask}`,
  },
  {
    name: 'PutEvents with `streamBatchesPerShard: 2`',
    quota: quotas.putEvents,
    demand: (rate) => putEvents(rate, 2),
    moves: ask,
  },
  {
    name: 'events handed on by rules',
    quota: quotas.ruleInvocations,
    demand: perTicket(({ noticeEvents }) => noticeEvents),
    moves: 'late, not lost, where it is reached; the quota',
  },
  { name: 'notices published', quota: quotas.publishes, demand: perTicket(({ notices }) => notices), moves: ask },
];

/** Ten entries go into one request. */
function putEvents(rate: number, batchesPerShard: number): number {
  const records = recordsPerBatch(rate, batchesPerShard);
  const batches = load.ticketWrites / records;
  return rate * batches * Math.ceil((records * load.events) / load.ticketWrites / 10);
}

/** Seconds until the last of so many messages of one instant is taken up, `batches` at once at first and `growth` more each second. */
export function secondsToTakeUp(messages: number, batches: number, growth: number): number {
  // Nobody waits for an instant that has come.
  const perBatch = 10 / (assumptions.decisionSeconds - 0.5);
  // messages = perBatch * (batches * t + growth * t² / 2)
  return (-batches + Math.sqrt(batches ** 2 + (2 * growth * messages) / perBatch)) / growth;
}

export interface CostLine {
  readonly name: string;
  /** What is paid for, for each ticket. */
  readonly unitsPerTicket: number;
  readonly dollarsPerUnit: number;
}

/** At the given rate, since fuller batches of the stream are fewer. */
export function costLines(rate: number): readonly CostLine[] {
  const invocations = work(rate, capacity.streamBatchesPerShard);
  const count = invocations.reduce((sum, [, each]) => sum + each, 0);
  const seconds = invocations.reduce((sum, [, each, seconds]) => sum + each * seconds, 0);
  const requests = load.calls + assumptions.looks + assumptions.lists;
  // Sent twice, received and deleted twice, for a deadline; once each for a notice. Batches are received and deleted together.
  const queueRequests =
    load.timersFired * (2 + 4 / assumptions.messagesPerBatch) +
    load.noticeEvents * (1 + 2 / assumptions.messagesPerBatch);
  const logged = (count + requests) * assumptions.loggedBytesPerInvocation;
  return [
    line('API requests', requests, prices.apiRequest),
    line('function invocations', count, prices.functionRequest),
    line('function gigabyte-seconds', seconds * assumptions.memoryGigabytes, prices.functionMemory),
    line('write units, table', tableUnits, prices.writeUnit),
    line('write units, indexes', indexUnits, prices.writeUnit),
    line('read units', readUnits, prices.readUnit),
    line('gigabytes kept, for a month', load.storedKilobytes / 1_024 ** 2, prices.stored),
    line('the same, recoverable to any point', load.storedKilobytes / 1_024 ** 2, prices.recoverable),
    line('schedules that fire', load.timersFired, prices.scheduleInvocation),
    line('queue requests', queueRequests, prices.queueRequest),
    line('events on the bus', load.events, prices.busEvent),
    line('notices published', load.notices, prices.publish),
    line('gigabytes logged', logged / 1e9, prices.logged),
  ];
}

function line(name: string, unitsPerTicket: number, { dollars, per }: Price): CostLine {
  return { name, unitsPerTicket, dollarsPerUnit: per === 'per million' ? dollars / 1_000_000 : dollars };
}

export function dollarsPerMonth(rate: number): number {
  return dollarsOf(costLines(rate)) * rate * assumptions.secondsPerMonth;
}

const batchesOfDeliveries = perTicket(
  ({ events }) => (events * assumptions.deliverySeconds) / assumptions.messagesPerBatch,
);

/** What one subscription asks for that is sent every event, beside all that is there without it. */
export const subscriptionBounds: readonly Bound[] = [
  {
    name: 'batches of deliveries at once, the stage’s own limit',
    quota: { limit: capacity.deliveryBatchesMax, source: 'infra/config.ts' },
    demand: batchesOfDeliveries,
    moves: '`deliveryBatchesMax` (up to 1,000)',
  },
  {
    name: 'readings of the subscription’s item',
    quota: quotas.partitionReads,
    demand: perTicket(({ events }) => events),
    moves: 'several subscriptions, by `filters`',
  },
  {
    name: 'write units of the busiest key of byEnd',
    quota: quotas.partitionWrites,
    demand: perTicket(({ events }) => (events * deliveryLoad.pendingIndexWrites) / deliveryShards),
    moves: '`deliveryShards` in functions/store/keys.ts; several subscriptions, by `filters`',
  },
  { name: 'functions at once', quota: quotas.concurrency, demand: batchesOfDeliveries, moves: ask },
  {
    name: 'write units of the table',
    quota: quotas.writeUnits,
    demand: perTicket(({ events }) => events * deliveryLoad.writeUnits),
    moves: ask,
  },
  {
    name: 'read units of the table',
    quota: quotas.readUnits,
    demand: perTicket(({ events }) => events * deliveryLoad.readUnits),
    moves: ask,
  },
  {
    name: 'messages of deliveries in flight',
    quota: quotas.inFlight,
    demand: perTicket(({ events }) => events * assumptions.deliverySeconds),
    moves: 'none is needed',
  },
];

/** Dollars of a month for it. Kept for a month; sent once, received and deleted together. */
export function subscriptionDollarsPerMonth(rate: number): number {
  const batches = 1 / assumptions.messagesPerBatch;
  const gigabytes = deliveryLoad.storedKilobytes / 1_024 ** 2;
  const lines = [
    line('write units', deliveryLoad.writeUnits + deliveryLoad.indexWrites, prices.writeUnit),
    line('read units', deliveryLoad.readUnits, prices.readUnit),
    line('function invocations', batches, prices.functionRequest),
    line(
      'function gigabyte-seconds',
      batches * assumptions.deliverySeconds * assumptions.memoryGigabytes,
      prices.functionMemory,
    ),
    line('queue requests', 1 + 2 * batches, prices.queueRequest),
    line('gigabytes kept', gigabytes, prices.stored),
    line('the same, recoverable', gigabytes, prices.recoverable),
    line('gigabytes logged', assumptions.loggedBytesPerInvocation / 1e9, prices.logged),
  ];
  return rate * load.events * assumptions.secondsPerMonth * dollarsOf(lines);
}

function dollarsOf(lines: readonly CostLine[]): number {
  return lines.reduce((sum, { unitsPerTicket, dollarsPerUnit }) => sum + unitsPerTicket * dollarsPerUnit, 0);
}
