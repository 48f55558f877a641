// Reads the body of a request: type, size and JSON, before any schema sees it.

import type { ApiEvent } from './event.ts';
import { flawOf } from './json-text.ts';
import { Problem } from './problem.ts';

export const bodyBytesMax = 64 * 1024;

// RFC 8259 fixes the encoding of JSON as UTF-8; a charset that says otherwise is another format.
const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** The parsed body; no body at all reads as `{}`. Throws 413, 415, 400, or 422 for names given twice and endless nesting. */
export function jsonBody(event: ApiEvent): unknown {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyBytesMax) throw new Problem('body-too-large', { bytesMax: bodyBytesMax });
  if (bytes.length === 0) return {};
  // Nothing on the way unpacks what was sent compressed.
  const isPlain = /^(?:identity)?$/i.test(event.headers['content-encoding'] ?? '');
  if (!isPlain || !jsonType.test(event.headers['content-type'] ?? '')) {
    throw new Problem('unsupported-media-type', { expected: 'application/json' });
  }
  const { text, value } = parsed(bytes);
  const flaw = flawOf(text);
  if (flaw !== undefined) throw new Problem('invalid-request', { errors: [flaw] });
  return value;
}

function parsed(bytes: Buffer): { readonly text: string; readonly value: unknown } {
  try {
    // The gateway decodes texts itself and leaves U+FFFD for broken bytes (schema.ts refuses those); only base64 still holds them.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch {
    throw new Problem('malformed-json', {});
  }
}

/**
 * The body as it is. Only `application/octet-stream` comes through the gateway byte by byte: it decodes texts as UTF-8, whatever
 * their charset. Throws 413 or 415, 422 without a body.
 */
export function bytesBody(event: ApiEvent, bytesMax: number): Uint8Array {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bytesMax) throw new Problem('body-too-large', { bytesMax });
  if (!/^application\/octet-stream\s*$/i.test(event.headers['content-type'] ?? '')) {
    throw new Problem('unsupported-media-type', { expected: 'application/octet-stream' });
  }
  if (bytes.length === 0) throw new Problem('invalid-request', { errors: [{ field: 'body', rule: 'required' }] });
  return bytes;
}
