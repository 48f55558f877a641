// Sends what happened in a period to one subscription once more, from the audit trail: for a system that has lost it, or was disabled
// meanwhile. The trail is in the order of records, not of time, so it is gone through as a whole, unless the lists of customers name all.
// Each event has the id that it had. The lane of each record puts it in order with what is pending there.

import type { Selection } from '../../domain/subscriptions/subscription.ts';
import { forEachPaced } from '../batches.ts';
import type { AnnouncementSubject } from '../events/announcement-subject.ts';
import type { Announcement } from '../events/stream-events.ts';
import { announcementsOf } from '../operations/replay.ts';
import type { Step } from '../operations/step.ts';
import { itemsPerStep, stepSize } from '../operations/step.ts';
import type { CustomerTrails } from '../store/customer-trails.ts';
import { listedOfCustomers } from '../store/customer-trails.ts';
import type { AuditEntry } from '../store/event-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import type { PacedTableWalk } from '../store/table-walk.ts';
import type { Clock } from '../system-clock.ts';
import { entitiesOf, isChosen } from './choose.ts';
import type { DeliveryQueue, LaneMessage } from './delivery-queue.ts';

interface Dependencies {
  readonly trails: CustomerTrails;
  readonly walk: PacedTableWalk;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
  readonly clock: Clock;
}

const listedMax = 100;

/** A step calls each record that has events among those that it reads: a record called twice, in one round, sends once. */
export function redeliver({ walk, trails, subscriptions, queue, clock }: Dependencies): Step<'redeliver'> {
  return async ({ id, round, order, perSecond, cursor }) => {
    const { subscriptionId, fromAt, toAt } = order;
    const subscription = await subscriptions.get(subscriptionId);
    if (subscription === null || subscription.state.status === 'disabled') {
      return { counts: {}, failure: 'the subscription was disabled or deleted' };
    }
    const reading = walk(perSecond);
    const { state } = subscription;
    const page = placeIn(cursor, customersOf(state));
    const limit = page.customerIds === undefined ? itemsPerStep(perSecond) : stepSize(perSecond, listedMax);
    const asked = { limit, ...(page.cursor !== undefined && { cursor: page.cursor }) };
    const { looked, items, nextCursor } =
      page.customerIds === undefined
        ? await reading.eventsOf({ fromAt, toAt, types: [] }, asked)
        : await trails.eventsOf(page.customerIds, order, asked, perSecond);
    // Chosen by what it was about when it happened, where that is known; only of what may be chosen the record is read.
    const isWanted = (entry: AuditEntry, subject: AnnouncementSubject) => isChosen(state, { ...entry, subject });
    const likely = items.filter((entry) => entry.subject === undefined || isWanted(entry, entry.subject));
    const announced = await announcementsOf(likely, id, reading);
    const wanted = announced.filter((one, index) => isWanted(one, likely[index]?.subject ?? one.subject));
    const records = Map.groupBy(wanted, ({ entity, entityId }) => `${entity} ${entityId}`);
    const again = { redeliveryId: `${id}.${round}`, fromAt, toAt };
    await forEachPaced([...records.values()], perSecond, clock, async ([first]) => {
      if (first !== undefined) await queue.send({ ...callOf(first, subscriptionId), again }, 0);
    });
    return {
      counts: { itemsRead: looked, eventsFound: wanted.length, recordsCalled: records.size },
      ...(nextCursor !== undefined && { cursor: `${page.prefix}${nextCursor}` }),
    };
  };
}

/** The customers by whose lists all is found that the selection is about; undefined where only the whole table has it. */
function customersOf(selection: Selection): readonly string[] | undefined {
  const areListed = entitiesOf(selection).every((entity) => listedOfCustomers.includes(entity));
  return areListed ? selection.filters.customerIds : undefined;
}

/** Of a place in the lists of customers. A selection that has become another one meanwhile is gone through from the beginning. */
const ofCustomers = 'customers ';

function placeIn(cursor: string | undefined, customerIds: readonly string[] | undefined) {
  const prefix = customerIds === undefined ? '' : ofCustomers;
  const isOfCustomers = cursor?.startsWith(ofCustomers) === true;
  if (cursor === undefined || isOfCustomers !== (customerIds !== undefined)) return { prefix, customerIds };
  return { prefix, customerIds, cursor: cursor.slice(prefix.length) };
}

function callOf({ entity, entityId, correlationId, subject }: Announcement, subscriptionId: string): LaneMessage {
  return { kind: 'lane', subscriptionId, entity, entityId, correlationId, subject };
}
