// Operations over stores in memory, with the queue as a list: a test hands the messages on as it likes.

import type { SQSRecord } from 'aws-lambda';
import type { Counts, Operation } from '../../domain/operations/operation.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeadlineMessage } from '../../functions/deadlines/deadline-queue.ts';
import { schedules } from '../../functions/deadlines/schedules.ts';
import { continueOperation } from '../../functions/operations/continue-operation.ts';
import { drift } from '../../functions/operations/drift.ts';
import type { OperationMessage } from '../../functions/operations/operation-queue.ts';
import { reArm } from '../../functions/operations/re-arm.ts';
import { scheduleDirectory } from '../../functions/operations/schedule-directory.ts';
import { startOperation } from '../../functions/operations/start-operation.ts';
import type { KnownSteps } from '../../functions/operations/step.ts';
import type { Finding } from '../../functions/store/finding-store.ts';
import type { Timed, TimedStore } from '../../functions/store/timed-store.ts';
import { call } from './api-calls.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeScheduler } from './fake-scheduler.ts';
import { queueEvent } from './lambda-events.ts';
import { memoryStores, pageOfAll } from './memory-stores.ts';
import { mondayMorning } from './time.ts';

const leadSeconds = 90;

/** What has deadlines, soonest first, as the index has it. */
function timedThings() {
  const things = new Map<string, Timed>();
  const nextAt = ({ timers }: Timed) => Math.min(...Object.values(timers));
  const timed: Pick<TimedStore, 'all' | 'read'> & { beforeRead: () => void } = {
    /** Something else happens between two readings. */
    beforeRead: () => undefined,
    all: async (page) =>
      pageOfAll(
        [...things.values()].sort((left, right) => nextAt(left) - nextAt(right)),
        page,
      ),
    read: async (which) => {
      timed.beforeRead();
      return [...new Set(which.map(({ id }) => id))].flatMap((id) => things.get(id) ?? []);
    },
  };
  return {
    timed,
    put: (id: string, timers: Readonly<Record<string, Instant>>) => {
      things.set(id, { entity: 'TICKET', id, timers });
    },
  };
}

/** Everything that re-arming and looking for drift need, with a Scheduler that is a map. */
export function recovery() {
  const clock = new FakeClock(mondayMorning);
  const scheduler = fakeScheduler();
  const things = timedThings();
  const settings = {
    leadSeconds,
    groupName: 'deadlines',
    queueArn: 'arn:queue',
    deadLetterQueueArn: 'arn:dead-letters',
    roleArn: 'arn:role',
  };
  const sent: DeadlineMessage[] = [];
  const timing = {
    leadSeconds,
    clock,
    queue: {
      send: async (message: DeadlineMessage) => {
        sent.push(message);
      },
    },
    schedules: schedules(scheduler.client, settings),
    timed: things.timed,
  };
  const findings: Finding[] = [];
  const driftDeps = {
    ...timing,
    directory: scheduleDirectory(scheduler.client, settings),
    findings: {
      record: async (_: unknown, found: readonly Finding[]) => {
        for (const each of found) {
          const at = findings.findIndex(({ kind, schedule }) => kind === each.kind && schedule === each.schedule);
          findings.splice(at === -1 ? findings.length : at, 1, each);
        }
      },
    },
  };
  const operations = operationsOver({ 're-arm': reArm(timing), drift: drift(driftDeps) }, clock);
  return { ...operations, ...things, scheduler, sent, findings, driftDeps, clock };
}

/** Starts operations and hands their messages on. */
export function operationsOver(steps: KnownSteps, clock: FakeClock, deadLetters: readonly string[] = ['dead']) {
  const stores = memoryStores();
  const operations = { ...stores.operations, all: async () => [...stores.operations.stored.values()] };
  const waiting: OperationMessage[] = [];
  const resting: string[] = [];
  const retryLater = async ({ body }: SQSRecord) => {
    resting.push(JSON.parse(body).operationId);
  };
  const queue = {
    send: async (message: OperationMessage) => {
      waiting.push(message);
    },
  };
  const starting = startOperation({ operations, queue, deadLetters });

  /** Hands one message over. False: it failed, and the queue would bring it again. */
  async function deliver(message: OperationMessage): Promise<boolean> {
    const worker = continueOperation({ operations, queue, steps, clock, retryLater });
    return (await worker(queueEvent(message))).batchItemFailures.length === 0;
  }

  /** Hands on what waits, until nothing does. */
  async function finish(): Promise<void> {
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
      if (!(await deliver(message))) throw new Error('a step failed');
    }
  }

  return {
    operations,
    waiting,
    /** The queue, for what starts operations by a route of its own. */
    starting: queue,
    /** Operations whose message failed and comes again after a rest. */
    resting,
    deliver,
    start: (body: object, headers: Readonly<Record<string, string>> = {}) => call(starting, { body, headers }),

    /** From the start to the end; returns what was done of what. */
    async run(body: object): Promise<Counts> {
      const { id } = (await call(starting, { body })).body;
      await finish();
      return stateOf(id).counts;
    },

    finish,

    stateOf,
  };

  function stateOf(id: string): Operation {
    const found = operations.stored.get(id);
    if (found === undefined) throw new Error(`there is no operation ${id}`);
    return found.state;
  }
}
