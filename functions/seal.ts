// Texts that nobody outside can read or change: AES-256-GCM. What a text belongs to is sealed with it, and it opens for nothing else.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** It was sealed for another owner or under another key, or was tampered with. */
export class NotAuthentic extends Error {
  override readonly name = 'NotAuthentic';
}

/** A key of its own for each purpose, derived from a secret that serves several. */
export function sealingKey(secret: string | Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

/** In letters and digits, `-` and `_`. */
export function seal(text: string, key: Buffer, owner: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws `NotAuthentic`; what has not even the length of anything sealed, as the cipher does. */
export function unseal(sealed: string, key: Buffer, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new NotAuthentic('unable to authenticate data', { cause });
  }
}
