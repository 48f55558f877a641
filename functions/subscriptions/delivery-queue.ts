// The queue behind deliveries. A message is only a call to look: what there is to send, and in which order, stands in the table.

import * as z from 'zod/mini';
import { sqsClient } from '../aws.ts';
import { aggregateEntities, requiredVariable } from '../environment.ts';
import { announcementSubject } from '../events/announcement-subject.ts';
import type { MessageQueue } from '../message-queue.ts';
import { messageQueue } from '../message-queue.ts';
import { instant } from '../store/stored.ts';
import { systemClock } from '../system-clock.ts';

/** What happened from one instant up to another is sent once more. */
const again = z.object({ redeliveryId: z.string(), fromAt: instant, toAt: instant });
export type Again = z.infer<typeof again>;

const laneMessage = z.object({
  kind: z.literal('lane'),
  subscriptionId: z.string(),
  entity: z.enum(aggregateEntities),
  entityId: z.string(),
  correlationId: z.string(),
  /** As it was announced; absent where nothing new was. */
  subject: z.exactOptional(announcementSubject),
  /** Place of the latest announcement in the audit trail, which has everything up to there; absent where nothing new was announced. */
  announcedTo: z.exactOptional(z.string()),
  /** The attempt after so many of the first delivery is due. */
  retryAfter: z.exactOptional(z.object({ deliveryId: z.string(), attempts: z.int() })),
  /** Whatever had failed is tried at once, and for another day. */
  afresh: z.exactOptional(z.literal(true)),
  again: z.exactOptional(again),
});
export type LaneMessage = z.infer<typeof laneMessage>;

/** One attempt, out of turn: somebody has asked for it. */
const singleMessage = z.object({ kind: z.literal('single'), subscriptionId: z.string(), deliveryId: z.string() });
/** Everything that is pending goes on; page by page. */
const resumedMessage = z.object({
  kind: z.literal('resumed'),
  subscriptionId: z.string(),
  cursor: z.exactOptional(z.string()),
});

export const deliveryMessage = z.discriminatedUnion('kind', [laneMessage, singleMessage, resumedMessage]);
export type DeliveryMessage = z.infer<typeof deliveryMessage>;

export type DeliveryQueue = MessageQueue<DeliveryMessage>;

const secondLookSeconds = 5;

/** Everything that is pending is tried at once. Done twice, it comes to the same. */
export async function callPending(queue: Pick<DeliveryQueue, 'send'>, subscriptionId: string): Promise<void> {
  const message = { kind: 'resumed', subscriptionId } as const;
  await queue.send(message, 0);
  // A lane that still knew the subscription as it was may have put something down meanwhile, and the index shows it late.
  await queue.send(message, secondLookSeconds);
}

export function liveDeliveryQueue(): DeliveryQueue {
  return messageQueue<DeliveryMessage>(sqsClient(), requiredVariable('DELIVERY_QUEUE_URL'), systemClock);
}
