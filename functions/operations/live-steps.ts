// The steps of all kinds of operations that put the system right again, with the clients that they need.

import { eventBridgeClient, schedulerClient, sqsClient } from '../aws.ts';
import { liveArming } from '../deadlines/live-arming.ts';
import { requiredVariable } from '../environment.ts';
import { eventBus } from '../events/event-bus.ts';
import { customerTrails } from '../store/customer-trails.ts';
import { eventStore } from '../store/event-store.ts';
import { findingStore } from '../store/finding-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { tableWalk } from '../store/table-walk.ts';
import { timedStore } from '../store/timed-store.ts';
import { liveDeliveryQueue } from '../subscriptions/delivery-queue.ts';
import { liveSubscribers } from '../subscriptions/live-subscribers.ts';
import { redeliver } from '../subscriptions/redeliver.ts';
import { systemClock } from '../system-clock.ts';
import { liveDeadLetterQueues } from './dead-letter-queues.ts';
import { drift } from './drift.ts';
import { reArm } from './re-arm.ts';
import { redrive } from './redrive.ts';
import { replay } from './replay.ts';
import { republish } from './republish.ts';
import { scheduleDirectory } from './schedule-directory.ts';
import type { KnownSteps } from './step.ts';

export function liveSteps(): KnownSteps {
  const table = liveTable();
  const { settings, ...arming } = liveArming();
  const timing = { ...arming, timed: timedStore(table), clock: systemClock };
  const announcing = {
    walk: tableWalk(table, systemClock),
    bus: eventBus(eventBridgeClient(), requiredVariable('EVENT_BUS_NAME'), systemClock),
    subscribers: liveSubscribers(),
    clock: systemClock,
  };
  return {
    're-arm': reArm(timing),
    drift: drift({
      ...timing,
      directory: scheduleDirectory(schedulerClient(), settings),
      findings: findingStore(table),
    }),
    replay: replay(announcing),
    republish: republish({ ...announcing, events: eventStore(table) }),
    redeliver: redeliver({
      ...announcing,
      trails: customerTrails(table, systemClock),
      subscriptions: subscriptionStore(table),
      queue: liveDeliveryQueue(),
    }),
    redrive: redrive({ deadLetters: liveDeadLetterQueues(sqsClient()), clock: systemClock }),
  };
}
