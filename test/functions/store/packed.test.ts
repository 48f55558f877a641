import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { pack, packed, unpack } from '../../../functions/store/packed.ts';

const value = {
  id: 'T1',
  name: '东城支行 “主用”',
  minutes: 270,
  parts: [{ at: 1_790_000_000_000 }, null, true],
  none: undefined,
};
const kept = { id: 'T1', name: '东城支行 “主用”', minutes: 270, parts: [{ at: 1_790_000_000_000 }, null, true] };

describe('what is stored packed', () => {
  it('comes back as it was, without what is undefined, from bytes and from the base64 of a stream', () => {
    const bytes = pack(value);
    expect(unpack(bytes)).toEqual(kept);
    expect(unpack(Buffer.from(bytes).toString('base64'))).toEqual(kept);
  });

  it('gives the same bytes for the same value, which no Buffer is', () => {
    expect(pack(value)).toStrictEqual(pack(structuredClone(value)));
    expect(Buffer.isBuffer(pack(value))).toBe(false);
  });

  it('is left as it stands where a former release stored a map, and where nothing is stored', () => {
    expect(unpack(kept)).toBe(kept);
    expect(unpack(undefined)).toBeUndefined();
  });

  it('is held to its schema', () => {
    const schema = packed(z.object({ id: z.string() }));
    expect(z.parse(schema, pack(value))).toEqual({ id: 'T1' });
    expect(z.safeParse(schema, pack({ id: 1 })).success).toBe(false);
  });

  it('is refused when the bytes are no such thing', () => {
    expect(() => unpack(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
