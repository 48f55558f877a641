// Files that lie beside a deployed function: infra/bundle.ts puts them there.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Answer } from '../http/answer.ts';
import { okText, unchanged } from '../http/answer.ts';
import type { ApiEvent } from '../http/event.ts';

export type ReadAsset = (name: string) => string;

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const kept = new Map<string, string>();

/** Reads a file that was deployed with the function, once. Throws when there is none. */
export function deployedAsset(name: string): string {
  const known = kept.get(name) ?? readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  kept.set(name, known);
  return known;
}

// Nothing from elsewhere, and nobody frames it. The viewer sets styles on elements, and draws its icons from data: addresses.
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * 200 with the file, 304 to whoever has it. The documentation is public and belongs to the deployed version: an hour is not too long to
 * keep it, and after that it is asked for by its tag.
 */
export function answerAsset({ headers: asked }: ApiEvent, name: string, read: ReadAsset): Answer {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const content = read(name);
  const headers = {
    'cache-control': 'public, max-age=3600',
    'content-security-policy': contentSecurityPolicy,
    vary: 'accept-encoding',
    etag: tagOf(content),
  };
  if (hasIt(asked['if-none-match'], headers.etag)) return unchanged(headers);
  if (!takesGzip(asked['accept-encoding'])) return { ...okText(type, content), headers };
  const text = { type, content: gzipped(content), base64: true as const };
  return { ...okText(type, content), text, headers: { ...headers, 'content-encoding': 'gzip' } };
}

/** RFC 9110, 13.1.2: any of the tags, which are compared weakly. */
function hasIt(held = '', tag: string): boolean {
  return held.split(',').some((each) => ['*', tag].includes(each.trim()));
}

const tags = new Map<string, string>();

/** Of each file once. Weak: packed or not, it is the same. */
function tagOf(content: string): string {
  const known = tags.get(content) ?? `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  tags.set(content, known);
  return known;
}

/** RFC 9110, 12.5.3: named, or meant by `*`, and not with a weight of zero. */
function takesGzip(accepted = ''): boolean {
  const weights = accepted.split(',').map((each) => /^\s*(gzip|\*)\s*(?:;\s*q=([\d.]+)\s*)?$/i.exec(each));
  const found = weights.find((each) => each?.[1]?.toLowerCase() === 'gzip') ?? weights.find((each) => each !== null);
  return found !== undefined && found !== null && Number(found[2] ?? 1) > 0;
}

const packed = new Map<string, string>();

/** Each file once: it takes a tenth of a second. As base64. */
function gzipped(content: string): string {
  const known = packed.get(content) ?? gzipSync(content, { level: 9 }).toString('base64');
  packed.set(content, known);
  return known;
}
