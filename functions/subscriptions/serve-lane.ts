// Goes on with a lane: makes deliveries of what is new, and sends them one after another until one is not taken.

import { isWarningDue, nextAttemptAt } from '../../domain/subscriptions/retries.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import { errorFields } from '../error-fields.ts';
import { log } from '../log.ts';
import { measure } from '../metrics.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { LaneStore, StoredLane } from '../store/lane-store.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import type { Clock } from '../system-clock.ts';
import { isWithinGrants } from './choose.ts';
import type { Delivery, DeliveryAttempt } from './delivery.ts';
import { givenUp, isTakenBy, withAttempt } from './delivery.ts';
import type { DeliveryQueue, LaneMessage } from './delivery-queue.ts';
import type { Lane } from './lane.ts';
import { afresh, laterPlace, withoutFirst } from './lane.ts';
import { recordAgain } from './record-again.ts';
import { recordDeliveries } from './record-deliveries.ts';
import type { InTrouble } from './trouble.ts';

export interface ServingDependencies {
  readonly lanes: LaneStore;
  readonly deliveries: Pick<DeliveryStore, 'record' | 'get' | 'change'>;
  readonly events: Pick<EventStore, 'following'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
  readonly clock: Pick<Clock, 'now'>;
  /** From 0 to 999,999. */
  readonly chancePpm: () => number;
  readonly attempt: (subscription: Subscription, delivery: Delivery) => Promise<DeliveryAttempt>;
  readonly inTrouble: InTrouble;
}

/** A message sends for so long; the attempt that begins last has the rest of the function's time. */
const turnMilliseconds = 20_000;
/** More than the function has: should it be killed, the lane is free again. */
const busyMilliseconds = 60_000;
const busyRestSeconds = 2;

/** Does nothing for a subscription that is disabled. One message at a time has the lane; another one comes again. */
export async function serveLane(
  subscription: Subscription,
  message: LaneMessage,
  deps: ServingDependencies,
): Promise<void> {
  if (subscription.status === 'disabled') return;
  const taken = await take(message, deps);
  if (taken === null) return deps.queue.send(message, busyRestSeconds);
  try {
    const [now, { again }] = [deps.clock.now(), message];
    const recorded =
      again === undefined
        ? await recordDeliveries(taken.lane, subscription, now, deps)
        : await recordAgain(taken.lane, again, subscription, now, deps);
    const { lane, next } = await sendWaiting(subscription, recorded, message, deps);
    // The call goes before the lane is let go: killed in between, it finds a busy lane and comes again.
    if (next !== undefined) await deps.queue.send(next.message, next.delaySeconds);
    await letGo(taken, lane, deps);
  } catch (error) {
    // The message that failed comes again: finding the lane busy, it would count as done, and never be set aside.
    await letGo(taken, taken.lane, deps).catch((failure: unknown) =>
      log('warn', 'lane not let go', errorFields(failure)),
    );
    throw error;
  }
}

async function letGo({ version }: StoredLane, lane: Lane, { lanes, clock }: ServingDependencies): Promise<void> {
  const { busyUntilAt: _, ...free } = lane;
  await lanes.save(version, free, clock.now());
}

/** Null while another message has it. */
async function take(message: LaneMessage, { lanes, clock }: ServingDependencies): Promise<StoredLane | null> {
  const { subscriptionId, entity, entityId, subject, announcedTo } = message;
  const stored = await lanes.get({ subscriptionId, entity, entityId });
  const now = clock.now();
  if ((stored?.lane.busyUntilAt ?? 0) > now) return null;
  const known: Lane = stored?.lane ?? { subscriptionId, entity, entityId, subject: {}, waiting: [], attempts: 0 };
  const begun = message.afresh === true ? afresh(known) : known;
  const lane = {
    ...begun,
    ...(subject !== undefined && { subject }),
    ...(announcedTo !== undefined && { announcedTo: laterPlace(begun.announcedTo, announcedTo) }),
    busyUntilAt: later(now, busyMilliseconds),
  };
  try {
    return await lanes.save(stored?.version ?? 0, lane, now);
  } catch (error) {
    if (error instanceof VersionConflict) return null;
    throw error;
  }
}

interface Served {
  readonly lane: Lane;
  /** What has to follow. */
  readonly next?: { readonly message: LaneMessage; readonly delaySeconds: number };
}

async function sendWaiting(
  subscription: Subscription,
  begun: Lane,
  message: LaneMessage,
  deps: ServingDependencies,
): Promise<Served> {
  const endsAt = later(deps.clock.now(), turnMilliseconds);
  let lane = begun;
  for (let first = lane.waiting[0]; first !== undefined; first = lane.waiting[0]) {
    const now = deps.clock.now();
    if (subscription.status === 'paused') return { lane };
    if (now >= endsAt) return { lane, next: { message: callFor(message), delaySeconds: 0 } };
    const delivery = await deps.deliveries.get(first);
    if (delivery === null) tellMissing(first, lane);
    // Perhaps it was taken out of turn: then nothing waits for its next attempt.
    if (delivery === null || delivery.status !== 'pending') {
      lane = withoutFirst(lane);
      continue;
    }
    if (!isWithinGrants(subscription.grants, delivery)) {
      // It was narrowed meanwhile.
      await deps.deliveries.change(first, givenUp);
      lane = withoutFirst(lane);
      continue;
    }
    if ((lane.nextAttemptAt ?? 0) > now) return { lane, ...notYet(lane, message, now) };
    const tried = await tryFirst(subscription, delivery, lane, deps);
    if ('stopped' in tried) return { lane: tried.lane };
    lane = tried.lane;
    if (lane.nextAttemptAt !== undefined)
      return { lane, next: retryOf(lane, message, lane.nextAttemptAt, deps.clock.now()) };
  }
  return { lane };
}

/** It has waited for longer than it is kept: what the target has not had is named, and stands in the audit trail. */
function tellMissing(deliveryId: string, { subscriptionId, entity, entityId }: Lane): void {
  const about = { deliveryId, subscriptionId, entity, entityId };
  measure('delivery missing', { SubscribersNotTold: 1 }, about, 'error');
}

async function tryFirst(
  subscription: Subscription,
  delivery: Delivery,
  lane: Lane,
  { attempt, deliveries, inTrouble, clock, chancePpm }: ServingDependencies,
): Promise<{ readonly lane: Lane; readonly stopped?: true }> {
  const made = await attempt(subscription, delivery);
  const { attemptedAt } = made;
  if (isTakenBy(made)) {
    await deliveries.change(delivery.id, (known) => withAttempt(known, made, null));
    const delay = attemptedAt + made.milliseconds - delivery.createdAt;
    measure('delivered', { DeliveryDelay: delivery.attemptCount === 0 ? [delay] : [] }, aboutOf(delivery));
    return { lane: withoutFirst(lane) };
  }
  const [attempts, firstAttemptAt] = [lane.attempts + 1, lane.firstAttemptAt ?? attemptedAt];
  const isGone = made.httpStatus === 410;
  const due = isGone ? null : nextAttemptAt({ attempts, firstAttemptAt }, clock.now(), chancePpm());
  measure('delivery failed', { DeliveryFailures: 1 }, { ...aboutOf(delivery), attempts, ...made }, 'warn');
  const { attemptedAt: _, milliseconds: __, ...answer } = made;
  const trouble = { deliveryId: delivery.id, failingSinceAt: firstAttemptAt, ...answer };
  const reason = isGone ? 'target-gone' : 'not-delivered-for-a-day';
  const hasMoved = due === null && (await inTrouble.disable(subscription, reason, trouble)).hasMoved;
  // The new address has not been tried: it is at once, and for a day of its own.
  const next = hasMoved ? clock.now() : due;
  await deliveries.change(delivery.id, (known) => withAttempt(known, made, next));
  if (next === null) return { lane: withoutFirst(lane), stopped: true };
  if (hasMoved) return { lane: { ...afresh(lane), nextAttemptAt: next } };
  if (isWarningDue(firstAttemptAt, subscription.warnedAt, clock.now())) await inTrouble.warn(subscription, trouble);
  return { lane: { ...lane, attempts, firstAttemptAt, nextAttemptAt: next } };
}

/** A call that came too early comes again; a call about something else leaves it to that one. */
function notYet(lane: Lane, message: LaneMessage, now: Instant): Pick<Served, 'next'> {
  const { retryAfter } = message;
  const isItsCall = retryAfter?.deliveryId === lane.waiting[0] && retryAfter?.attempts === lane.attempts;
  return isItsCall && lane.nextAttemptAt !== undefined ? { next: retryOf(lane, message, lane.nextAttemptAt, now) } : {};
}

// For longer it is called up in between: what lies in a queue for more than ten minutes counts as not worked off (infra/alarm-table.ts).
const delaySecondsMax = 300;

function retryOf({ attempts, waiting: [deliveryId = ''] }: Lane, message: LaneMessage, at: Instant, now: Instant) {
  const delaySeconds = Math.min(delaySecondsMax, Math.max(0, Math.ceil((at - now) / 1_000)));
  return { message: { ...callFor(message), retryAfter: { deliveryId, attempts } }, delaySeconds };
}

/** About the same lane, and nothing else of the message that led here. */
function callFor({ subscriptionId, entity, entityId, correlationId }: LaneMessage): LaneMessage {
  return { kind: 'lane', subscriptionId, entity, entityId, correlationId };
}

function aboutOf({ id: deliveryId, subscriptionId, type, correlationId }: Delivery) {
  return { deliveryId, subscriptionId, event: type, correlationId };
}
