import { describe, expect, it } from 'vitest';
import { hashedId } from '../../../functions/hashed-id.ts';
import { fingerprint } from '../../../functions/http/idempotency.ts';

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
