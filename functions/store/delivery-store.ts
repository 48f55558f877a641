// Deliveries to subscribed systems: each while it is pending, for a year at most, and for 30 days after its end.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { aggregateEntities, tableTimeToLive } from '../environment.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { Delivery, DeliveryStatus } from '../subscriptions/delivery.ts';
import { deliveryStatuses, keptUntil } from '../subscriptions/delivery.ts';
import type { Key } from './keys.ts';
import { deliveryIndexKeys, deliveryKey, deliveryPartitions } from './keys.ts';
import { expiry, instant } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryPage, readAll } from './table.ts';
import { VersionConflict } from './version-conflict.ts';

export const attemptSchema = z.object({
  attemptedAt: instant,
  milliseconds: z.int(),
  httpStatus: z.exactOptional(z.int()),
  error: z.exactOptional(z.string()),
});

const schema: z.ZodMiniType<Delivery> = z.object({
  id: z.string(),
  subscriptionId: z.string(),
  type: z.string(),
  about: z.exactOptional(z.object({ entity: z.enum(aggregateEntities), entityId: z.string() })),
  eventId: z.exactOptional(z.string()),
  status: z.enum(deliveryStatuses),
  createdAt: instant,
  body: z.string(),
  correlationId: z.string(),
  attemptCount: z.int(),
  attempts: z.array(attemptSchema),
  nextAttemptAt: z.exactOptional(instant),
  deliveredAt: z.exactOptional(instant),
});

export interface DeliveryStore {
  /** Does nothing where it is recorded already. */
  record(delivery: Delivery): Promise<void>;
  /** Strongly consistent. */
  get(id: string): Promise<Delivery | null>;
  /** Writes what `change` makes of it as it stands. Throws an Error when there is none, VersionConflict after too many lost races. */
  change(id: string, change: (delivery: Delivery) => Delivery): Promise<Delivery>;
  /** Newest first. */
  ofSubscription(id: string, status: DeliveryStatus | undefined, page: PageRequest): Promise<Page<Delivery>>;
}

export function deliveryStore(table: Table): DeliveryStore {
  async function get(id: string): Promise<Delivery | null> {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { ...deliveryKey(id) }, ConsistentRead: true }),
    );
    return Item === undefined ? null : z.parse(schema, Item['data']);
  }

  /** Every attempt is counted, and whatever else is written has another status: both tell whether it was written meanwhile. */
  async function put(delivery: Delivery, before: Delivery | null): Promise<boolean> {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: itemOf(delivery),
          ...(before === null
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: '#data.attemptCount = :attempts AND #data.#status = :status',
                ExpressionAttributeNames: { '#data': 'data', '#status': 'status' },
                ExpressionAttributeValues: { ':attempts': before.attemptCount, ':status': before.status },
              }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  return {
    get,

    async record(delivery) {
      await put(delivery, null);
    },

    change: (id, change) =>
      retryConflict(async () => {
        const before = await get(id);
        if (before === null) throw new Error(`there is no delivery ${id}`);
        const after = change(before);
        if (!(await put(after, before))) throw new VersionConflict(`delivery ${id} was written meanwhile`);
        return after;
      }),

    async ofSubscription(id, status, page) {
      const partitions = deliveryPartitions(id, status === undefined ? deliveryStatuses : [status]);
      const keys = await queryPage(table, { index: 'byEnd', partitions, newestFirst: true }, page);
      const items = await readAll(table, keys.items as unknown as readonly Key[]);
      return { ...keys, items: items.map((item) => z.parse(schema, item['data'])) };
    },
  };
}

function itemOf(delivery: Delivery): Item {
  return {
    ...deliveryKey(delivery.id),
    data: delivery,
    ...deliveryIndexKeys(delivery),
    [tableTimeToLive]: expiry(keptUntil(delivery)),
  };
}
