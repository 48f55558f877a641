// Notices to departments. The key is the announcement and the department, so recording one a second time finds the first.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { attentions } from '../../domain/sla/policy.ts';
import { findings } from '../../domain/tickets/events.ts';
import type { Instant } from '../../domain/time.ts';
import { tableIndexes } from '../environment.ts';
import type { Notice, NoticeChannel, NoticeLapseReason } from '../notices/notice.ts';
import { noticeKinds, noticeLapseReasons } from '../notices/notice.ts';
import { subjectShape } from '../subject.ts';
import type { Key } from './keys.ts';
import { heldPartitions, heldUntilKeys, instantOf, noticeKey, noticePartitions, sortable } from './keys.ts';
import { instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { queryAll, queryPage } from './table.ts';

const noticeSchema: z.ZodMiniType<Notice> = z.object({
  id: z.string(),
  departmentId: z.string(),
  ...subjectShape,
  milestone: z.string(),
  milestoneName: z.exactOptional(z.object({ zh: z.string(), en: z.string() })),
  occurrence: z.int(),
  percent: z.int(),
  kind: z.enum(noticeKinds),
  attention: z.exactOptional(z.array(z.enum(attentions))),
  announcement: z.exactOptional(z.int()),
  dueAt: instant,
  reachedAt: instant,
  latenessMilliseconds: z.exactOptional(z.int()),
  foundBy: z.exactOptional(z.enum(findings)),
  metAt: z.exactOptional(instant),
  review: z.exactOptional(z.object({ number: z.int(), reviewedAt: instant, revisedDueAt: z.nullable(instant) })),
  recordedAt: instant,
  text: z.object({ zh: z.string(), en: z.string() }),
  heldUntilAt: z.exactOptional(instant),
  releasedAt: z.exactOptional(instant),
  lapsed: z.exactOptional(z.object({ lapsedAt: instant, reason: z.enum(noticeLapseReasons) })),
  deliveredTo: z.object({ topic: z.exactOptional(instant), webhook: z.exactOptional(instant) }),
});

export interface NoticeStore {
  /** Records the notice unless it is recorded already; answers what stands in the table now. */
  record(notice: Notice): Promise<{ readonly recorded: boolean; readonly notice: Notice }>;
  markDelivered(notice: Notice, channel: NoticeChannel, at: Instant): Promise<void>;
  /** Null when there is none under this key. */
  get(key: Key): Promise<Notice | null>;
  /** Keys of notices that are held until before the instant, earliest first, each with its instant. */
  heldBefore(instant: Instant): AsyncIterable<Key & { readonly heldUntilAt: Instant }>;
  /** Ends the holding, once: of several that ask, one has released it. Answers what stands in the table now. */
  release(notice: Notice, at: Instant): Promise<{ readonly released: boolean; readonly notice: Notice }>;
  /** Ends the holding of a notice that there is no use in telling any more. */
  lapse(notice: Notice, reason: NoticeLapseReason, at: Instant): Promise<void>;
  /** Newest first: warnings and breaches by when they were due, what follows from corrected facts by when it was decided. */
  ofDepartment(departmentId: string, page: PageRequest): Promise<Page<Notice>>;
}

export function noticeStore(table: Table): NoticeStore {
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
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...noticeKey(notice), entity: 'NOTICE', data: notice, ...heldUntilKeys(notice) },
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { recorded: true, notice };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
        return { recorded: false, notice: z.parse(noticeSchema, unmarshall(error.Item)['data']) };
      }
    },

    async markDelivered(notice, channel, at) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...noticeKey(notice) },
          // The first delivery counts; a repeat after a crash does not move its time.
          UpdateExpression: 'SET #data.#delivered.#channel = if_not_exists(#data.#delivered.#channel, :at)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#data': 'data', '#delivered': 'deliveredTo', '#channel': channel },
          ExpressionAttributeValues: { ':at': at },
        }),
      );
    },

    async get(key) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: { ...key }, ConsistentRead: true }),
      );
      return Item === undefined ? null : z.parse(noticeSchema, Item['data']);
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
      return { ...found, items: found.items.map((item) => z.parse(noticeSchema, item['data'])) };
    },
  };
}
