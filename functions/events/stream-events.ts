// The events of a command, taken from the item that the command wrote: the table's stream is the outbox.

import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { AggregateEntity } from '../environment.ts';
import { aggregateEntities } from '../environment.ts';
import type { AuditEntry } from '../store/event-store.ts';
import { packed } from '../store/packed.ts';
import { plainImage } from '../stream-image.ts';
import type { AnnouncementSubject } from './announcement-subject.ts';

export interface Announcement extends AuditEntry {
  readonly subject: AnnouncementSubject;
  /** It has been announced before, and is once more by this replay. */
  readonly replayId?: string;
}

const text = z.optional(z.string());
const aggregateImage = z.object({
  entity: z.enum(aggregateEntities),
  version: z.int(),
  correlationId: z.string(),
  data: packed(
    z.object({
      id: z.string(),
      type: text,
      customerId: text,
      circuitId: text,
      region: text,
      ownerDepartmentId: text,
      directDepartmentId: text,
      departmentId: text,
      classified: z.optional(z.boolean()),
      causeLinks: z.optional(z.array(z.unknown())),
      entitlement: z.optional(z.object({ region: text })),
    }),
  ),
  events: packed(z._default(z.array(z.looseObject({ type: z.string() })), [])),
});
type AggregateImage = z.infer<typeof aggregateImage>;

const versionOnly = z.object({ version: z.int() });

/**
 * What a write announces: none when it left the version as it was, because the events in the image are then those of an
 * earlier command. Throws a ZodError when the image is not that of an aggregate.
 */
export function announcementsOf({ dynamodb }: DynamoDBRecord): readonly Announcement[] {
  const announcements = announcementsIn(plainImage(dynamodb?.NewImage));
  const before = dynamodb?.OldImage && z.parse(versionOnly, plainImage(dynamodb.OldImage));
  return announcements.filter(({ version }) => version !== before?.version);
}

/** What the latest command of an aggregate announces, by its item. Throws a ZodError when it is not the item of an aggregate. */
export function announcementsIn(item: unknown): readonly Announcement[] {
  const { entity, version, correlationId, data, events } = z.parse(aggregateImage, item);
  const about = { entity, entityId: data.id, version, correlationId, subject: subjectOf(entity, data) };
  return events.map((event, index) => ({ ...about, index, event }));
}

/** Which aggregate an item is of, and what its events are about as it stands. Throws a ZodError when it is not the item of an aggregate. */
export function aboutIn(item: unknown): Pick<Announcement, 'entity' | 'entityId' | 'subject'> {
  const { entity, data } = z.parse(aggregateImage, item);
  return { entity, entityId: data.id, subject: subjectOf(entity, data) };
}

function subjectOf(entity: AggregateEntity, data: AggregateImage['data']): AnnouncementSubject {
  const customerId = entity === 'CUSTOMER' || entity === 'CUSTOMER_FILE' ? data.id : data.customerId;
  const circuitId = entity === 'CIRCUIT' ? data.id : data.circuitId;
  const region = data.region ?? data.entitlement?.region;
  const departments = [data.ownerDepartmentId, data.directDepartmentId, data.departmentId];
  const departmentIds = [...new Set(departments.filter((id) => id !== undefined))];
  return {
    ...(customerId !== undefined && { customerId }),
    ...(circuitId !== undefined && { circuitId }),
    ...(region !== undefined && { region }),
    ...(departmentIds.length > 0 && { departmentIds }),
    ...(entity === 'TICKET' && data.type !== undefined && { ticketType: data.type }),
    ...(data.classified === true && { classified: true as const }),
    ...((entity === 'CAUSE' || data.causeLinks !== undefined) && { inCommonCause: true as const }),
  };
}
