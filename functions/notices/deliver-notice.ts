// Sends a notice by every way that has still to take it: by the channels that the department has named one after the other until
// one takes it, by the topic in any case, and by a webhook that stands in no order beside them.

import type { Instant } from '../../domain/time.ts';
import { errorFields } from '../error-fields.ts';
import { measure } from '../metrics.ts';
import { Postponed, TriedAgain } from '../postponed.ts';
import { anyNoticeKey } from '../store/keys.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { Clock } from '../system-clock.ts';
import type { Channel, Message } from './channel.ts';
import { Refused, reasonOf } from './channel.ts';
import type { AnyNotice, NoticeChannel } from './notice.ts';
import type { Letter } from './notice-message.ts';
import { messageOf } from './notice-message.ts';
import type { Route } from './route.ts';
import { fallbackAttributes, isTold, routeTo } from './route.ts';

export interface DeliveringDependencies {
  readonly notices: Pick<NoticeStore, 'markDelivered' | 'recordAttempt'>;
  readonly channels: Readonly<Record<NoticeChannel, Channel>>;
  readonly clock: Pick<Clock, 'now'>;
  /** Where people look things up, with {kind} and {id} in it. */
  readonly consoleUrl?: string | undefined;
}

interface Attempt {
  /** This message has recorded or released the notice. */
  readonly isFirst: boolean;
  /** The message has been handed out before: what is missing is ours to make up for. */
  readonly isRepeat: boolean;
}

/** Longer than a function may take over its deliveries. */
const underWayMilliseconds = 30_000;
/** After each attempt but the last, which gives the channel up: a quarter of a minute, then the next of the order has its turn. */
const attemptRestsSeconds: readonly number[] = [5, 10];
/** A message that waits longer for its turn with a bot goes another way. */
const waitMillisecondsMax = 600_000;

/**
 * Tries every way, whatever becomes of the others. Throws an AggregateError of those that have failed or have to wait. A second
 * message of the same notice may be handed out at the same time: that one fails here, and comes again when the first one's work is
 * done.
 */
export async function deliverNotice(
  letter: Letter,
  { isFirst, isRepeat }: Attempt,
  deps: DeliveringDependencies,
): Promise<void> {
  const { notice, department } = letter;
  const route = routeTo(department, deps.channels);
  if (isTold(notice, route)) return;
  const isUnderWay = !isFirst && !isRepeat && deps.clock.now() - begunAt(notice) < underWayMilliseconds;
  if (isUnderWay) throw new Error(`notice ${notice.id} is being delivered by another message`);
  const message = messageOf(letter, deps.consoleUrl);
  const beside = route.beside.map((channel) => deliverBy(channel, notice, message, deps));
  await allOrThrow([...beside, alongOrder(route, notice, message, deps)], `notice ${notice.id} was not delivered`);
}

function begunAt(notice: AnyNotice): Instant {
  return ('releasedAt' in notice ? notice.releasedAt : undefined) ?? notice.recordedAt;
}

/** The topic comes last, for then it is known whether its subscribers have to stand in for the channels of the order. */
async function alongOrder(
  { inOrder }: Route,
  notice: AnyNotice,
  message: Message,
  deps: DeliveringDependencies,
): Promise<void> {
  let isTaken = inOrder.some((channel) => notice.deliveredTo[channel] !== undefined);
  for (const channel of inOrder) {
    if (!isTaken) isTaken = await isTakenBy(channel, notice, message, deps);
  }
  const isFallback = inOrder.length > 0 && !isTaken;
  const attributes = isFallback ? { ...message.attributes, ...fallbackAttributes } : message.attributes;
  await deliverBy('topic', notice, { ...message, attributes }, deps);
}

/** False when the channel is given up, now or before. Throws when it is to be tried again. */
async function isTakenBy(
  channel: NoticeChannel,
  notice: AnyNotice,
  message: Message,
  deps: DeliveringDependencies,
): Promise<boolean> {
  const before = notice.attempts?.filter((attempt) => attempt.channel === channel) ?? [];
  if (before.some(({ givenUp }) => givenUp)) return false;
  const failure = await failureBy(channel, notice, message, deps);
  if (failure === null) return true;
  const { error } = failure;
  const mayWait = deps.clock.now() - begunAt(notice) < waitMillisecondsMax;
  if (error instanceof Postponed && mayWait) throw error;
  const isLasting = error instanceof Refused || error instanceof Postponed;
  const restSeconds = isLasting ? undefined : attemptRestsSeconds[before.length];
  await noteFailure(channel, notice, error, restSeconds === undefined, deps);
  if (restSeconds !== undefined) throw new TriedAgain(error, restSeconds);
  return false;
}

/** Throws when the channel did not take it: it is tried again as long as the message comes again. */
async function deliverBy(
  channel: NoticeChannel,
  notice: AnyNotice,
  message: Message,
  deps: DeliveringDependencies,
): Promise<void> {
  if (notice.deliveredTo[channel] !== undefined) return;
  const failure = await failureBy(channel, notice, message, deps);
  if (failure === null) return;
  await noteFailure(channel, notice, failure.error, false, deps);
  throw failure.error;
}

/** Null when the channel took it, which is recorded then. */
async function failureBy(
  channel: NoticeChannel,
  notice: AnyNotice,
  message: Message,
  { notices, channels, clock }: DeliveringDependencies,
): Promise<{ readonly error: unknown } | null> {
  try {
    await channels[channel].deliver(message);
  } catch (error) {
    return { error };
  }
  const takenAt = clock.now();
  await notices.markDelivered(anyNoticeKey(notice), channel, takenAt);
  measure('notice delivered', { NoticesDelivered: 1, NoticeDelay: delayOf(notice, takenAt) }, about(notice, channel));
  return null;
}

async function noteFailure(
  channel: NoticeChannel,
  notice: AnyNotice,
  error: unknown,
  isGivenUp: boolean,
  { notices, clock }: DeliveringDependencies,
): Promise<void> {
  const fields = { ...about(notice, channel), ...errorFields(error), isGivenUp };
  measure('notice failed', { NoticeFailures: 1, ...(isGivenUp && { NoticeFallbacks: 1 }) }, fields, 'warn');
  const attempt = {
    channel,
    attemptedAt: clock.now(),
    reason: reasonOf(error),
    ...(isGivenUp && { givenUp: true as const }),
  };
  await notices.recordAttempt(anyNoticeKey(notice), attempt);
}

function about({ id, departmentId, kind }: AnyNotice, channel: NoticeChannel) {
  return { noticeId: id, departmentId, kind, channel };
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
