// Makes a delivery of every event of an aggregate that the subscription is to be sent, in the order of the audit trail.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time.ts';
import type { AnnouncementSubject } from '../events/announcement-subject.ts';
import { eventIdOf } from '../events/event-id.ts';
import { eventMessage } from '../events/event-message.ts';
import { hashedId } from '../hashed-id.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import type { AuditEntry, EventStore } from '../store/event-store.ts';
import { placeOf } from '../store/event-store.ts';
import { isFor } from './choose.ts';
import type { Delivery } from './delivery.ts';
import { deliveriesKeptMilliseconds } from './delivery.ts';
import type { Lane } from './lane.ts';
import { waitingMax } from './lane.ts';

interface Dependencies {
  readonly events: Pick<EventStore, 'following'>;
  readonly deliveries: Pick<DeliveryStore, 'record'>;
}

const pageEntries = 50;

/** The lane with what was announced and is new at its end. Done twice, as after a crash, it comes to the same. */
export async function recordDeliveries(
  lane: Lane,
  subscription: Subscription,
  now: Instant,
  { events, deliveries }: Dependencies,
): Promise<Lane> {
  // What is no longer kept would otherwise be sent again, should the lane itself have been forgotten. One that is known goes on where it
  // has come to, however long it was paused.
  const forgottenBefore = lane.recordedTo === undefined ? now - deliveriesKeptMilliseconds : 0;
  const since = Math.max(subscription.eventsFromAt, forgottenBefore);
  const { announcedTo } = lane;
  if (announcedTo === undefined) return lane;
  let after = lane;
  while (after.waiting.length < waitingMax && (after.recordedTo ?? '') < announcedTo) {
    const page = await events.following(lane.entity, lane.entityId, after.recordedTo, pageEntries);
    // The trail is written in pieces: behind what was announced something may be missing that comes before what is there.
    const whole = page.items.filter((entry) => placeOf(entry) <= announcedTo);
    const last = whole.at(-1);
    if (last === undefined) break;
    const wanted = whole
      .map((entry) => ({ ...entry, subject: subjectOf(entry, lane) }))
      .filter((entry) => Number(entry.event['occurredAt']) >= since && isFor(subscription, entry));
    const made = wanted.map((entry) => deliveryOf(subscription, entry, now));
    await Promise.all(made.map((delivery) => deliveries.record(delivery)));
    after = { ...after, recordedTo: placeOf(last), waiting: [...after.waiting, ...made.map(({ id }) => id)] };
    if (page.nextCursor === undefined) break;
  }
  return after;
}

/** As it was when it happened; what is classified since is classified (R265). */
export function subjectOf({ subject }: AuditEntry, lane: Lane): AnnouncementSubject {
  return { ...(subject ?? lane.subject), ...(lane.subject.classified && { classified: true as const }) };
}

type Told = AuditEntry & { readonly subject: AnnouncementSubject };

/** The same for the same event, however often it is announced. */
export function deliveryIdOf({ id }: Pick<Subscription, 'id'>, entry: AuditEntry): string {
  return hashedId('D', [id, eventIdOf(entry)]);
}

export function deliveryOf(subscription: Subscription, entry: Told, now: Instant): Delivery {
  const { entity, entityId, event, correlationId } = entry;
  return {
    id: deliveryIdOf(subscription, entry),
    subscriptionId: subscription.id,
    type: event.type,
    about: { entity, entityId },
    eventId: eventIdOf(entry),
    status: 'pending',
    createdAt: now,
    body: eventMessage(entry),
    correlationId,
    attemptCount: 0,
    attempts: [],
  };
}
