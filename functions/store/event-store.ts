// The audit trail: what happened to an aggregate, in order, for ever. Entries are written by publish-events from the
// stream; their keys follow from version and position, so writing them twice changes nothing.

import * as z from 'zod/mini';
import type { AggregateEntity } from '../environment.ts';
import { aggregateEntities } from '../environment.ts';
import type { AnnouncementSubject } from '../events/announcement-subject.ts';
import { announcementSubject } from '../events/announcement-subject.ts';
import { auditKey, auditPartition, auditPrefix } from './keys.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { putAll, queryPage } from './table.ts';

export interface AuditEntry {
  readonly entity: AggregateEntity;
  readonly entityId: string;
  /** Version of the aggregate that the event led to. */
  readonly version: number;
  /** Position among the events of one command, from 0. */
  readonly index: number;
  readonly correlationId: string;
  /** As it was when the event happened; absent in entries of former releases. */
  readonly subject?: AnnouncementSubject;
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
}

export const auditEntry: z.ZodMiniType<AuditEntry> = z.object({
  entity: z.enum(aggregateEntities),
  entityId: z.string(),
  version: z.int(),
  index: z.int(),
  correlationId: z.string(),
  subject: z.exactOptional(announcementSubject),
  event: z.looseObject({ type: z.string() }),
});

export interface EventStore {
  append(entries: readonly AuditEntry[]): Promise<void>;
  /** Oldest first. */
  ofAggregate(entity: AggregateEntity, id: string, page: PageRequest): Promise<Page<AuditEntry>>;
  /** Those behind a place, all of them that were written before, oldest first; from the first on without a place. */
  following(entity: AggregateEntity, id: string, place: string | undefined, limit: number): Promise<Page<AuditEntry>>;
}

/** Where an entry stands among those of its aggregate: the later, the greater as a text. */
export function placeOf({ entity, entityId, version, index }: AuditEntry): string {
  return auditKey(entity, entityId, version, index).sk;
}

export function eventStore(table: Table): EventStore {
  async function page(entity: AggregateEntity, id: string, wanted: PageRequest, consistent: boolean) {
    const range = { partitions: [auditPartition(entity, id)], prefix: auditPrefix, consistent };
    const found = await queryPage(table, range, wanted);
    return { ...found, items: found.items.map((item) => z.parse(auditEntry, item['data'])) };
  }

  return {
    async append(entries) {
      await putAll(
        table,
        entries.map((entry) => ({
          ...auditKey(entry.entity, entry.entityId, entry.version, entry.index),
          data: entry,
        })),
      );
    },

    ofAggregate: (entity, id, wanted) => page(entity, id, wanted, false),
    following: (entity, id, cursor, limit) =>
      page(entity, id, cursor === undefined ? { limit } : { limit, cursor }, true),
  };
}
