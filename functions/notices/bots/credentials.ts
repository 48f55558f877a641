// The address and secret of a bot, sealed for the table: whoever has them may write into the group. They are opened only where a
// message is sent.
//
// AES-256-GCM under a key that is derived from the master key in Secrets Manager, so that a copy of the table, a backup or an export
// holds nothing to write into groups with. A secret of its own for each bot would cost rent for each and a right to create secrets.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { BotType } from '../../../domain/departments/channels.ts';
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

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export async function sealCredentials(plain: BotCredentials, owner: string, keyOf: KeyOf): Promise<string> {
  const { value, version } = await keyOf();
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, sealingKey(value), nonce).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`;
}

/** Throws when it was sealed for another owner or was tampered with, and when its version of the key is gone. */
export async function openCredentials(sealed: string, owner: string, keyOf: KeyOf): Promise<BotCredentials> {
  const [version = '', packed = ''] = sealed.split('.');
  const { value } = await keyOf(version);
  const bytes = Buffer.from(packed, 'base64url');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  const decipher = createDecipheriv(algorithm, sealingKey(value), nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  return z.parse(credentials, JSON.parse(text.toString('utf8')));
}

function sealingKey(masterKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'zhunshi bot credentials', 32));
}
