// The secret with which the webhooks of a department or system are signed: derived from one master key, so that none has to be kept. With
// another version of that key every one of them would be another (docs/deploy.md, The webhook key).

import { createHmac } from 'node:crypto';
import { masterKey } from './master-key.ts';

/** Names a system among the receivers: no id of a department has a colon. */
export function receiverOf(system: string): string {
  return `system:${system}`;
}

/**
 * The receiver's secret in the form of the Standard Webhooks convention, `whsec_` and base64. Throws what Secrets Manager says when
 * the master key cannot be read.
 */
export async function webhookSecret(receiver: string): Promise<string> {
  return deriveWebhookSecret((await masterKey()).value, receiver);
}

export function deriveWebhookSecret(masterKey: string, receiver: string): string {
  return `whsec_${createHmac('sha256', masterKey).update(`webhook:${receiver}`).digest('base64')}`;
}
