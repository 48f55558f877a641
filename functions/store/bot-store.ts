// Group bots take only so many messages a minute: whose turn it is with a bot, and which notices wait for theirs.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import type { Briefing } from '../notices/bots/bot-text.ts';
import type { Key } from './keys.ts';
import { botPartition, botTurnKey, waitingKey, waitingPrefix } from './keys.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';
import { deleteAll, queryPage } from './table.ts';

/** A notice that waits for its turn with a bot, with all that has to be said. */
export interface WaitingNotice {
  readonly id: string;
  readonly departmentId: string;
  readonly recordedAt: Instant;
  readonly noticeKey: Key;
  readonly briefing: Briefing;
}

const waitingSchema = z.object({
  id: z.string(),
  departmentId: z.string(),
  recordedAt: instant,
  noticeKey: z.object({ pk: z.string(), sk: z.string() }),
  briefing: z.object({
    tone: z.enum(['alarm', 'caution', 'relief', 'plain']),
    language: z.enum(['zh', 'en']),
    title: z.string(),
    text: z.string(),
    facts: z.string(),
    link: z.string(),
  }),
}) satisfies z.ZodMiniType<WaitingNotice>;

export interface BotStore {
  /** Takes the bot until then if it is free now; null when it is taken, else until when somebody else has it. */
  takeTurn(botId: string, now: Instant, until: Instant): Promise<Instant | null>;
  /** Ends the turn that was taken until then; the bot is free from `freeAt` on. */
  endTurn(botId: string, until: Instant, freeAt: Instant): Promise<void>;
  wait(botId: string, notice: WaitingNotice): Promise<void>;
  /** Oldest first, at most 100. */
  waiting(botId: string): Promise<readonly WaitingNotice[]>;
  /** They wait no longer. */
  leave(botId: string, notices: readonly WaitingNotice[]): Promise<void>;
}

const waitingMax = 100;

export function botStore(table: Table): BotStore {
  return {
    async takeTurn(botId, now, until) {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: { ...botTurnKey(botId) },
            UpdateExpression: 'SET freeAt = :until, entity = :entity',
            ConditionExpression: 'attribute_not_exists(freeAt) OR freeAt <= :now',
            ExpressionAttributeValues: { ':until': until, ':now': now, ':entity': 'BOT' },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return null;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
        return z.parse(instant, unmarshall(error.Item)['freeAt']);
      }
    },

    async endTurn(botId, until, freeAt) {
      const end = new UpdateCommand({
        TableName: table.name,
        Key: { ...botTurnKey(botId) },
        UpdateExpression: 'SET freeAt = :freeAt',
        ConditionExpression: 'freeAt = :until',
        ExpressionAttributeValues: { ':freeAt': freeAt, ':until': until },
      });
      await table.client.send(end).catch((error: unknown) => {
        // It lasted too long, and somebody else has the next turn already.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },

    async wait(botId, notice) {
      const item = { ...waitingKey(botId, notice), entity: 'BOT', data: notice };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },

    async waiting(botId) {
      const range = { partitions: [botPartition(botId)], prefix: waitingPrefix, consistent: true };
      const { items } = await queryPage(table, range, { limit: waitingMax });
      return items.map((item) => z.parse(waitingSchema, item['data']));
    },

    async leave(botId, notices) {
      await deleteAll(
        table,
        notices.map((notice) => waitingKey(botId, notice)),
      );
    },
  };
}
