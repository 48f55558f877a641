// Tells the world what has happened: takes the events of every write from the table's stream, keeps them in the audit trail, puts
// them on the bus and calls up deliveries to subscribed systems. All may see an event twice; its id is the same then.

import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { BatchReport } from '../async-handler.ts';
import { streamReport } from '../async-handler.ts';
import { eventBridgeClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import type { EventStore } from '../store/event-store.ts';
import { eventStore } from '../store/event-store.ts';
import { liveTable } from '../store/table.ts';
import { liveSubscribers } from '../subscriptions/live-subscribers.ts';
import type { Subscribers } from '../subscriptions/tell-subscribers.ts';
import { tellTwiceAtMost } from '../subscriptions/tell-subscribers.ts';
import { systemClock } from '../system-clock.ts';
import type { EventBus } from './event-bus.ts';
import { eventBus } from './event-bus.ts';
import { measureEvents } from './measure-events.ts';
import type { Announcement } from './stream-events.ts';
import { announcementsOf } from './stream-events.ts';

interface Dependencies {
  readonly events: Pick<EventStore, 'append'>;
  readonly bus: EventBus;
  readonly subscribers: Subscribers;
}

/** A table or bus that cannot be reached fails the whole batch; what only some records cause is reported for the first of them. */
export function publishEvents(deps: Dependencies): (event: DynamoDBStreamEvent) => Promise<BatchReport> {
  return async ({ Records: records }) => {
    const failures = new Map<DynamoDBRecord, unknown>();
    const recordOf = new Map<Announcement, DynamoDBRecord>();
    for (const record of records) {
      try {
        for (const announcement of announcementsOf(record)) recordOf.set(announcement, record);
      } catch (error) {
        failures.set(record, error);
      }
    }
    const announcements = [...recordOf.keys()];
    // The trail goes first. A bus that takes nothing for longer than the stream waits leaves what was not told in the trail, from where
    // `replay` tells it; the other way round, events that later ones of the same aggregate have followed would be lost for good.
    await deps.events.append(announcements);
    try {
      for (const rejected of await deps.bus.put(announcements)) {
        const record = recordOf.get(rejected);
        if (record) failures.set(record, new Error(`the bus turned away ${rejected.event.type}`));
      }
    } finally {
      // What subscribed systems are sent is read from the trail: it is there by now, whatever the bus has taken.
      await tellTwiceAtMost(deps.subscribers, announcements);
    }
    for (const [record, told] of Map.groupBy(announcements, (announcement) => recordOf.get(announcement))) {
      if (record && !failures.has(record)) measureEvents(record, told);
    }
    return streamReport(records, failures);
  };
}

let live: ReturnType<typeof publishEvents> | undefined;

export const handler = (event: DynamoDBStreamEvent): Promise<BatchReport> => {
  live ??= publishEvents({
    events: eventStore(liveTable()),
    bus: eventBus(eventBridgeClient(), requiredVariable('EVENT_BUS_NAME'), systemClock),
    subscribers: liveSubscribers(),
  });
  return live(event);
};
