// Sends a notice by every way that has not taken it yet.

import type { NoticeStore } from '../store/notice-store.ts';
import type { Clock } from '../system-clock.ts';
import type { Channel } from './channel.ts';
import type { NoticeChannel } from './notice.ts';
import { noticeChannels } from './notice.ts';
import type { Letter } from './notice-message.ts';

export interface DeliveringDependencies {
  readonly notices: Pick<NoticeStore, 'markDelivered'>;
  readonly channels: Readonly<Record<NoticeChannel, Channel>>;
  readonly clock: Pick<Clock, 'now'>;
}

interface Attempt {
  /** This message has recorded or released the notice. */
  readonly isFirst: boolean;
  /** The message has been handed out before: what is missing is ours to make up for. */
  readonly isRepeat: boolean;
}

/** Longer than a function may take over its deliveries. */
const underWayMilliseconds = 30_000;

/**
 * Tries every channel, whatever becomes of the others. Throws an AggregateError of those that failed. A second message of the same
 * notice may be handed out at the same time: that one fails here, and comes again when the first one's work is done.
 */
export async function deliverNotice(
  letter: Letter,
  { isFirst, isRepeat }: Attempt,
  { notices, channels, clock }: DeliveringDependencies,
): Promise<void> {
  const { notice, department } = letter;
  const missing = noticeChannels.filter(
    (name) => channels[name].serves(department) && notice.deliveredTo[name] === undefined,
  );
  const begunAt = ('releasedAt' in notice ? notice.releasedAt : undefined) ?? notice.recordedAt;
  const isUnderWay = !isFirst && !isRepeat && clock.now() - begunAt < underWayMilliseconds;
  if (missing.length > 0 && isUnderWay) throw new Error(`notice ${notice.id} is being delivered by another message`);
  await allOrThrow(
    missing.map(async (name) => {
      await channels[name].deliver(letter);
      await notices.markDelivered(notice, name, clock.now());
    }),
    `notice ${notice.id} was not delivered`,
  );
}

/** Waits for all, also when some fail, and throws one AggregateError for those. */
export async function allOrThrow(work: readonly Promise<void>[], message: string): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  const reasons = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  if (reasons.length > 0) throw new AggregateError(reasons, message);
}
