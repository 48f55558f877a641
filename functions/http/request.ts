// A request as handlers see it: everything parsed, named and bounded.

import * as z from 'zod/mini';
import type { Decision } from '../../domain/decision.ts';
import { instant } from '../../domain/time.ts';
import type { Access } from '../access/access.ts';
import type { Permission } from '../access/authorize.ts';
import type { AnswerName } from '../answers.ts';
import { bytesBody, jsonBody } from './body.ts';
import type { ApiEvent, Caller } from './event.ts';
import { callerOf, correlationIdOf } from './event.ts';
import type { Form } from './form-texts.ts';
import { parse } from './parse.ts';
import { misformedField, Problem } from './problem.ts';
import { queryOf } from './query.ts';
import { calendarIdPattern, idPattern } from './schema.ts';

/** The form of each parameter of a path. */
export const pathFormats = {
  ticketId: /^T[0-9A-HJKMNP-TV-Z]{26}$/,
  suspensionNumber: /^[1-9]\d?$/,
  causeId: idPattern,
  confirmationNumber: /^[1-9]\d{0,4}$/,
  copyNumber: /^[1-9]\d{0,4}$/,
  loanNumber: /^[1-9]\d{0,4}$/,
  visitNumber: /^[1-9]\d{0,5}$/,
  followUpNumber: /^[1-9]\d{0,5}$/,
  correctionNumber: /^[1-9]\d{0,2}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  workId: idPattern,
  contractId: /^C[0-9A-HJKMNP-TV-Z]{26}$/,
  customerId: idPattern,
  circuitId: idPattern,
  departmentId: idPattern,
  calendarId: calendarIdPattern,
  calendarVersion: /^[1-9]\d{0,3}$/,
  levelChangeId: /^L[0-9A-HJKMNP-TV-Z]{26}$/,
  system: /^(?:GROUP_ORDER_SYSTEM|IBSS|RESOURCE|FAULT)$/,
  receiver: /^(?:RESOURCE|FAULT)$/,
  queue: /^[A-Za-z0-9_-]{1,80}$/,
  operationId: /^O[0-9A-HJKMNP-TV-Z]{26}$/,
  importId: /^O[0-9A-HJKMNP-TV-Z]{26}$/,
  exportId: /^O[0-9A-HJKMNP-TV-Z]{26}$/,
  sha256: /^[0-9a-f]{64}$/,
  partNumber: /^[1-9]\d{0,5}$/,
  file: /^(?:start\.js|swagger-ui\.css|swagger-ui-bundle\.js)$/,
  policyVersion: /^(?:default|policy)-[1-9]\d{0,5}$/,
  subscriptionId: /^S[0-9A-HJKMNP-TV-Z]{26}$/,
  redeliveryId: /^O[0-9A-HJKMNP-TV-Z]{26}$/,
  deliveryId: /^D[0-9A-HJKMNP-TV-Z]{26}$/,
} as const;
export type PathName = keyof typeof pathFormats;

/** Forms of ids that callers choose. */
const chosenIds: ReadonlyMap<RegExp, Form> = new Map([
  [idPattern, 'id'],
  [calendarIdPattern, 'calendar-id'],
]);

export type SuccessStatus = 200 | 201 | 202 | 204;

/** What a handler reads from a request. A part that is not named has to be empty; the body of a GET means nothing (RFC 9110, 9.3.1). */
export interface Parts<Name extends PathName, Body, Query> {
  readonly path?: readonly Name[];
  readonly body?: z.ZodMiniType<Body>;
  readonly query?: z.ZodMiniType<Query>;
  /** The body is bytes, as many at the most. */
  readonly bytesMax?: number;
  /** What a success answers with, for the description of the API; null where it is no resource. */
  readonly answer: AnswerName | null;
  /**
   * Of a success, for the description of the API: without a word 200, and of a PUT 201 as well. What always creates (201 alone)
   * takes an Idempotency-Key.
   */
  readonly statuses?: readonly SuccessStatus[];
  /** Of refusals, for the description of the API, beside those that follow from the method. */
  readonly refusals?: readonly (409 | 428)[];
}

export interface ApiRequest<Name extends PathName = never, Body = unknown, Query = unknown> {
  readonly path: Readonly<Record<Name, string>>;
  readonly body: Body;
  readonly query: Query;
  /** Empty where the route takes none. */
  readonly bytes: Uint8Array;
  /** Names in lower case. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
  readonly method: string;
  readonly rawPath: string;
  readonly caller: Caller;
  /** What of the data is the caller's own. That of the record in the path has been asked for already. */
  readonly access: Access;
  /** What the path names is there, is not the caller's to see, and would be made if it were not there. */
  readonly isTaken: boolean;
  readonly correlationId: string;
  /** The one reading of the wall clock, and who asks. */
  readonly decision: Decision;
}

/** Reads a request. Throws a Problem that names every field that is wrong. */
export function readRequest<Name extends PathName, Body, Query>(
  event: ApiEvent,
  parts: Parts<Name, Body, Query>,
  { access, isTaken }: Pick<Permission, 'access' | 'isTaken'>,
): ApiRequest<Name, Body, Query> {
  const now = instant(Date.now());
  const caller = callerOf(event);
  return {
    path: pathOf(event, parts.path ?? []),
    ...bodyOf(event, parts),
    query: checked(parts.query ?? nothing<Query>(), queryOf(event)),
    headers: event.headers,
    method: event.requestContext.http.method,
    rawPath: event.rawPath,
    caller,
    access,
    isTaken,
    correlationId: correlationIdOf(event),
    decision: { now, by: caller.by },
  };
}

/** Bytes, or what a schema makes of them. */
function bodyOf<Body>(
  event: ApiEvent,
  { body, bytesMax }: Pick<Parts<PathName, Body, unknown>, 'body' | 'bytesMax'>,
): Pick<ApiRequest<PathName, Body>, 'body' | 'bytes'> {
  const none = { body: undefined as Body, bytes: new Uint8Array() };
  if (bytesMax !== undefined) return { ...none, bytes: bytesBody(event, bytesMax) };
  return isRead(event) ? { ...none, body: checked(body ?? nothing<Body>(), jsonBody(event)) } : none;
}

/** Without a schema the handler does not use the part, whatever its type says. */
function nothing<Part>() {
  return z.strictObject({}) as unknown as z.ZodMiniType<Part>;
}

function isRead({ requestContext: { http } }: ApiEvent): boolean {
  return http.method !== 'GET';
}

function checked<Output>(schema: z.ZodMiniType<Output>, value: unknown): Output {
  const result = parse(schema, value);
  if ('errors' in result) throw new Problem('invalid-request', { errors: result.errors });
  return result.value;
}

/** Throws 404, or 422 where something is to be created under the name. */
export function pathOf<Name extends PathName>(event: ApiEvent, names: readonly Name[]): Record<Name, string> {
  const path: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = event.pathParameters?.[name] ?? '';
    if (!pathFormats[name].test(value)) throw noSuchPath(event, name);
    path[name] = value;
  }
  return path as Record<Name, string>;
}

/** An id that cannot exist is not found; who wants to create one under it learns what is wrong with it. */
function noSuchPath(event: ApiEvent, name: PathName): Problem {
  const form = event.requestContext.http.method === 'PUT' ? chosenIds.get(pathFormats[name]) : undefined;
  return form === undefined ? new Problem('not-found', {}) : misformedField(name, form);
}
