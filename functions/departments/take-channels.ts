// The channels of a department as they are handed over, and as they are stored: what opens a group bot goes in and never comes out.

import * as z from 'zod/mini';
import type { BotChannel, BotType, DepartmentChannel } from '../../domain/departments/channels.ts';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { hashedId } from '../hashed-id.ts';
import { form, line } from '../http/schema.ts';
import { mayBeBot } from '../notices/bots/bot-address.ts';
import { bots } from '../notices/bots/bots.ts';
import type { BotCredentials, KeyOf } from '../notices/bots/credentials.ts';
import { openCredentials, ownerOf, sealCredentials } from '../notices/bots/credentials.ts';

const botUrl = (type: BotType, allowLoopback: boolean) =>
  z.string().check(
    z.maxLength(500, { abort: true }),
    z.refine((address) => mayBeBot(type, address, allowLoopback), form('bot-address')),
  );

/** An address that is left out stays as it is, and so does its secret. */
export const channelsBody = (allowLoopback: boolean) =>
  z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('webhook') }),
        z.strictObject({ type: z.literal('wecom'), url: z.exactOptional(botUrl('wecom', allowLoopback)) }),
        z.strictObject({
          type: z.literal('dingtalk'),
          url: z.exactOptional(botUrl('dingtalk', allowLoopback)),
          secret: z.exactOptional(line(200)),
        }),
        z.strictObject({
          type: z.literal('feishu'),
          url: z.exactOptional(botUrl('feishu', allowLoopback)),
          secret: z.exactOptional(line(200)),
        }),
      ]),
    )
    .check(z.maxLength(4));
type HandedChannels = z.infer<ReturnType<typeof channelsBody>>;

const keyEndingCharacters = 4;

/**
 * Seals what was handed over. The same bot as before keeps what is sealed already, so that a repeat changes nothing. Throws
 * `rule-broken` for a bot without an address (`channels[i].url` required) that the department does not have yet.
 */
export async function sealChannels(
  departmentId: string,
  handed: HandedChannels,
  existing: readonly DepartmentChannel[],
  keyOf: KeyOf,
): Promise<readonly DepartmentChannel[]> {
  const errors: FieldError[] = [];
  const sealed = await Promise.all(
    handed.map(async (channel, index): Promise<DepartmentChannel> => {
      if (channel.type === 'webhook') return channel;
      const { type, url } = channel;
      const kept = existing.find((one): one is BotChannel => one.type === type);
      const secret = 'secret' in channel ? { secret: channel.secret } : {};
      if (url !== undefined) return sealOne(departmentId, type, { url, ...secret }, kept, keyOf);
      const isIncomplete = kept === undefined || 'secret' in channel;
      if (isIncomplete) errors.push({ field: `channels[${index}].url`, rule: 'required' });
      return kept ?? { type: 'webhook' };
    }),
  );
  refuseIfAny(errors);
  return sealed;
}

async function sealOne(
  departmentId: string,
  type: BotType,
  credentials: BotCredentials,
  kept: BotChannel | undefined,
  keyOf: KeyOf,
): Promise<BotChannel> {
  const url = new URL(credentials.url);
  const owner = ownerOf(departmentId, type);
  const isSame = kept !== undefined && isSameBot(await openCredentials(kept.sealed, owner, keyOf), credentials);
  return {
    type,
    host: url.host,
    keyEnding: (bots[type].keyIn(url) ?? '').slice(-keyEndingCharacters),
    isSigned: credentials.secret !== undefined,
    botId: hashedId('B', [credentials.url]),
    sealed: isSame ? kept.sealed : await sealCredentials(credentials, owner, keyOf),
  };
}

function isSameBot(one: BotCredentials, other: BotCredentials): boolean {
  return one.url === other.url && one.secret === other.secret;
}
