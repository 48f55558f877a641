// Sends events to subscribed systems: lane by lane in the order in which they happened, or one delivery that somebody has asked for.

import { randomInt } from 'node:crypto';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { retryLater } from '../notices/retry-later.ts';
import { webhookSecret } from '../notices/webhook-secret.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import { deliveryStore } from '../store/delivery-store.ts';
import { eventStore } from '../store/event-store.ts';
import { laneStore } from '../store/lane-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { systemClock } from '../system-clock.ts';
import { isWithinGrants } from './choose.ts';
import type { Delivery } from './delivery.ts';
import { isTakenBy, withAttempt } from './delivery.ts';
import type { DeliveryMessage, DeliveryQueue, LaneMessage } from './delivery-queue.ts';
import { deliveryMessage, liveDeliveryQueue } from './delivery-queue.ts';
import { sendDelivery } from './send-delivery.ts';
import type { ServingDependencies } from './serve-lane.ts';
import { serveLane } from './serve-lane.ts';
import { inTrouble } from './trouble.ts';

export interface Dependencies extends ServingDependencies {
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly deliveries: ServingDependencies['deliveries'] & Pick<DeliveryStore, 'ofSubscription'>;
  readonly queue: DeliveryQueue;
  /** Else a failure of a moment would hold it up for as long as the queue hides a message: six times the function's time. */
  readonly retryLater: (record: SQSRecord) => Promise<void>;
}

export function deliverEvents(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(
    deliveryMessage,
    async (message) => {
      const subscription = await deps.subscriptions.get(message.subscriptionId);
      if (subscription === null) return;
      if (message.kind === 'lane') await serveLane(subscription.state, message, deps);
      else if (message.kind === 'resumed') await callLanes(message, deps);
      else {
        const delivery = await deps.deliveries.get(message.deliveryId);
        // Also where an administrator has asked for it: the subscription was narrowed since.
        if (delivery === null || !isWithinGrants(subscription.state.grants, delivery)) return;
        const attempt = await deps.attempt(subscription.state, delivery);
        // Whether it is tried again its lane decides; a test has none.
        const next = delivery.about === undefined ? null : undefined;
        await deps.deliveries.change(delivery.id, (known) => withAttempt(known, attempt, next));
        if (isTakenBy(attempt) && delivery.about !== undefined)
          await deps.queue.send(laneCall(delivery, delivery.about), 0);
      }
    },
    deps.retryLater,
  );
}

/** What stands behind it may go on. */
function laneCall(
  { subscriptionId, correlationId }: Pick<Delivery, 'subscriptionId' | 'correlationId'>,
  about: NonNullable<Delivery['about']>,
): LaneMessage {
  return { kind: 'lane', subscriptionId, ...about, correlationId };
}

/** Every lane with something pending: what has failed before is tried at once. */
async function callLanes(
  message: Extract<DeliveryMessage, { kind: 'resumed' }>,
  { deliveries, queue }: Dependencies,
): Promise<void> {
  const { subscriptionId, cursor } = message;
  const page = { limit: 100, ...(cursor !== undefined && { cursor }) };
  const { items, nextCursor } = await deliveries.ofSubscription(subscriptionId, 'pending', page);
  const calls = new Map<string, DeliveryMessage>();
  for (const { about, correlationId } of items) {
    if (about === undefined) continue;
    const call = laneCall({ subscriptionId, correlationId }, about);
    calls.set(`${about.entity} ${about.entityId}`, { ...call, afresh: true });
  }
  if (calls.size > 0) await queue.sendAll([...calls.values()]);
  if (nextCursor !== undefined) await queue.send({ ...message, cursor: nextCursor }, 0);
}

let live: ReturnType<typeof deliverEvents> | undefined;

function liveDependencies(): Dependencies {
  const table = liveTable();
  const subscriptions = subscriptionStore(table);
  const allowLoopback = process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true';
  const settings = { secretOf: webhookSecret, allowLoopback, clock: systemClock };
  return {
    subscriptions,
    lanes: laneStore(table),
    deliveries: deliveryStore(table),
    events: eventStore(table),
    queue: liveDeliveryQueue(),
    clock: systemClock,
    chancePpm: () => randomInt(1_000_000),
    attempt: (subscription, delivery) => sendDelivery(subscription, delivery, settings),
    inTrouble: inTrouble({ subscriptions, clock: systemClock }),
    retryLater: retryLater(sqsClient(), requiredVariable('DELIVERY_QUEUE_URL')),
  };
}

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  live ??= deliverEvents(liveDependencies());
  return live(event);
};
