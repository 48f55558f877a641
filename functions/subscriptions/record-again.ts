// Puts what happened to an aggregate in a period in line once more, before and among what is still waiting there: in the order of the
// audit trail.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import { forEachBounded } from '../batches.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import type { AuditEntry, EventStore } from '../store/event-store.ts';
import { placeOf } from '../store/event-store.ts';
import { isChosen } from './choose.ts';
import type { Delivery } from './delivery.ts';
import { askedAgain } from './delivery.ts';
import type { Again } from './delivery-queue.ts';
import type { Lane } from './lane.ts';
import { afresh, laterPlace } from './lane.ts';
import { deliveryIdOf, deliveryOf, recordDeliveries, subjectOf } from './record-deliveries.ts';

interface Dependencies {
  readonly events: Pick<EventStore, 'following'>;
  readonly deliveries: Pick<DeliveryStore, 'record' | 'get' | 'change'>;
}

const [pageEntries, atOnceMax] = [50, 10];
/** What was written into the trail so long ago has all that comes before it there as well. */
const settledMilliseconds = 60_000;

/** The lane with what was asked for in it. Does it once for each redelivery; cut off and done anew, it comes to the same. */
export async function recordAgain(
  lane: Lane,
  { redeliveryId, fromAt, toAt }: Again,
  subscription: Subscription,
  now: Instant,
  deps: Dependencies,
): Promise<Lane> {
  if (lane.redelivered === redeliveryId) return recordDeliveries(lane, subscription, now, deps);
  const trail = await trailOf(lane, deps.events);
  const isSettled = (entry: AuditEntry) =>
    placeOf(entry) <= (lane.recordedTo ?? '') || atOf(entry) <= later(now, -settledMilliseconds);
  const settled = trail.slice(0, trail.findLastIndex(isSettled) + 1);
  const last = settled.at(-1);
  // Of what was to be sent anyway, and nobody was called for, this is the call.
  const called = last === undefined ? lane : { ...lane, announcedTo: laterPlace(lane.announcedTo, placeOf(last)) };
  const recorded = await recordDeliveries(called, subscription, now, deps);
  const wanted = settled
    .filter((entry) => fromAt <= atOf(entry) && atOf(entry) < toAt)
    .map((entry) => ({ ...entry, subject: subjectOf(entry, lane) }))
    .filter((entry) => isChosen(subscription, entry))
    .map((entry) => deliveryOf(subscription, entry, now));
  await forEachBounded(wanted, atOnceMax, (delivery) => putDownAgain(delivery, now, deps));
  const ids = new Set([...wanted.map(({ id }) => id), ...recorded.waiting]);
  const waiting = trail.map((entry) => deliveryIdOf(subscription, entry)).filter((id) => ids.has(id));
  const isSameFirst = waiting[0] === recorded.waiting[0];
  return { ...(isSameFirst ? recorded : afresh(recorded)), waiting, redelivered: redeliveryId };
}

async function putDownAgain(delivery: Delivery, now: Instant, { deliveries }: Dependencies): Promise<void> {
  const known = await deliveries.get(delivery.id);
  if (known === null) await deliveries.record(delivery);
  else if (known.status !== 'pending') await deliveries.change(delivery.id, (settled) => askedAgain(settled, now));
}

async function trailOf({ entity, entityId }: Lane, events: Dependencies['events']): Promise<readonly AuditEntry[]> {
  const trail: AuditEntry[] = [];
  for (let place: string | undefined; ; ) {
    const page = await events.following(entity, entityId, place, pageEntries);
    trail.push(...page.items);
    const last = page.items.at(-1);
    if (page.nextCursor === undefined || last === undefined) return trail;
    place = placeOf(last);
  }
}

function atOf({ event }: AuditEntry): number {
  return Number(event['occurredAt']);
}
