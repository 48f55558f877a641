// The address and secret of a bot, as they are sealed for the table.

import * as z from 'zod/mini';
import type { KeyOf, Owner } from '../sealed.ts';
import { seal, unseal } from '../sealed.ts';

const credentials = z.object({
  url: z.string(),
  /** What messages are signed with; absent when the bot does not ask for signatures. */
  secret: z.exactOptional(z.string()),
});
export type BotCredentials = z.infer<typeof credentials>;

export function sealCredentials(plain: BotCredentials, owner: Owner, keyOf: KeyOf): Promise<string> {
  return seal(JSON.stringify(plain), owner, keyOf);
}

/** Throws as `unseal` does. */
export async function openCredentials(sealed: string, owner: Owner, keyOf: KeyOf): Promise<BotCredentials> {
  return z.parse(credentials, JSON.parse(await unseal(sealed, owner, keyOf)));
}
