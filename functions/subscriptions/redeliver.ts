// Sends what happened in a period to one subscription once more, from the audit trail: for a system that has lost it, or was disabled
// meanwhile. Each event has the id that it had. The lane of each record puts it in order with what is pending there.

import { forEachPaced } from '../batches.ts';
import type { Announcement } from '../events/stream-events.ts';
import { announcementsOf } from '../operations/replay.ts';
import type { Step } from '../operations/step.ts';
import { itemsPerStep } from '../operations/step.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import type { TableWalk } from '../store/table-walk.ts';
import type { Clock } from '../system-clock.ts';
import { isChosen } from './choose.ts';
import type { DeliveryQueue, LaneMessage } from './delivery-queue.ts';

interface Dependencies {
  readonly walk: Pick<TableWalk, 'eventsOf' | 'aggregates'>;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly queue: Pick<DeliveryQueue, 'send'>;
  readonly clock: Clock;
}

/** A step calls each record that has events among those that it reads: a record called twice, in one round, sends once. */
export function redeliver({ walk, subscriptions, queue, clock }: Dependencies): Step<'redeliver'> {
  return async ({ id, round, order, perSecond, cursor }) => {
    const { subscriptionId, fromAt, toAt } = order;
    const subscription = await subscriptions.get(subscriptionId);
    if (subscription === null || subscription.state.status === 'disabled') {
      return { counts: {}, failure: 'the subscription was disabled or deleted' };
    }
    const { looked, items, nextCursor } = await walk.eventsOf(
      { fromAt, toAt, types: [] },
      { limit: itemsPerStep(perSecond), ...(cursor !== undefined && { cursor }) },
    );
    const announced = await announcementsOf(items, id, walk);
    // Chosen by what it was about when it happened, where that is known.
    const isWanted = (one: Announcement, index: number) =>
      isChosen(subscription.state, { ...one, subject: items[index]?.subject ?? one.subject });
    const wanted = announced.filter(isWanted);
    const records = Map.groupBy(wanted, ({ entity, entityId }) => `${entity} ${entityId}`);
    const again = { redeliveryId: `${id}.${round}`, fromAt, toAt };
    await forEachPaced([...records.values()], perSecond, clock, async ([first]) => {
      if (first !== undefined) await queue.send({ ...callOf(first, subscriptionId), again }, 0);
    });
    return {
      counts: { itemsRead: looked, eventsFound: wanted.length, recordsCalled: records.size },
      ...(nextCursor !== undefined && { cursor: nextCursor }),
    };
  };
}

function callOf({ entity, entityId, correlationId, subject }: Announcement, subscriptionId: string): LaneMessage {
  return { kind: 'lane', subscriptionId, entity, entityId, correlationId, subject };
}
