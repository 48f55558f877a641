// A group bot of a department, as it is stored.

import type { BotChannel, BotType } from '../../domain/departments/channels.ts';
import { hashedId } from '../hashed-id.ts';
import { bots } from '../notices/bots/bots.ts';
import type { BotCredentials } from '../notices/bots/credentials.ts';
import { openCredentials, sealCredentials } from '../notices/bots/credentials.ts';
import type { KeyOf, Owner } from '../notices/sealed.ts';
import { ifItOpens } from './if-it-opens.ts';

const keyEndingCharacters = 4;

/** `kept`: the one that the department has. Throws a RangeError without either. */
export async function takeBot(
  { type, url: address, ...handed }: { readonly type: BotType; readonly url?: string; readonly secret?: string },
  kept: BotChannel | undefined,
  owner: Owner,
  { masterKey }: { readonly masterKey: KeyOf },
): Promise<BotChannel> {
  if (address === undefined) {
    if (kept === undefined) throw new RangeError(`${type} has no address`);
    return kept;
  }
  const credentials: BotCredentials = { url: address, ...handed };
  const url = new URL(address);
  const isSame =
    kept !== undefined && isSameBot(await ifItOpens(openCredentials(kept.sealed, owner, masterKey)), credentials);
  return {
    type,
    host: url.host,
    keyEnding: (bots[type].keyIn(url) ?? '').slice(-keyEndingCharacters),
    isSigned: credentials.secret !== undefined,
    botId: hashedId('B', [address]),
    sealed: isSame ? kept.sealed : await sealCredentials(credentials, owner, masterKey),
  };
}

function isSameBot(one: BotCredentials | undefined, other: BotCredentials): boolean {
  return one?.url === other.url && one.secret === other.secret;
}
