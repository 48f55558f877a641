import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveWebhookSecret } from '../../../functions/notices/webhook-secret.ts';

const secrets = mockClient(SecretsManagerClient);
afterAll(() => secrets.restore());

/** A fresh process: nothing is cached. */
async function freshWebhookSecret() {
  vi.resetModules();
  return (await import('../../../functions/notices/webhook-secret.ts')).webhookSecret;
}

beforeEach(() => {
  secrets.reset();
  vi.stubEnv('WEBHOOK_KEY_SECRET_ARN', 'arn:secret');
  vi.stubEnv('AWS_REGION', 'local');
});

describe('the webhook secret of a department', () => {
  it('has the form of the convention: whsec_ and 32 bytes in base64', () => {
    const [prefix, key = ''] = deriveWebhookSecret('master key', 'NMC').split('_');
    expect(prefix).toBe('whsec');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
  });

  it('is the same each time, and another one for each department and master key', () => {
    expect(deriveWebhookSecret('a', 'NMC')).toBe(deriveWebhookSecret('a', 'NMC'));
    expect(deriveWebhookSecret('a', 'NMC')).not.toBe(deriveWebhookSecret('a', 'MAINT-1'));
    expect(deriveWebhookSecret('a', 'NMC')).not.toBe(deriveWebhookSecret('b', 'NMC'));
  });

  it('comes from the master key in Secrets Manager, which is read once', async () => {
    secrets.on(GetSecretValueCommand, { SecretId: 'arn:secret' }).resolves({ SecretString: 'master key' });
    const webhookSecret = await freshWebhookSecret();
    const both = await Promise.all([webhookSecret('NMC'), webhookSecret('MAINT-1')]);
    expect(both).toEqual(['NMC', 'MAINT-1'].map((id) => deriveWebhookSecret('master key', id)));
    await webhookSecret('NMC');
    expect(secrets.calls()).toHaveLength(1);
  });

  it('is asked for again after the master key could not be read', async () => {
    secrets.on(GetSecretValueCommand).rejectsOnce(new Error('out of reach')).resolves({ SecretString: 'master key' });
    const webhookSecret = await freshWebhookSecret();
    await expect(webhookSecret('NMC')).rejects.toThrow('out of reach');
    expect(await webhookSecret('NMC')).toBe(deriveWebhookSecret('master key', 'NMC'));
  });

  it('is refused when the master key is empty', async () => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString: '' });
    await expect((await freshWebhookSecret())('NMC')).rejects.toThrow('holds no text');
  });
});
