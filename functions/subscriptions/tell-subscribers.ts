// Hands announcements over to the deliveries of whoever has subscribed to them. Where nobody has, it costs a reading now and then.

import { knownAfterMilliseconds } from '../../domain/subscriptions/subscription.ts';
import { errorFields } from '../error-fields.ts';
import { eventIdOf } from '../events/event-id.ts';
import type { Announcement } from '../events/stream-events.ts';
import { measure } from '../metrics.ts';
import { placeOf } from '../store/event-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { isFor } from './choose.ts';
import type { DeliveryQueue, LaneMessage } from './delivery-queue.ts';
import { laterPlace } from './lane.ts';

export interface Subscribers {
  /** Tells that there is something to send. Only what the audit trail has already. */
  tell(announcements: readonly Announcement[]): Promise<void>;
}

interface Dependencies {
  readonly subscriptions: Pick<SubscriptionStore, 'all'>;
  readonly queue: Pick<DeliveryQueue, 'sendAll'>;
}

/** From the reading of the clock to the end of the write that makes or changes a subscription. */
const writeMillisecondsMax = 3_000;
/** So that what happens when a subscription is to be known is told by nobody who has read before it was written. */
const directoryAgeMillisecondsMax = knownAfterMilliseconds - writeMillisecondsMax;

export function subscribers({ subscriptions, queue }: Dependencies): Subscribers {
  return {
    async tell(announcements) {
      if (announcements.length === 0) return;
      const all = await subscriptions.all(directoryAgeMillisecondsMax);
      // One call for each lane: the latest tells what all before it are about.
      const calls = new Map<string, LaneMessage>();
      for (const { state } of all) {
        for (const announced of announcements.filter((announcement) => isFor(state, announcement))) {
          const { entity, entityId, correlationId, subject } = announced;
          const key = `${state.id} ${entity} ${entityId}`;
          const announcedTo = laterPlace(calls.get(key)?.announcedTo, placeOf(announced));
          calls.set(key, {
            ...{ kind: 'lane', subscriptionId: state.id, entity, entityId, correlationId, subject, announcedTo },
          });
        }
      }
      if (calls.size > 0) await queue.sendAll([...calls.values()]);
    },
  };
}

/**
 * Never throws: whatever is the matter with subscriptions, departments are to hear of their deadlines, and an operation is to go on. The
 * operator is alarmed instead. What subscribers were not told they are sent with the next event of the same record, or by `redeliver`.
 */
export async function tellTwiceAtMost(told: Subscribers, announcements: readonly Announcement[]): Promise<void> {
  const tell = () => told.tell(announcements);
  await tell()
    .catch(tell)
    .catch((error: unknown) => {
      const events = announcements.map(eventIdOf);
      measure('subscribers not told', { SubscribersNotTold: 1 }, { events, ...errorFields(error) }, 'error');
    });
}
