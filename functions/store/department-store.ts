// Departments: a directory of at most a few hundred entries, read as a whole where recipients are looked up.

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { botTypes } from '../../domain/departments/channels.ts';
import type { Department } from '../../domain/departments/department.ts';
import { departmentRoles } from '../../domain/departments/department.ts';
import type { DepartmentEvent } from '../../domain/departments/events.ts';
import { flag, optionalText, text, texts } from '../plain.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import { departmentsPartition } from './keys.ts';
import type { Item, Table } from './table.ts';

const channelSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('webhook') }),
  z.object({
    type: z.enum(botTypes),
    host: text,
    keyEnding: text,
    isSigned: flag,
    botId: text,
    sealed: text,
  }),
  z.object({
    type: z.literal('email'),
    masked: z.string(),
    addressId: z.string(),
    subscriptionArn: z.string(),
    sealed: z.string(),
  }),
  z.object({ type: z.literal('sms'), masked: z.string(), sealed: z.string() }),
]);

export const departmentSchema = z.object({
  id: text,
  name: text,
  role: z.enum(departmentRoles),
  regions: texts,
  parentId: optionalText,
  calendarId: optionalText,
  webhookUrl: optionalText,
  channels: z.exactOptional(z.array(channelSchema)),
  language: z.exactOptional(z.enum(['zh', 'en'])),
}) satisfies z.ZodMiniType<Department>;

const kind: AggregateKind<Department> = { entity: 'DEPARTMENT', schema: departmentSchema };

export interface DepartmentStore extends AggregateStore<Department, DepartmentEvent> {
  /**
   * The whole directory; an earlier reading of this process will do if it is not older than `ageMillisecondsMax` (default 0:
   * read afresh and consistently).
   */
  all(ageMillisecondsMax?: number): Promise<readonly Versioned<Department>[]>;
}

/** Short enough for an organisation chart, and it spares the one partition that every opening and notice asks. */
export const directoryAgeMillisecondsMax = 30_000;

export function departmentStore(table: Table): DepartmentStore {
  let kept: { readonly readAt: number; readonly departments: readonly Versioned<Department>[] } | undefined;

  return {
    ...aggregateStore<Department, DepartmentEvent>(table, kind),

    async all(ageMillisecondsMax = 0) {
      const now = performance.now();
      if (kept !== undefined && now - kept.readAt < ageMillisecondsMax) return kept.departments;
      const items: Item[] = [];
      let start: Item | undefined;
      do {
        const result = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': departmentsPartition },
            ConsistentRead: true,
            ...(start !== undefined && { ExclusiveStartKey: start }),
          }),
        );
        items.push(...(result.Items ?? []));
        start = result.LastEvaluatedKey;
      } while (start !== undefined);
      const departments = items.map((item) => read(kind, item));
      kept = { readAt: now, departments };
      return departments;
    },
  };
}
