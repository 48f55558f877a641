// Ids that Zhunshi gives: a letter for the kind and 26 digits, which fit into keys, paths and the names of schedules.

import { createHash, randomBytes } from 'node:crypto';

/** The same id for the same parts under the same prefix, and no other. */
export function hashedId(prefix: string, parts: readonly (string | number)[]): string {
  const text = JSON.stringify([prefix, ...parts]);
  return prefix + crockford(createHash('sha256').update(text).digest());
}

export function randomId(prefix: string): string {
  return prefix + crockford(randomBytes(32));
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idDigits = 26;

/** The first 130 bits, five to a digit. https://www.crockford.com/base32.html */
function crockford(bytes: Uint8Array): string {
  let bits = BigInt(`0x${Buffer.from(bytes).toString('hex')}`) >> BigInt(bytes.length * 8 - idDigits * 5);
  let digits = '';
  for (let position = 0; position < idDigits; position += 1) {
    digits = alphabet.charAt(Number(bits & 31n)) + digits;
    bits >>= 5n;
  }
  return digits;
}
