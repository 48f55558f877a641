// Notices to departments. The key is the announcement and the department, so recording one a second time finds the first.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { attentions } from '../../domain/sla/policy.ts';
import { findings } from '../../domain/tickets/events.ts';
import type { Instant } from '../../domain/time.ts';
import type { Notice, NoticeChannel } from '../notices/notice.ts';
import { noticeKinds } from '../notices/notice.ts';
import { noticeKey, noticePartitions } from './keys.ts';
import { instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { queryPage } from './table.ts';

const noticeSchema: z.ZodMiniType<Notice> = z.object({
  id: z.string(),
  departmentId: z.string(),
  ticketId: z.string(),
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
  deliveredTo: z.object({ topic: z.exactOptional(instant), webhook: z.exactOptional(instant) }),
});

export interface NoticeStore {
  /** Records the notice unless it is recorded already; answers what stands in the table now. */
  record(notice: Notice): Promise<{ readonly recorded: boolean; readonly notice: Notice }>;
  markDelivered(notice: Notice, channel: NoticeChannel, at: Instant): Promise<void>;
  /** Newest first: warnings and breaches by when they were due, what follows from corrected facts by when it was decided. */
  ofDepartment(departmentId: string, page: PageRequest): Promise<Page<Notice>>;
}

export function noticeStore(table: Table): NoticeStore {
  return {
    async record(notice) {
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...noticeKey(notice), entity: 'NOTICE', data: notice },
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

    async ofDepartment(departmentId, page) {
      const found = await queryPage(table, { partitions: noticePartitions(departmentId), newestFirst: true }, page);
      return { ...found, items: found.items.map((item) => z.parse(noticeSchema, item['data'])) };
    },
  };
}
