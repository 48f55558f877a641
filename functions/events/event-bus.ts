// The operator's event bus: everything that happens is put on it, for whoever subscribes.

import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { sendUntilAccepted } from '../batches.ts';
import { eventSource } from '../environment.ts';
import { presentable } from '../http/present.ts';
import { log } from '../log.ts';
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

/** An announcement with the text in which it is on the bus. */
interface Told {
  readonly announcement: Announcement;
  readonly detail: string;
}

export function eventBus(client: EventBridgeClient, busName: string, clock: Pick<Clock, 'wait'>): EventBus {
  async function putOnce(batch: readonly Told[]): Promise<readonly Told[]> {
    const entries = batch.map((told) => busEntry(told, busName));
    const { Entries: results = [] } = await client.send(new PutEventsCommand({ Entries: entries }));
    return batch.filter((_, index) => results[index]?.ErrorCode !== undefined);
  }

  return {
    async put(announcements) {
      const rejected: Told[] = [];
      const told = announcements.map((announcement) => ({ announcement, detail: fittingDetail(announcement) }));
      for (const batch of batchesOf(told)) rejected.push(...(await sendUntilAccepted(batch, putOnce, clock)));
      return rejected.map(({ announcement }) => announcement);
    },
  };
}

function busEntry({ announcement, detail }: Told, busName: string): PutEventsRequestEntry {
  return { EventBusName: busName, Source: eventSource, DetailType: announcement.event.type, Detail: detail };
}

/**
 * What is too long for any call would never be on the bus, nor anything after it in the stream: it is told without its texts, or in the
 * end only that it happened. The audit trail has it whole.
 */
function fittingDetail(announcement: Announcement): string {
  const { subject, event } = announcement;
  const whole = detailOf(announcement, toldOf(subject, event));
  if (bytesOf(whole) <= bytesMax) return whole;
  log('error', 'event too long for the bus', { event: eventIdOf(announcement), bytes: bytesOf(whole) });
  const { type, occurredAt, by } = event;
  const short = detailOf(announcement, { ...withoutTexts(event), abridged: true });
  return bytesOf(short) <= bytesMax ? short : detailOf(announcement, { type, occurredAt, by, abridged: true });
}

function bytesOf(detail: string): number {
  return Buffer.byteLength(detail) + bytesBesideDetail;
}

/** The same announcement always has the same id, by which a subscriber knows what it has had already. */
function detailOf(announcement: Announcement, told: object): string {
  const { entity, entityId, version, correlationId, subject, replayId } = announcement;
  const id = eventIdOf(announcement);
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

function batchesOf(told: readonly Told[]): readonly (readonly Told[])[] {
  const batches: Told[][] = [];
  let room = { entries: 0, bytes: 0 };
  for (const each of told) {
    const bytes = bytesOf(each.detail);
    if (room.entries === 0 || bytes > room.bytes) {
      batches.push([]);
      room = { entries: entriesMax, bytes: bytesMax };
    }
    batches.at(-1)?.push(each);
    room = { entries: room.entries - 1, bytes: room.bytes - bytes };
  }
  return batches;
}
