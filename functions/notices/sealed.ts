// What opens a channel of a department, sealed for the table: the address of a bot lets anybody write into its group, and addresses and
// numbers of people are personal data. It is opened only where a message is sent.
//
// The key is derived from the master key in Secrets Manager, so that a copy of the table, a backup or an export holds nothing to
// write with. A secret of its own for each channel would cost rent for each and a right to create secrets.

import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import type { ChannelType } from '../../domain/departments/channels.ts';
import * as sealing from '../seal.ts';
import type { MasterKey } from './master-key.ts';

export type KeyOf = (version?: string) => Promise<MasterKey>;

/** What is sealed for one channel of one department cannot be opened for another. */
export interface Owner {
  readonly departmentId: string;
  readonly type: ChannelType;
}

/** The name stays as it was when bots were all that was sealed: what lies in the table is opened with it. */
const purpose = 'zhunshi bot credentials';

export async function seal(plain: string, owner: Owner, keyOf: KeyOf): Promise<string> {
  const { value, version } = await keyOf();
  return `${version}.${sealing.seal(plain, sealing.sealingKey(value, purpose), nameOf(owner))}`;
}

/** Throws `NotAuthentic` when it was sealed for another owner or under a key that is gone, or was tampered with. */
export async function unseal(sealed: string, owner: Owner, keyOf: KeyOf): Promise<string> {
  const [version = '', packed = ''] = sealed.split('.');
  const { value } = await keyOf(version).catch((error: unknown) => {
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
    if (!(error instanceof ResourceNotFoundException)) throw error;
    // In another Region (docs/deploy.md) the same key may have another version's name. A key that differs opens nothing.
    return keyOf();
  });
  return sealing.unseal(packed, sealing.sealingKey(value, purpose), nameOf(owner));
}

function nameOf({ departmentId, type }: Owner): string {
  return `${departmentId} ${type}`;
}
