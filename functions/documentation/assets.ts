// Files that lie beside a deployed function: infra/bundle.ts puts them there.

import { readFileSync } from 'node:fs';
import type { Answer } from '../http/answer.ts';
import { okText } from '../http/answer.ts';

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

/** 200 with the file. The documentation is public and belongs to the deployed version: an hour is not too long to keep it. */
export function answerAsset(name: string, read: ReadAsset): Answer {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const answer = okText(type, read(name));
  return {
    ...answer,
    headers: {
      'cache-control': 'public, max-age=3600',
      'content-security-policy': contentSecurityPolicy,
    },
  };
}
