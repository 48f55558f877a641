// The operator's event bus: everything that happens is put on it, for whoever subscribes.

import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { sendUntilAccepted } from '../batches.ts';
import { eventSource } from '../environment.ts';
import { presentable } from '../http/present.ts';
import type { Clock } from '../system-clock.ts';
import { eventIdOf } from './event-id.ts';
import type { Announcement } from './stream-events.ts';

export interface EventBus {
  /** Returns the announcements that the bus turned away again and again; the others are on it. */
  put(announcements: readonly Announcement[]): Promise<readonly Announcement[]>;
}

// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html: 10 entries, 256 KB in all. A kilobyte
// per entry is kept for what stands beside the detail.
const entriesMax = 10;
const bytesMax = 256 * 1_024;
const bytesBesideDetail = 1_024;

export function eventBus(client: EventBridgeClient, busName: string, clock: Pick<Clock, 'wait'>): EventBus {
  async function putOnce(announcements: readonly Announcement[]): Promise<readonly Announcement[]> {
    const entries = announcements.map((announcement) => busEntry(announcement, busName));
    const { Entries: results = [] } = await client.send(new PutEventsCommand({ Entries: entries }));
    return announcements.filter((_, index) => results[index]?.ErrorCode !== undefined);
  }

  return {
    async put(announcements) {
      const rejected: Announcement[] = [];
      for (const batch of batchesOf(announcements)) rejected.push(...(await sendUntilAccepted(batch, putOnce, clock)));
      return rejected;
    },
  };
}

function busEntry(announcement: Announcement, busName: string): PutEventsRequestEntry {
  return {
    EventBusName: busName,
    Source: eventSource,
    DetailType: announcement.event.type,
    Detail: detailOf(announcement),
  };
}

/** The same announcement always has the same id, by which a subscriber knows what it has had already. */
function detailOf(announcement: Announcement): string {
  const { entity, entityId, version, correlationId, subject, event, replayId } = announcement;
  const id = eventIdOf(announcement);
  const told = toldOf(subject, event);
  const replay = replayId === undefined ? {} : { replayId };
  return JSON.stringify({ id, ...replay, entity, entityId, version, correlationId, subject, event: presentable(told) });
}

/** What of an event leaves at all. */
export function toldOf(subject: Announcement['subject'], event: Announcement['event']): object {
  return subject.classified ? withoutTexts(event) : event;
}

/**
 * What is told of a classified ticket: nothing that people wrote, since whoever subscribes to the bus need not be cleared for
 * it (R265). A field that is not named here stays in the audit trail.
 */
const toldOfClassified: readonly string[] = [
  ...[
    'type',
    'occurredAt',
    'by',
    'ticketId',
    'ticketType',
    'kind',
    'priority',
    'impact',
    'source',
    'channel',
    'classified',
  ],
  ...['order', 'customerId', 'circuitId', 'ownerDepartmentId', 'directDepartmentId', 'departmentId', 'entitlement'],
  ...[
    'policyVersion',
    'calendarVersions',
    'promises',
    'reportedAt',
    'detectedAt',
    'outageSinceAt',
    'repeatOf',
    'suffices',
    'from',
    'to',
    'startedAt',
    'endedAt',
    'visitAt',
    'estimatedRestoreAt',
  ],
  ...[
    'side',
    'number',
    'satisfaction',
    'approved',
    'reviewDepartmentId',
    'recurred',
    'milestone',
    'milestoneName',
    'advice',
    'occurrence',
    'percent',
    'announcement',
  ],
  ...[
    'dueAt',
    'deadlineDueAt',
    'reachedAt',
    'revisedDueAt',
    'latenessMilliseconds',
    'review',
    'tell',
    'attention',
    'hold',
  ],
  ...['responsibleDepartmentId', 'actingDepartmentId', 'quietFor', 'foundBy'],
  ...['calendarId', 'fromVersion', 'toVersion', 'moved', 'fromDueAt', 'toDueAt'],
];

function withoutTexts(event: Announcement['event']): object {
  return Object.fromEntries(Object.entries(event).filter(([name]) => toldOfClassified.includes(name)));
}

function batchesOf(announcements: readonly Announcement[]): readonly (readonly Announcement[])[] {
  const batches: Announcement[][] = [];
  let room = { entries: 0, bytes: 0 };
  for (const announcement of announcements) {
    const bytes = Buffer.byteLength(detailOf(announcement)) + bytesBesideDetail;
    if (room.entries === 0 || bytes > room.bytes) {
      batches.push([]);
      room = { entries: entriesMax, bytes: bytesMax };
    }
    batches.at(-1)?.push(announcement);
    room = { entries: room.entries - 1, bytes: room.bytes - bytes };
  }
  return batches;
}
