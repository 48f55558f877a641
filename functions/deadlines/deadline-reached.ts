// Called up for a deadline, usually a little early: sends itself the message again for the whole seconds that remain, waits
// the last fraction, and decides at the very instant. A message is a hint to look; the ticket (or contract) says what is due.

import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { log } from '../log.ts';
import { delaySecondsUntil } from '../message-queue.ts';
import { measure } from '../metrics.ts';
import { retryLater } from '../notices/retry-later.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { liveTable } from '../store/table.ts';
import { ticketStore } from '../store/ticket-store.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock, waitUntil } from '../system-clock.ts';
import type { DeadlineQueue } from './deadline-queue.ts';
import { deadlineMessage, deadlineQueue } from './deadline-queue.ts';
import type { DecidedEvent, DecidingDependencies } from './decide-due.ts';
import { decideDue } from './decide-due.ts';

interface Dependencies extends DecidingDependencies {
  readonly queue: Pick<DeadlineQueue, 'send'>;
  readonly clock: Clock;
  /** Else a failure of a moment would hold it up for as long as the queue hides a message, and the sweep would be there before it. */
  readonly retryLater: (record: SQSRecord) => Promise<void>;
}

const waitMillisecondsMax = 1_000;

export function deadlineReached(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(
    deadlineMessage,
    async (message, { messageId }) => {
      const { timer, dueAt, correlationId, ...subject } = message;
      if (dueAt !== undefined) {
        const now = deps.clock.now();
        if (dueAt - now > waitMillisecondsMax) return deps.queue.send(message, delaySecondsUntil(dueAt, now));
        await waitUntil(dueAt, deps.clock);
      }
      const origin = { ...(correlationId !== undefined && { correlationId }), messageId };
      const events = await decideDue(subject, origin, deps);
      if (events.length === 0) measure('nothing was due', { TimersStale: 1 }, { ...subject, timer, dueAt });
      // Without a timer the sweep has called: it names none.
      for (const event of events) log('info', 'deadline reached', { ...subject, timer, ...reachedFields(event) });
    },
    deps.retryLater,
  );
}

/** How late it was is measured where it is announced, whoever has decided it (functions/events/measure-events.ts). */
function reachedFields(event: DecidedEvent) {
  const { type, milestone, occurrence, percent, dueAt, reachedAt, latenessMilliseconds } = event;
  return { event: type, milestone, occurrence, percent, dueAt, reachedAt, latenessMilliseconds };
}

let live: ReturnType<typeof deadlineReached> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  const rules = liveRuleBook(liveTable());
  live ??= deadlineReached({
    tickets: ticketStore(liveTable(), rules),
    contracts: contractStore(liveTable(), rules),
    customerFiles: customerFileStore(liveTable(), rules),
    levelChanges: levelChangeStore(liveTable(), rules),
    rules,
    queue: deadlineQueue(sqsClient(), requiredVariable('DEADLINE_QUEUE_URL'), systemClock),
    clock: systemClock,
    retryLater: retryLater(sqsClient(), requiredVariable('DEADLINE_QUEUE_URL')),
  });
  return live(event);
};
