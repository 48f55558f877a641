// The key behind every secret of this service: signing secrets are derived from it, addresses of bots are sealed with it.

import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManagerClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';

export interface MasterKey {
  readonly value: string;
  /** As Secrets Manager names it: what was sealed with a version is opened with that version. */
  readonly version: string;
}

const known = new Map<string, Promise<MasterKey>>();
const current = 'current';

/**
 * The version in force, or the one that is named: each is read once per process (WEBHOOK_KEY_SECRET_ARN). Throws what Secrets
 * Manager says when it cannot be read.
 */
export async function masterKey(version = current): Promise<MasterKey> {
  const reading = known.get(version) ?? read(version);
  known.set(version, reading);
  try {
    const key = await reading;
    known.set(key.version, reading);
    return key;
  } catch (error) {
    known.delete(version);
    throw error;
  }
}

async function read(version: string): Promise<MasterKey> {
  const secretId = requiredVariable('WEBHOOK_KEY_SECRET_ARN');
  const { SecretString: value, VersionId: answered = version } = await secretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: secretId, ...(version !== current && { VersionId: version }) }),
  );
  // An HMAC under an empty key could be computed by anybody.
  if (value === undefined || value === '') throw new Error(`secret ${secretId} holds no text`);
  return { value, version: answered };
}
