// Every minute: finds notices whose department opens within the next one, and has each told at that very second.
// What is held stands in the table with its opening, in one write with the notice: there is no timer that could be lost.

import { later } from '../../domain/time.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import type { MessageQueue } from '../message-queue.ts';
import { delaySecondsUntil, messageQueue } from '../message-queue.ts';
import { measure } from '../metrics.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import { noticeStore } from '../store/notice-store.ts';
import { liveTable } from '../store/table.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock } from '../system-clock.ts';
import type { ReleaseMessage } from './release-notice.ts';

interface Dependencies {
  readonly notices: Pick<NoticeStore, 'heldBefore'>;
  readonly queue: Pick<MessageQueue<ReleaseMessage>, 'sendAll'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** The next run comes after a minute, or a little later. */
const aheadMilliseconds = 75_000;
/** The rest, if any, is found by the next run: the earliest go first. */
const noticesMax = 10_000;

/** Throws when messages could not be sent or part of what is held not be read, after all others; the next run finds them again. */
export function sweepHeldNotices({ notices, queue, clock }: Dependencies): () => Promise<void> {
  return async () => {
    const now = clock.now();
    const found: ReleaseMessage[] = [];
    const delays = new Map<ReleaseMessage, number>();
    try {
      for await (const { heldUntilAt, ...heldNotice } of notices.heldBefore(later(now, aheadMilliseconds))) {
        const message = { heldNotice };
        found.push(message);
        // Up to the second: a message that comes early would be put off to the next run.
        delays.set(message, delaySecondsUntil(later(heldUntilAt, 999), now));
        if (found.length === noticesMax) break;
      }
    } finally {
      measure('sweep of held notices', { NoticesSwept: found.length }, { limit: noticesMax });
      await queue.sendAll(found, (message) => delays.get(message) ?? 0);
    }
  };
}

let live: ReturnType<typeof sweepHeldNotices> | undefined;

export const handler = (): Promise<void> => {
  live ??= sweepHeldNotices({
    notices: noticeStore(liveTable()),
    queue: messageQueue<ReleaseMessage>(sqsClient(), requiredVariable('NOTICE_QUEUE_URL'), systemClock),
    clock: systemClock,
  });
  return live();
};
