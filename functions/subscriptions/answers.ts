// What routes about subscriptions answer.

import * as z from 'zod/mini';
import { subscriptionStatuses } from '../../domain/subscriptions/subscription.ts';
import { aggregateEntities } from '../environment.ts';
import { anyEvent, testMessage } from '../events/event-forms.ts';
import { pageOf, version } from '../http/answered.ts';
import { attemptSchema } from '../store/delivery-store.ts';
import { instant } from '../store/stored.ts';
import { disabledSchema, filtersSchema, grantsSchema } from '../store/subscription-store.ts';
import { deliveryStatuses } from './delivery.ts';

const shape = {
  id: z.string(),
  version,
  client: z.string(),
  url: z.string(),
  eventTypes: z.array(z.string()),
  filters: filtersSchema,
  grants: grantsSchema,
  description: z.exactOptional(z.string()),
  departmentId: z.exactOptional(z.string()),
  status: z.enum(subscriptionStatuses),
  /** Nothing of what happened before is sent, and everything that happens from then on. */
  eventsFromAt: instant,
  /** After a change: from when on events are chosen by `eventTypes`, `filters` and `grants` as they are now. */
  chosenFromAt: z.exactOptional(instant),
  secretNumber: z.int(),
  formerSecretUntilAt: z.exactOptional(instant),
  createdAt: instant,
  changedAt: instant,
  disabled: z.exactOptional(disabledSchema),
};
const subscription = z.object(shape);

const deliveryShape = {
  id: z.string(),
  subscriptionId: z.string(),
  type: z.string(),
  eventId: z.exactOptional(z.string()),
  entity: z.exactOptional(z.enum(aggregateEntities)),
  entityId: z.exactOptional(z.string()),
  status: z.enum(deliveryStatuses),
  createdAt: instant,
  correlationId: z.string(),
  attemptCount: z.int(),
  attempts: z.array(attemptSchema),
  nextAttemptAt: z.exactOptional(instant),
  deliveredAt: z.exactOptional(instant),
};

export const subscriptionAnswers = {
  Subscription: subscription,
  /** The secret is shown here and never again. */
  SubscriptionWithSecret: z.object({ ...shape, secret: z.string() }),
  SubscriptionPage: pageOf(subscription),
  /** `message` is what is sent. */
  Delivery: z.object({ ...deliveryShape, message: z.union([anyEvent, testMessage]) }),
  Redelivery: z.object({
    id: z.string(),
    subscriptionId: z.string(),
    fromAt: instant,
    toAt: instant,
    status: z.enum(['running', 'stopped', 'finished']),
    /** How often it was gone through from the beginning. */
    round: z.int(),
    startedAt: instant,
    progressedAt: instant,
    finishedAt: z.exactOptional(instant),
    stoppedAt: z.exactOptional(instant),
    failure: z.exactOptional(z.string()),
    itemsRead: z.int(),
    /** Events of the period that the subscription is sent. */
    eventsFound: z.int(),
    /** Tickets and other records that they are about. */
    recordsCalled: z.int(),
  }),
  DeliveryPage: pageOf(z.object(deliveryShape)),
};
