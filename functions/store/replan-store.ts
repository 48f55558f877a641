// How far a replan is, and what it has moved: one entry per ticket, the same however often it is written.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { CalendarId } from '../../domain/sla/calendar-id.ts';
import type { TicketReplanned } from '../../domain/tickets/events.ts';
import type { Instant } from '../../domain/time.ts';
import { replannedKey, replannedPartitions, replannedPrefix, replanStatusKey } from './keys.ts';
import { instant } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryPage } from './table.ts';

interface ReplanStatus {
  readonly calendarId: CalendarId;
  readonly version: number;
  /** Which page comes next, over all passes. */
  readonly step: number;
  readonly pass: number;
  /** In all passes together. */
  readonly ticketsSeen: number;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
}

interface ReplannedTicket extends Omit<TicketReplanned, 'type' | 'occurredAt' | 'by'> {
  readonly ticketId: string;
  readonly replannedAt: Instant;
}

/** `moved`: a deadline of it is due at another instant. */
interface ReplanCounts {
  readonly ticketsReplanned: number;
  readonly ticketsMoved: number;
}

export interface ReplanStore {
  status(calendarId: CalendarId, version: number): Promise<ReplanStatus | null>;
  /** Notes a step, unless a later one is noted already. */
  advance(status: ReplanStatus): Promise<void>;
  record(ticket: ReplannedTicket): Promise<void>;
  counts(calendarId: CalendarId, version: number): Promise<ReplanCounts>;
  /** Tickets with a deadline that has moved, by their ids. */
  moved(calendarId: CalendarId, version: number, page: PageRequest): Promise<Page<ReplannedTicket>>;
}

export const statusSchema = z.object({
  calendarId: z.string(),
  version: z.int(),
  step: z.int(),
  pass: z.int(),
  ticketsSeen: z.int(),
  startedAt: instant,
  finishedAt: z.exactOptional(instant),
}) satisfies z.ZodMiniType<ReplanStatus>;

export const movedSchema = z.object({
  ticketId: z.string(),
  replannedAt: instant,
  calendarId: z.string(),
  fromVersion: z.int(),
  toVersion: z.int(),
  moved: z.array(
    z.object({
      milestone: z.string(),
      occurrence: z.int(),
      fromDueAt: z.nullable(instant),
      toDueAt: z.nullable(instant),
    }),
  ),
}) satisfies z.ZodMiniType<ReplannedTicket>;

export function replanStore(table: Table): ReplanStore {
  return {
    async status(calendarId, version) {
      const Key = { ...replanStatusKey(calendarId, version) };
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
      return Item === undefined ? null : z.parse(statusSchema, Item['data']);
    },

    async advance(status) {
      const put = new PutCommand({
        TableName: table.name,
        Item: { ...replanStatusKey(status.calendarId, status.version), step: status.step, data: status } as Item,
        ConditionExpression: 'attribute_not_exists(pk) OR step < :step',
        ExpressionAttributeValues: { ':step': status.step },
      });
      await table.client.send(put).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },

    async record(ticket) {
      const Item: Item = { ...replannedKey(ticket), data: ticket };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    },

    async counts(calendarId, version) {
      const [moved, kept] = await Promise.all(
        ([true, false] as const).map((hasMoved) =>
          countAll(table, replannedPartitions(calendarId, version), replannedPrefix(hasMoved)),
        ),
      );
      return { ticketsReplanned: (moved ?? 0) + (kept ?? 0), ticketsMoved: moved ?? 0 };
    },

    async moved(calendarId, version, page) {
      const range = { partitions: replannedPartitions(calendarId, version), prefix: replannedPrefix(true) };
      const found = await queryPage(table, range, page);
      return { ...found, items: found.items.map((item) => z.parse(movedSchema, item['data'])) };
    },
  };
}

/** Counting reads what it counts, a megabyte at a time; a replan leaves a few hundred bytes for each ticket. */
async function countAll(table: Table, partitions: readonly string[], prefix: string): Promise<number> {
  const counts = await Promise.all(
    partitions.map(async (partition) => {
      let count = 0;
      let start: Item | undefined;
      do {
        const result = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': partition, ':prefix': prefix },
            Select: 'COUNT',
            ...(start !== undefined && { ExclusiveStartKey: start }),
          }),
        );
        count += result.Count ?? 0;
        start = result.LastEvaluatedKey;
      } while (start !== undefined);
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
