// Every minute: finds deadlines that are due and not decided, whatever became of their timers, and calls them up.

import { later } from '../../domain/time.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { measure } from '../metrics.ts';
import { liveTable } from '../store/table.ts';
import type { TimedStore } from '../store/timed-store.ts';
import { timedStore } from '../store/timed-store.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock } from '../system-clock.ts';
import type { DeadlineMessage, DeadlineQueue } from './deadline-queue.ts';
import { deadlineQueue } from './deadline-queue.ts';

interface Dependencies {
  readonly timed: Pick<TimedStore, 'dueSubjects'>;
  readonly queue: Pick<DeadlineQueue, 'sendAll'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What was due a moment ago is most likely being decided right now. */
const graceMilliseconds = 5_000;
/** Far more than a run of a minute ought to find. The rest, if any, is found by the next one: the earliest go first. */
const subjectsMax = 10_000;

/** Throws when messages could not be sent; the next run finds the same again. */
export function sweepDeadlines(deps: Dependencies): () => Promise<void> {
  return async () => {
    const dueBefore = later(deps.clock.now(), -graceMilliseconds);
    const found: DeadlineMessage[] = [];
    for await (const subject of deps.timed.dueSubjects(dueBefore)) {
      found.push(subject);
      if (found.length === subjectsMax) break;
    }
    const level = found.length > 0 ? 'warn' : 'info';
    measure('sweep', { DeadlinesSwept: found.length }, { dueBefore, limit: subjectsMax }, level);
    await deps.queue.sendAll(found);
  };
}

let live: ReturnType<typeof sweepDeadlines> | undefined;

export const handler = (): Promise<void> => {
  live ??= sweepDeadlines({
    timed: timedStore(liveTable()),
    queue: deadlineQueue(sqsClient(), requiredVariable('DEADLINE_QUEUE_URL'), systemClock),
    clock: systemClock,
  });
  return live();
};
