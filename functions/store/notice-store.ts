// Notices to departments. The key is the announcement and the department, so recording one a second time finds the first.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { findings } from '../../domain/sla/deadline-events.ts';
import { attentions } from '../../domain/sla/ladder.ts';
import type { Instant } from '../../domain/time.ts';
import { informationEventTypes, tableIndexes } from '../environment.ts';
import type {
  AnyNotice,
  Information,
  Notice,
  NoticeAttempt,
  NoticeChannel,
  NoticeLapseReason,
  Telling,
} from '../notices/notice.ts';
import { noticeChannels, noticeKinds, noticeLapseReasons } from '../notices/notice.ts';
import { mark, optionalText, optionalWhole, text, whole } from '../plain.ts';
import { subjectShape } from '../subject.ts';
import type { Key } from './keys.ts';
import {
  heldPartitions,
  heldUntilKeys,
  informationKey,
  instantOf,
  noticeKey,
  noticePartitions,
  sortable,
} from './keys.ts';
import { instant, optionalInstant } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryAll, queryPage } from './table.ts';

const tellingShape = {
  deliveredTo: z.partialRecord(z.enum(noticeChannels), instant),
  attempts: z.exactOptional(
    z.array(
      z.object({
        channel: z.enum(noticeChannels),
        attemptedAt: instant,
        reason: text,
        givenUp: mark,
      }),
    ),
  ),
};
const tellingSchema: z.ZodMiniType<Telling> = z.object(tellingShape);

export const noticeSchema = z.object({
  id: text,
  departmentId: text,
  ...subjectShape,
  milestone: text,
  milestoneName: z.exactOptional(z.object({ zh: text, en: text })),
  occurrence: whole,
  percent: whole,
  kind: z.enum(noticeKinds),
  attention: z.exactOptional(z.array(z.enum(attentions))),
  announcement: optionalWhole,
  dueAt: instant,
  reachedAt: instant,
  latenessMilliseconds: optionalWhole,
  foundBy: z.exactOptional(z.enum(findings)),
  metAt: optionalInstant,
  review: z.exactOptional(z.object({ number: whole, reviewedAt: instant, revisedDueAt: z.nullable(instant) })),
  recordedAt: instant,
  correlationId: optionalText,
  text: z.object({ zh: text, en: text }),
  heldUntilAt: optionalInstant,
  releasedAt: optionalInstant,
  lapsed: z.exactOptional(z.object({ lapsedAt: instant, reason: z.enum(noticeLapseReasons) })),
  ...tellingShape,
}) satisfies z.ZodMiniType<Notice>;

export const informationSchema = z.object({
  id: text,
  departmentId: text,
  ...subjectShape,
  workId: optionalText,
  subscriptionId: optionalText,
  kind: z.literal('information'),
  event: z.enum(informationEventTypes),
  occurredAt: instant,
  recordedAt: instant,
  correlationId: optionalText,
  text: z.object({ zh: text, en: text }),
  ...tellingShape,
}) satisfies z.ZodMiniType<Information>;
const anySchema: z.ZodMiniType<AnyNotice> = z.union([informationSchema, noticeSchema]);

export interface NoticeStore {
  /** Records the notice unless it is recorded already; answers what stands in the table now. */
  record(notice: Notice): Promise<{ readonly recorded: boolean; readonly notice: Notice }>;
  recordInformation(information: Information): Promise<{ readonly recorded: boolean; readonly notice: Information }>;
  markDelivered(key: Key, channel: NoticeChannel, at: Instant): Promise<void>;
  /** Adds to what failed. */
  recordAttempt(key: Key, attempt: NoticeAttempt): Promise<void>;
  /** How far the telling is by now; null when there is no such notice. */
  telling(key: Key): Promise<Telling | null>;
  /** Null when there is none under this key. */
  get(key: Key): Promise<Notice | null>;
  /** Keys of notices that are held until before the instant, earliest first, each with its instant. */
  heldBefore(instant: Instant): AsyncIterable<Key & { readonly heldUntilAt: Instant }>;
  /** Ends the holding, once: of several that ask, one has released it. Answers what stands in the table now. */
  release(notice: Notice, at: Instant): Promise<{ readonly released: boolean; readonly notice: Notice }>;
  /** Ends the holding of a notice that there is no use in telling any more. */
  lapse(notice: Notice, reason: NoticeLapseReason, at: Instant): Promise<void>;
  /** Newest first: warnings and breaches by when they were due, what follows from corrected facts by when it was decided. */
  ofDepartment(departmentId: string, page: PageRequest): Promise<Page<AnyNotice>>;
}

export function noticeStore(table: Table): NoticeStore {
  /** What stands there already, or null when it was free. */
  async function putUnlessThere(item: Item): Promise<Item | null> {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...item, entity: 'NOTICE' },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return null;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      return unmarshall(error.Item);
    }
  }

  async function dataUnder(key: Key): Promise<unknown> {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { ...key }, ConsistentRead: true }),
    );
    return Item?.['data'];
  }

  /** It leaves the list of those that are held. */
  async function endHolding(notice: Notice, end: Pick<Notice, 'releasedAt' | 'lapsed'>): Promise<void> {
    const { partition, sort } = tableIndexes.byDue;
    const [name, value] = Object.entries(end)[0] ?? [];
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...noticeKey(notice) },
        UpdateExpression: 'SET #data.#end = :value REMOVE #partition, #sort',
        ConditionExpression: 'attribute_not_exists(#data.releasedAt) AND attribute_not_exists(#data.lapsed)',
        ExpressionAttributeNames: { '#data': 'data', '#end': name ?? '', '#partition': partition, '#sort': sort },
        ExpressionAttributeValues: { ':value': value },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  }

  return {
    async record(notice) {
      const held = await putUnlessThere({ ...noticeKey(notice), data: notice, ...heldUntilKeys(notice) });
      return { recorded: held === null, notice: held === null ? notice : z.parse(noticeSchema, held['data']) };
    },

    async recordInformation(notice) {
      const held = await putUnlessThere({ ...informationKey(notice), data: notice });
      return { recorded: held === null, notice: held === null ? notice : z.parse(informationSchema, held['data']) };
    },

    async markDelivered(key, channel, at) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...key },
          // The first delivery counts; a repeat after a crash does not move its time.
          UpdateExpression: 'SET #data.#delivered.#channel = if_not_exists(#data.#delivered.#channel, :at)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#data': 'data', '#delivered': 'deliveredTo', '#channel': channel },
          ExpressionAttributeValues: { ':at': at },
        }),
      );
    },

    async recordAttempt(key, attempt) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...key },
          UpdateExpression: 'SET #data.#attempts = list_append(if_not_exists(#data.#attempts, :none), :failed)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#data': 'data', '#attempts': 'attempts' },
          ExpressionAttributeValues: { ':none': [], ':failed': [attempt] },
        }),
      );
    },

    async telling(key) {
      const data = await dataUnder(key);
      return data === undefined ? null : z.parse(tellingSchema, data);
    },

    async get(key) {
      const data = await dataUnder(key);
      return data === undefined ? null : z.parse(noticeSchema, data);
    },

    async *heldBefore(instant) {
      const range = { index: 'byDue', partitions: heldPartitions, below: sortable(instant) } as const;
      for await (const item of queryAll(table, range)) {
        yield { pk: String(item['pk']), sk: String(item['sk']), heldUntilAt: instantOf(item, 'byDue') };
      }
    },

    async release(notice, at) {
      try {
        await endHolding(notice, { releasedAt: at });
        return { released: true, notice: { ...notice, releasedAt: at } };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
        return { released: false, notice: z.parse(noticeSchema, unmarshall(error.Item)['data']) };
      }
    },

    async lapse(notice, reason, at) {
      await endHolding(notice, { lapsed: { lapsedAt: at, reason } }).catch((error: unknown) => {
        // Whoever came first has ended it.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },

    async ofDepartment(departmentId, page) {
      const found = await queryPage(table, { partitions: noticePartitions(departmentId), newestFirst: true }, page);
      return { ...found, items: found.items.map((item) => z.parse(anySchema, item['data'])) };
    },
  };
}
