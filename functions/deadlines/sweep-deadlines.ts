// Every minute: finds deadlines that are due and not decided, whatever became of their timers, and calls them up.

import { later } from '../../domain/time.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { measure } from '../metrics.ts';
import { liveTable } from '../store/table.ts';
import type { Due, TimedStore } from '../store/timed-store.ts';
import { timedStore } from '../store/timed-store.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock } from '../system-clock.ts';
import type { DeadlineQueue } from './deadline-queue.ts';
import { deadlineQueue } from './deadline-queue.ts';

interface Dependencies {
  readonly timed: Pick<TimedStore, 'dueSubjects'>;
  readonly queue: Pick<DeadlineQueue, 'sendAll'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What was due a moment ago is most likely being decided right now. */
const graceMilliseconds = 5_000;
/**
 * Far more than a run of a minute ought to find, and what it sends in half a minute, of the fifty seconds that it has. A backlog that
 * is longer is gone through by the runs that follow: each goes on where the one before has stopped, as what that has sent may still
 * wait for its decision, and would be sent again and again before anything later. So nothing is sent twice before all of it was once.
 */
const subjectsMax = 100_000;
const runMilliseconds = 30_000;
const partSize = 1_000;

/**
 * Throws when messages could not be sent or part of what is due not be read; the next run begins at the earliest again. So does one
 * whose process is new: the place is kept in memory only.
 */
export function sweepDeadlines(deps: Dependencies): () => Promise<void> {
  let goOnAt: string | undefined;

  return async () => {
    const startedAt = deps.clock.now();
    const dueBefore = later(startedAt, -graceMilliseconds);
    const endsAt = later(startedAt, runMilliseconds);
    const from = goOnAt;
    goOnAt = undefined;
    let count = 0;
    try {
      for await (const part of inParts(deps.timed.dueSubjects(dueBefore, from))) {
        const found = part.map(({ subject }) => subject);
        count += found.length;
        await deps.queue.sendAll(found);
        if (count >= subjectsMax || deps.clock.now() >= endsAt) {
          goOnAt = part.at(-1)?.place;
          break;
        }
      }
    } finally {
      const fields = { dueBefore, from, limit: subjectsMax, isCutOff: goOnAt !== undefined };
      measure('sweep', { DeadlinesSwept: count }, fields, count > 0 ? 'warn' : 'info');
    }
  };
}

/** What was found before a failure comes as well. */
async function* inParts(all: AsyncIterable<Due>): AsyncIterable<readonly Due[]> {
  let part: Due[] = [];
  try {
    for await (const due of all) {
      part.push(due);
      if (part.length === partSize) {
        yield part;
        part = [];
      }
    }
  } catch (error) {
    if (part.length > 0) yield part;
    throw error;
  }
  if (part.length > 0) yield part;
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
