// Makes a delivery of every event of an aggregate that the subscription is to be sent, in the order of the audit trail.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time.ts';
import { eventIdOf, eventMessage } from '../events/event-message.ts';
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

/** The lane with what is new at its end. Done twice, as after a crash, it comes to the same. */
export async function recordDeliveries(
  lane: Lane,
  subscription: Subscription,
  now: Instant,
  { events, deliveries }: Dependencies,
): Promise<Lane> {
  // What is no longer kept would otherwise be sent again, should the lane itself have been forgotten.
  const since = Math.max(subscription.eventsFromAt, now - deliveriesKeptMilliseconds);
  let after = lane;
  while (after.waiting.length < waitingMax) {
    const page = await events.following(lane.entity, lane.entityId, after.recordedTo, pageEntries);
    const last = page.items.at(-1);
    if (last === undefined) break;
    const wanted = page.items
      .map((entry) => ({ ...entry, subject: lane.subject }))
      .filter((entry) => Number(entry.event['occurredAt']) >= since && isFor(subscription, entry));
    const made = wanted.map((entry) => deliveryOf(subscription, entry, lane, now));
    await Promise.all(made.map((delivery) => deliveries.record(delivery)));
    after = { ...after, recordedTo: placeOf(last), waiting: [...after.waiting, ...made.map(({ id }) => id)] };
    if (page.nextCursor === undefined) break;
  }
  return after;
}

function deliveryOf({ id }: Subscription, entry: AuditEntry, { subject }: Lane, now: Instant): Delivery {
  const { entity, entityId, event, correlationId } = entry;
  const eventId = eventIdOf(entry);
  return {
    // The same for the same event, however often it is announced.
    id: hashedId('D', [id, eventId]),
    subscriptionId: id,
    type: event.type,
    about: { entity, entityId },
    eventId,
    status: 'pending',
    createdAt: now,
    body: eventMessage({ ...entry, subject }),
    correlationId,
    attemptCount: 0,
    attempts: [],
  };
}
