// What handlers answer with.

import type { Versioned } from '../store/aggregate-store.ts';
import type { Page } from '../store/table.ts';
import { etag } from './etag.ts';
import type { ApiResult } from './event.ts';
import { sealedCursor } from './pagination.ts';
import { presentable } from './present.ts';
import { Problem } from './problem.ts';

export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** The store's cursor of the next page; callers get it sealed, as a field of the body. */
  readonly nextCursor?: string;
  /** Goes out as it is, in the place of the body. */
  readonly text?: { readonly type: string; readonly content: string; readonly base64?: true };
}

/** 200 with the resource; with its entity tag when it has a version. */
export function ok(body: object, version?: number): Answer {
  return { status: 200, body, ...(version !== undefined && { headers: { etag: etag(version) } }) };
}

/** 200 with the resource in another form than JSON. */
export function okText(type: string, content: string, version?: number): Answer {
  return { ...ok({}, version), text: { type, content } };
}

/** 201 with the new resource and where it is. */
export function created(location: string, body: object, version: number): Answer {
  return { status: 201, body, headers: { location, etag: etag(version) } };
}

/** 202 with what was begun and where it can be watched. */
export function accepted(location: string, body: object): Answer {
  return { status: 202, body, headers: { location } };
}

/** 204: there is nothing more to say. */
export const done: Answer = { status: 204, body: {} };

/** 304: the caller has it already. `headers` are those that the answer would have had. */
export function unchanged(headers: NonNullable<Answer['headers']>): Answer {
  return { status: 304, body: {}, headers };
}

/** 200 with one page of a list. */
export function listed<Item>(page: Page<Item>, present: (item: Item) => unknown): Answer {
  const { items, nextCursor } = page;
  return { ...ok({ items: items.map(present) }), ...(nextCursor !== undefined && { nextCursor }) };
}

/** The resource, or a 404 problem. */
export function found<State>(stored: Versioned<State> | null): Versioned<State> {
  if (stored === null) throw new Problem('not-found', {});
  return stored;
}

/** `list`: what was asked for, should it be one. */
export function answerResult({ status, body, headers, nextCursor, text }: Answer, list: string): ApiResult {
  if (status === 204 || status === 304)
    return { statusCode: status, headers: { 'cache-control': 'no-store', ...headers }, body: '' };
  return {
    statusCode: status,
    // What is told here belongs to customers of the operator: nothing on the way may keep it.
    headers: { 'content-type': text?.type ?? 'application/json', 'cache-control': 'no-store', ...headers },
    ...(text?.base64 && { isBase64Encoded: true }),
    body:
      text?.content ??
      JSON.stringify(
        presentable(nextCursor === undefined ? body : { ...body, nextCursor: sealedCursor(list, nextCursor) }),
      ),
  };
}
