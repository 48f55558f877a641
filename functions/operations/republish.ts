// Announces what never was: the latest events of whatever was written while nothing could be published, or just before a table was
// restored. Events that are followed by later ones of the same aggregate are not in the table any more.

import type { Announcement } from '../events/stream-events.ts';
import { announcementsIn } from '../events/stream-events.ts';
import type { EventStore } from '../store/event-store.ts';
import { tellTwiceAtMost } from '../subscriptions/tell-subscribers.ts';
import type { ReplayingDependencies } from './replay.ts';
import { announce } from './replay.ts';
import type { Step } from './step.ts';
import { itemsPerStep, paceFor } from './step.ts';

export interface RepublishingDependencies extends ReplayingDependencies {
  readonly events: Pick<EventStore, 'append'>;
}

export function republish(deps: RepublishingDependencies): Step<'republish'> {
  return async ({ perSecond, cursor }) => {
    const limit = itemsPerStep(perSecond);
    const walk = deps.walk(perSecond);
    const page = await walk.aggregatesWithEvents({ limit, ...(cursor !== undefined && { cursor }) });
    const missing = await walk.withoutTrail(page.items.flatMap<Announcement>(announcementsIn));
    // What stands in the trail is not announced again should this be cut off: so the bus goes first.
    await announce(missing, paceFor(missing.length, perSecond), deps);
    await deps.events.append(missing);
    // Subscribed systems are sent what the trail has. Did this throw, the step would come again and find nothing missing.
    await tellTwiceAtMost(deps.subscribers, missing);
    return {
      counts: { itemsRead: page.looked, eventsPublished: missing.length },
      ...(page.nextCursor !== undefined && { cursor: page.nextCursor }),
    };
  };
}
