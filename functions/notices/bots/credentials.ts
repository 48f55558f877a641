// The address and secret of a bot, sealed for the table: whoever has them may write into the group. They are opened only where a
// message is sent.
//
// The key is derived from the master key in Secrets Manager, so that a copy of the table, a backup or an export
// holds nothing to write into groups with. A secret of its own for each bot would cost rent for each and a right to create secrets.

import * as z from 'zod/mini';
import type { BotType } from '../../../domain/departments/channels.ts';
import { seal, sealingKey, unseal } from '../../seal.ts';
import type { MasterKey } from '../master-key.ts';

const credentials = z.object({
  url: z.string(),
  /** What messages are signed with; absent when the bot does not ask for signatures. */
  secret: z.exactOptional(z.string()),
});
export type BotCredentials = z.infer<typeof credentials>;

/** What is sealed for one channel of one department cannot be opened for another. */
export function ownerOf(departmentId: string, type: BotType): string {
  return `${departmentId} ${type}`;
}

export type KeyOf = (version?: string) => Promise<MasterKey>;

const purpose = 'zhunshi bot credentials';

export async function sealCredentials(plain: BotCredentials, owner: string, keyOf: KeyOf): Promise<string> {
  const { value, version } = await keyOf();
  return `${version}.${seal(JSON.stringify(plain), sealingKey(value, purpose), owner)}`;
}

/** Throws when it was sealed for another owner or was tampered with, and when its version of the key is gone. */
export async function openCredentials(sealed: string, owner: string, keyOf: KeyOf): Promise<BotCredentials> {
  const [version = '', packed = ''] = sealed.split('.');
  const { value } = await keyOf(version);
  return z.parse(credentials, JSON.parse(unseal(packed, sealingKey(value, purpose), owner)));
}
