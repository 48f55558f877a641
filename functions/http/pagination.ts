// Lists are read page by page. The cursor is the store's own, sealed with the list that it belongs to: it leads on in that list
// and in no other, and callers do not build on what is in it. Where something is left out of a list, it is hidden before that
// (functions/access/visible-page.ts): the entry that was read last may be what is left out.

import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { PageRequest } from '../store/table.ts';
import type { ApiEvent } from './event.ts';
import { formed } from './schema.ts';

const limitDefault = 25;
const limitMax = 100;

// The store's cursors are sort keys: short ASCII. Anything else was not made here, and could break a query.
const cursor = formed(/^[\x20-\x7e]{1,512}$/, 'cursor');

const limit = z.pipe(
  z.pipe(formed(/^\d{1,4}$/, 'limit'), z.transform(Number)),
  z.int().check(z.gte(1), z.lte(limitMax)),
);

/** The query parameters of every list. */
export const pageQuery = { limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) };

/** Which page is asked for. */
export function pageOf(query: { readonly limit?: number; readonly cursor?: string }): PageRequest {
  const { limit = limitDefault, cursor } = query;
  return cursor === undefined ? { limit } : { limit, cursor };
}

// A checksum against mistakes, not a secret: a cursor made up on purpose shows only what the same caller may list anyway.
const checksumBytes = 6;
const sealedCharactersMax = 700;

function checksum(list: string, cursor: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([list, cursor]))
    .digest()
    .subarray(0, checksumBytes);
}

/** Which list a request is about: its path and filters. */
export function listOf({ queryStringParameters = {}, rawPath }: ApiEvent): string {
  const { limit: _, cursor: __, ...filters } = queryStringParameters;
  const named = Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1));
  return named.length === 0 ? rawPath : JSON.stringify([rawPath, named]);
}

/** The store's cursor as callers of the list see it. */
export function sealedCursor(list: string, cursor: string): string {
  return Buffer.concat([checksum(list, cursor), Buffer.from(cursor, 'utf8')]).toString('base64url');
}

/** The query parameters of a list, its cursor opened. One that was not made for this list opens to nothing, which no schema takes. */
export function withOpenedCursor(event: ApiEvent): NonNullable<ApiEvent['queryStringParameters']> {
  const { queryStringParameters: query = {} } = event;
  const { cursor } = query;
  return cursor === undefined ? query : { ...query, cursor: openedCursor(listOf(event), cursor) };
}

function openedCursor(list: string, sealed: string): string {
  if (sealed.length > sealedCharactersMax || !/^[\w-]+$/.test(sealed)) return '';
  const bytes = Buffer.from(sealed, 'base64url');
  const cursor = bytes.subarray(checksumBytes).toString('utf8');
  return bytes.subarray(0, checksumBytes).equals(checksum(list, cursor)) ? cursor : '';
}
