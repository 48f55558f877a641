// The secret with which the webhooks of a department or system are signed: derived from one master key, so that none has to be kept.

import { createHmac } from 'node:crypto';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManagerClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';

/** Names a system among the receivers: no id of a department has a colon. */
export function receiverOf(system: string): string {
  return `system:${system}`;
}

let masterKey: Promise<string> | undefined;

/**
 * The receiver's secret in the form of the Standard Webhooks convention, `whsec_` and base64. The master key is read once
 * per process (WEBHOOK_KEY_SECRET_ARN); throws what Secrets Manager says when it cannot be read.
 */
export async function webhookSecret(receiver: string): Promise<string> {
  masterKey ??= readMasterKey();
  try {
    return deriveWebhookSecret(await masterKey, receiver);
  } catch (error) {
    masterKey = undefined;
    throw error;
  }
}

export function deriveWebhookSecret(masterKey: string, receiver: string): string {
  return `whsec_${createHmac('sha256', masterKey).update(`webhook:${receiver}`).digest('base64')}`;
}

async function readMasterKey(): Promise<string> {
  const secretId = requiredVariable('WEBHOOK_KEY_SECRET_ARN');
  const { SecretString: value } = await secretsManagerClient().send(new GetSecretValueCommand({ SecretId: secretId }));
  // An HMAC under an empty key could be computed by anybody.
  if (value === undefined || value === '') throw new Error(`secret ${secretId} holds no text`);
  return value;
}
