import { describe, expect, it } from 'vitest';
import { hashedId } from '../../../functions/hashed-id.ts';
import { createOnce, fingerprint } from '../../../functions/http/idempotency.ts';
import type { ApiRequest } from '../../../functions/http/request.ts';
import { aDraftContract } from '../../support/contracts.ts';
import { memoryStores } from '../../support/memory-stores.ts';

describe('the id that a key stands for', () => {
  it('is the same each time, and has 26 digits of Crockford base32', () => {
    expect(hashedId('T', ['crm', 'key-1'])).toBe(hashedId('T', ['crm', 'key-1']));
    expect(hashedId('T', ['crm', 'key-1'])).toMatch(/^T[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('differs by client, by key and by kind', () => {
    const ids = [
      hashedId('T', ['a', 'bc']),
      hashedId('T', ['ab', 'c']),
      hashedId('T', ['a', 'b']),
      hashedId('C', ['a', 'bc']),
    ];
    expect(new Set(ids.map((id) => id.slice(1))).size).toBe(4);
  });
});

describe('the fingerprint of a body', () => {
  it('does not depend on the order of fields', () => {
    expect(fingerprint({ a: 1, b: { c: [1, 2], d: 'x' } })).toBe(fingerprint({ b: { d: 'x', c: [1, 2] }, a: 1 }));
  });

  it('differs for bodies that say something else', () => {
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
    expect(fingerprint({ a: '1' })).not.toBe(fingerprint({ a: 1 }));
  });
});

describe('a key', () => {
  it('stands for one path: the same body sent elsewhere is another request', async () => {
    const { contracts } = memoryStores();
    const send = (rawPath: string) => {
      const said = { rawPath, body: {}, headers: { 'idempotency-key': 'key-1' }, caller: { client: 'crm' } };
      const request = { ...said, correlationId: 'test' } as unknown as ApiRequest;
      return createOnce(contracts, 'C', request, async (id) => ({ state: aDraftContract({ id }), events: [] }));
    };
    expect((await send('/contracts/C1/renew')).replayed).toBe(false);
    expect((await send('/contracts/C1/renew')).replayed).toBe(true);
    await expect(send('/contracts/C2/renew')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });
});
