import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { openCredentials, sealCredentials } from '../../../../functions/notices/bots/credentials.ts';
import { NotAuthentic } from '../../../../functions/seal.ts';
import { aMasterKey } from '../../../support/departments.ts';

const plain = { url: 'https://oapi.dingtalk.com/robot/send?access_token=9f3a7', secret: 'SEC1' };
const owner = { departmentId: 'NMC', type: 'dingtalk' } as const;

describe('the address and secret of a bot', () => {
  it('are opened as they were sealed, and cannot be read in between', async () => {
    const sealed = await sealCredentials(plain, owner, aMasterKey);
    expect(sealed).toMatch(/^v1\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toMatch(/9f3a7|SEC1|dingtalk/);
    expect(await openCredentials(sealed, owner, aMasterKey)).toEqual(plain);
  });

  it('look different each time, so that equal ones cannot be told', async () => {
    expect(await sealCredentials(plain, owner, aMasterKey)).not.toBe(await sealCredentials(plain, owner, aMasterKey));
  });

  it('are opened with the version of the key that they were sealed with', async () => {
    const asked: (string | undefined)[] = [];
    const sealed = await sealCredentials(plain, owner, () => aMasterKey('v7'));
    await openCredentials(sealed, owner, (version) => {
      asked.push(version);
      return aMasterKey(version);
    });
    expect(asked).toEqual(['v7']);
  });

  it('are opened with the key of today where Secrets Manager knows no such version, as in another Region', async () => {
    const sealed = await sealCredentials(plain, owner, aMasterKey);
    const gone = new ResourceNotFoundException({ message: 'no such VersionId', $metadata: {} });
    const { value } = await aMasterKey();
    const elsewhere = (today: string, refusal: Error) => async (version?: string) =>
      version === undefined ? { value: today, version: 'v2' } : Promise.reject(refusal);
    expect(await openCredentials(sealed, owner, elsewhere(value, gone))).toEqual(plain);
    await expect(openCredentials(sealed, owner, elsewhere('another key', gone))).rejects.toThrow(NotAuthentic);
    const out = new Error('Secrets Manager is out');
    await expect(openCredentials(sealed, owner, elsewhere(value, out))).rejects.toThrow(out);
  });

  it('do not open for another department or channel, with another key, or when a byte has changed', async () => {
    const sealed = await sealCredentials(plain, owner, aMasterKey);
    const [version, packed = ''] = sealed.split('.');
    const bytes = Buffer.from(packed, 'base64url');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    const other = async () => ({ value: 'another key', version: 'v1' });
    await expect(openCredentials(sealed, { ...owner, departmentId: 'MAINT-1' }, aMasterKey)).rejects.toThrow();
    await expect(openCredentials(sealed, { ...owner, type: 'feishu' }, aMasterKey)).rejects.toThrow();
    await expect(openCredentials(sealed, owner, other)).rejects.toThrow();
    await expect(openCredentials(`${version}.${bytes.toString('base64url')}`, owner, aMasterKey)).rejects.toThrow();
  });
});
