// Lanes: how far each subscription has come with each aggregate.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type Instant, later } from '../../domain/time.ts';
import { aggregateEntities, tableTimeToLive } from '../environment.ts';
import { announcementSubject } from '../events/announcement-subject.ts';
import { deliveriesKeptMilliseconds, pendingKeptMilliseconds } from '../subscriptions/delivery.ts';
import type { Lane, LaneName } from '../subscriptions/lane.ts';
import { laneKey } from './keys.ts';
import { expiry, instant } from './stored.ts';
import type { Table } from './table.ts';
import { VersionConflict } from './version-conflict.ts';

const schema: z.ZodMiniType<Lane> = z.object({
  subscriptionId: z.string(),
  entity: z.enum(aggregateEntities),
  entityId: z.string(),
  subject: announcementSubject,
  announcedTo: z.exactOptional(z.string()),
  recordedTo: z.exactOptional(z.string()),
  waiting: z.array(z.string()),
  attempts: z.int(),
  firstAttemptAt: z.exactOptional(instant),
  nextAttemptAt: z.exactOptional(instant),
  redelivered: z.exactOptional(z.string()),
  busyUntilAt: z.exactOptional(instant),
});

export interface StoredLane {
  readonly lane: Lane;
  readonly version: number;
}

export interface LaneStore {
  /** Strongly consistent. */
  get(name: LaneName): Promise<StoredLane | null>;
  /** Writes over `version` (0: there is none yet). Throws VersionConflict. */
  save(version: number, lane: Lane, now: Instant): Promise<StoredLane>;
}

/** Longer than what it has let pass is kept: begun anew, it would send nothing twice. Longer than what waits in it as well. */
function laneKeptUntil({ waiting }: Lane, now: Instant): Instant {
  return later(now, 2 * deliveriesKeptMilliseconds + (waiting.length > 0 ? pendingKeptMilliseconds : 0));
}

export function laneStore(table: Table): LaneStore {
  return {
    async get(name) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: { ...laneKey(name) }, ConsistentRead: true }),
      );
      if (Item === undefined) return null;
      return { lane: z.parse(schema, Item['data']), version: z.parse(z.int(), Item['version']) };
    },

    async save(version, lane, now) {
      const Item = {
        ...laneKey(lane),
        version: version + 1,
        data: lane,
        [tableTimeToLive]: expiry(laneKeptUntil(lane, now)),
      };
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item,
            ...(version === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#version = :expected',
                  ExpressionAttributeNames: { '#version': 'version' },
                  ExpressionAttributeValues: { ':expected': version },
                }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw new VersionConflict(`the lane of ${lane.entityId} was written meanwhile`, { cause: error });
      }
      return { lane, version: version + 1 };
    },
  };
}
