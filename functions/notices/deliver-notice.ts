// Sends a notice by every way that has not taken it yet.

import type { Instant } from '../../domain/time.ts';
import { errorFields } from '../log.ts';
import { measure } from '../metrics.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { Clock } from '../system-clock.ts';
import type { Channel } from './channel.ts';
import type { AnyNotice, NoticeChannel } from './notice.ts';
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
    missing.map((name) => deliverBy(name, letter, { notices, channels, clock })),
    `notice ${notice.id} was not delivered`,
  );
}

async function deliverBy(
  channel: NoticeChannel,
  letter: Letter,
  { notices, channels, clock }: DeliveringDependencies,
): Promise<void> {
  const { notice } = letter;
  const about = { noticeId: notice.id, departmentId: notice.departmentId, kind: notice.kind, channel };
  try {
    await channels[channel].deliver(letter);
  } catch (error) {
    measure('notice failed', { NoticeFailures: 1 }, { ...about, ...errorFields(error) }, 'warn');
    throw error;
  }
  const takenAt = clock.now();
  await notices.markDelivered(notice, channel, takenAt);
  measure('notice delivered', { NoticesDelivered: 1, NoticeDelay: delayOf(notice, takenAt) }, about);
}

/** Of what the clock has announced and nobody had to be waited for. */
function delayOf(notice: AnyNotice, takenAt: Instant): readonly number[] {
  const isPlain = notice.kind !== 'information' && notice.review === undefined && notice.heldUntilAt === undefined;
  return isPlain ? [takenAt - notice.reachedAt] : [];
}

/** Waits for all, also when some fail, and throws one AggregateError for those. */
export async function allOrThrow(work: readonly Promise<void>[], message: string): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  const reasons = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  if (reasons.length > 0) throw new AggregateError(reasons, message);
}
