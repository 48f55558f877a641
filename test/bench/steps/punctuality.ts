// How late deadlines are decided, and departments told: a steady stream, and 10,000 that fall into one minute; the whole local
// system with real handlers, the schedules as early as deployed and as imprecise as the Scheduler of AWS.

import '../../support/live-environment.ts';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Instant } from '../../../domain/time.ts';
import { instant, later } from '../../../domain/time.ts';
import type { System } from '../../scenarios/system.ts';
import { registerOperator, startSystem } from '../../scenarios/system.ts';
import { tableAt } from '../engine-table.ts';
import { benchTicketId, itemsDueAt, load } from '../open-tickets.ts';
import { processorTimeOf } from '../processor-time.ts';
import { count, milliseconds, quantile, spread } from '../statistics.ts';
import type { Figure, Progress, Step } from '../step.ts';
import { atMost } from '../step.ts';

const burst = { tickets: 10_000, milliseconds: 60_000 };
const steady = { perSecond: 20, milliseconds: 60_000 };
const steadyTickets = (steady.perSecond * steady.milliseconds) / 1_000;
/** A folder in memory: how long a disk takes to have written something is no figure of ours. */
const memoryFolder = '/dev/shm';
/** As deployed: infra/constructs/deadline-timing.ts. */
const leadSeconds = 90;
const imprecisionMilliseconds = 60_000;
const goals = { p99: 100, max: 1_000 };
/** What loading takes at the least; a slower machine begins later. */
const loadMilliseconds = 10_000;
const restMilliseconds = 5_000;
const drainMillisecondsMax = 60_000;

interface Told {
  readonly ticketId: string;
  readonly decidedLate: number;
  readonly toldLate: number;
}

/** Instants spread over the window as arrivals are: by a fixed sequence, so that every run has the same. */
function spreadOver(from: number, window: number, tickets: number): readonly Instant[] {
  const golden = 0.618_033_988_749_895;
  return Array.from({ length: tickets }, (_, index) => instant(from + Math.floor(((index * golden) % 1) * window)));
}

async function prepare(system: System, progress: Progress) {
  const table = await tableAt(system.runtime.tableEndpoint);
  // Armed at the latest when the last of them is loaded: nearer ones would not go through the Scheduler.
  const armedBy = Date.now() + loadMilliseconds + (burst.tickets + steadyTickets) * 3;
  const steadyFrom = armedBy + 2 * leadSeconds * 1_000;
  const burstFrom = steadyFrom + steady.milliseconds + restMilliseconds;
  const dues = [
    ...spreadOver(steadyFrom, steady.milliseconds, steadyTickets),
    ...spreadOver(burstFrom, burst.milliseconds, burst.tickets),
  ];
  progress('making tickets');
  const items = await itemsDueAt(dues);
  await load(table, items, (done) => progress('loading tickets', done, items.length));
  return { dues, burstFrom, endsAt: burstFrom + burst.milliseconds };
}

/** Breaches of what was loaded, one for each message to the topic. */
function told({ runtime }: System, dues: readonly Instant[]): readonly Told[] {
  const dueAt = new Map(dues.map((due, index) => [benchTicketId(index), due]));
  return runtime.published().flatMap(({ publishedAt, message }) => {
    const { type, data } = JSON.parse(message);
    const due = dueAt.get(data.ticketId);
    if (type !== 'deadline.breached' || data.milestone !== 'dispatch' || due === undefined) return [];
    return [{ ticketId: data.ticketId, decidedLate: Date.parse(data.reachedAt) - due, toldLate: publishedAt - due }];
  });
}

async function untilDue(endsAt: number, progress: Progress): Promise<void> {
  while (Date.now() < endsAt) {
    progress('deadlines fall due, seconds left', Math.ceil((endsAt - Date.now()) / 1_000));
    await new Promise((resolve) => setTimeout(resolve, Math.min(1_000, endsAt - Date.now())));
  }
}

async function untilTold(system: System, dues: readonly Instant[], endsAt: number, progress: Progress): Promise<void> {
  const giveUpAt = later(endsAt as Instant, drainMillisecondsMax);
  for (;;) {
    const { size } = new Set(told(system, dues).map(({ ticketId }) => ticketId));
    progress('departments told', size, dues.length);
    if (size === dues.length || Date.now() > giveUpAt) break;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  // A second notice of the same breach would come about now.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

function figuresOf(name: string, all: readonly Told[]): readonly Figure[] {
  const [decided, notified] = [all.map((one) => one.decidedLate), all.map((one) => one.toldLate)];
  const measured = (values: readonly number[], share: number) => quantile(values, share);
  return [
    { figure: `${name}: decision late, earliest / p50 / p99 / latest`, measured: spread(decided) },
    { figure: `${name}: decision late, p99`, ...atMost(measured(decided, 0.99), goals.p99, milliseconds) },
    { figure: `${name}: decision late, latest`, ...atMost(measured(decided, 1), goals.max, milliseconds) },
    { figure: `${name}: notice late, earliest / p50 / p99 / latest`, measured: spread(notified) },
  ];
}

export const punctuality: Step = {
  name: 'punctuality',
  run: async (progress) => {
    progress('starting the local system');
    if (existsSync(memoryFolder)) process.env['TMPDIR'] = memoryFolder;
    const system = await startSystem({
      schedulerImprecisionMilliseconds: imprecisionMilliseconds,
      followersGiveWay: true,
      environment: { SCHEDULE_LEAD_SECONDS: String(leadSeconds), ALLOW_LOOPBACK_WEBHOOKS: 'true' },
    });
    try {
      await registerOperator(system);
      const { dues, burstFrom, endsAt } = await prepare(system, progress);
      await untilDue(burstFrom, progress);
      const { own, others } = await processorTimeOf(async () => {
        await untilDue(endsAt, progress);
        await untilTold(system, dues, endsAt, progress);
      });
      const all = told(system, dues);
      const numberOf = ({ ticketId }: Told) => Number(ticketId.slice(1));
      const steadily = all.filter((one) => numberOf(one) < steadyTickets);
      const atOnce = all.filter((one) => numberOf(one) >= steadyTickets);
      const distinct = new Set(all.map(({ ticketId }) => ticketId)).size;
      const early = all.filter(({ decidedLate }) => decidedLate < 0).length;
      const steadyName = `${steady.perSecond} deadlines a second`;
      const burstName = `${count(burst.tickets)} deadlines in one minute`;
      return {
        figures: [
          ...figuresOf(steadyName, steadily),
          ...figuresOf(burstName, atOnce),
          {
            figure: `${burstName}: processor time for each until it is told, Node.js and engine`,
            measured: `${milliseconds(own / burst.tickets)} + ${milliseconds(others / burst.tickets)}`,
            reference: `the machine has ${milliseconds((availableParallelism() * burst.milliseconds) / burst.tickets)} for each`,
          },
          { figure: 'decided early', ...atMost(early, 0, count) },
          { figure: 'not told', ...atMost(dues.length - distinct, 0, count) },
          { figure: 'told twice', ...atMost(all.length - distinct, 0, count) },
          { figure: 'dead letters', ...atMost(system.runtime.deadLetters().length, 0, count) },
        ],
        notes: [
          `schedules are set ${leadSeconds} s ahead and fire up to ${imprecisionMilliseconds / 1_000} s late; a notice is late by when the topic took it`,
          ...(existsSync(memoryFolder) ? ['the data folder of the local system lies in memory'] : []),
        ],
        histograms: [
          {
            name: 'lateness',
            title: 'How late: share of deadlines',
            series: {
              [`decision, ${steady.perSecond}/s`]: steadily.map((one) => one.decidedLate),
              [`decision, burst`]: atOnce.map((one) => one.decidedLate),
              [`notice, burst`]: atOnce.map((one) => one.toldLate),
            },
          },
        ],
      };
    } finally {
      await system.close();
    }
  },
};
