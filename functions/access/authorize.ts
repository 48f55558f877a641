// The check of every request against the table of operations, before anything is done. What a caller may not see does not exist.

import { DomainError, type FieldError } from '../../domain/errors.ts';
import type { ApiEvent } from '../http/event.ts';
import { callerOf } from '../http/event.ts';
import { listOf } from '../http/pagination.ts';
import { Problem } from '../http/problem.ts';
import { type Access, accessOf } from './access.ts';
import { hiddenPlaces } from './hidden-place.ts';
import type { HeldKind, Kind } from './kinds.ts';
import { fieldsAt, kinds, pathNameOf, textsAt } from './kinds.ts';
import { type Operation, operationAt } from './operations.ts';
import type { ReadRecord } from './stored-records.ts';

export interface Permission {
  readonly access: Access;
  /** A record that the operation would make is there and is not the caller's to see. */
  readonly isTaken: boolean;
  /** Asks what can only be asked of the body. Throws 403, and `rule-broken` for what it refers to and the caller may not see. */
  checkBody(body: unknown): Promise<void>;
}

/** Throws 401 for a token that is none for an API, 403 without a scope of the operation or for what the caller may not dispose of, 404 for what is not the caller's to see. */
export async function authorize(
  event: ApiEvent,
  read: ReadRecord,
  cursorSecret: () => Promise<Buffer>,
): Promise<Permission> {
  const caller = callerOf(event);
  refuseOtherTokens(event);
  const operation = operationAt(event.routeKey);
  const { scopes, writes } = operation;
  if (scopes.length > 0 && !scopes.some((scope) => caller.scopes.has(scope))) {
    throw new Problem('insufficient-scope', { scopes });
  }
  const places = hiddenPlaces(listOf(event), cursorSecret);
  const access = accessOf(caller, event.requestContext.http.method !== 'GET', read, places);
  const seen = await seesSubject(access, operation, event);
  if (seen !== true && operation.creates !== true) throw new Problem('not-found', {});
  if (seen === true) await requireHeld(access, operation, event);
  return {
    access,
    isTaken: seen === false,
    async checkBody(body) {
      if (writes !== undefined) {
        await requireHolds(access, writes, { ...(body as object), id: idIn(event, pathNameOf[writes]) });
      }
      await requireSeen(access, operation.refersTo, body);
      await requireTurn(access, operation.actsFor, body, () => turnOf(event, read));
    },
  };
}

/** Whether the caller sees the record that the path names; undefined without one. */
async function seesSubject(access: Access, { data }: Operation, event: ApiEvent): Promise<boolean | undefined> {
  if (access.seesAll) return true;
  if (data === 'whole') return false;
  return isKind(data) ? access.seesStored(data, idIn(event, pathNameOf[data])) : true;
}

function isKind(data: Operation['data']): data is Kind {
  return Object.hasOwn(kinds, data);
}

function idIn(event: ApiEvent, name: string): string {
  return event.pathParameters?.[name] ?? '';
}

/**
 * The authorizer of API Gateway takes any token of the issuer that is made out for the audience, also one that tells an application
 * who has logged in. Such a token says so: Cognito by `token_use`, Keycloak by `typ`, any by the hashes of OpenID Connect.
 * https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken
 */
function refuseOtherTokens({ requestContext }: ApiEvent): void {
  const claims = requestContext.authorizer?.jwt.claims ?? {};
  const { token_use: use = 'access', typ = 'Bearer' } = claims;
  const isOther =
    use !== 'access' || !/^(bearer|at\+jwt)$/i.test(String(typ)) || 'at_hash' in claims || 'c_hash' in claims;
  if (isOther) throw new Problem('not-an-access-token', {});
}

/** Nobody disposes of what he only sees. */
async function requireHeld(access: Access, { held }: Operation, event: ApiEvent): Promise<void> {
  if (held === undefined || access.seesAll) return;
  const field = pathNameOf[held];
  if ((await access.holdsStored(held, idIn(event, field))) === false) throw new Problem('outside-grants', { field });
}

/** Nobody puts a record where it would no longer be his to dispose of. */
async function requireHolds(access: Access, kind: HeldKind, written: object): Promise<void> {
  if (await access.holds(kind, written)) return;
  throw new Problem('outside-grants', { field: kind === 'customer' ? 'regions' : 'region' });
}

/** To who may not see it, what is referred to does not exist. */
async function requireSeen(access: Access, refersTo: Operation['refersTo'] = {}, body: unknown): Promise<void> {
  if (access.seesAll) return;
  const named = Object.entries(refersTo).flatMap(([place, kind]) =>
    fieldsAt(body, place).flatMap(({ field, value }) =>
      typeof value === 'string' ? [{ field, kind, id: value }] : [],
    ),
  );
  const seen = await Promise.all(named.map(({ kind, id }) => access.seesStored(kind, id)));
  const errors = named
    .filter((_, index) => seen[index] !== true)
    .map(({ field }): FieldError => ({ field, rule: 'unknown-reference' }));
  if (errors.length > 0) throw new DomainError('rule-broken', { errors });
}

async function requireTurn(
  access: Access,
  actsFor: Operation['actsFor'],
  body: unknown,
  turn: () => Promise<readonly string[]>,
): Promise<void> {
  if (actsFor === undefined || access.actsFor('')) return;
  const names = actsFor === 'body' ? textsAt(body, ['departmentId']) : await turn();
  if (names.some((departmentId) => !access.actsFor(departmentId))) {
    throw new Problem('outside-grants', { field: 'departmentId' });
  }
}

/** The department whose turn it is: the owner until the ticket is dispatched, its unit from then on. */
async function turnOf(event: ApiEvent, read: ReadRecord): Promise<readonly string[]> {
  const id = idIn(event, pathNameOf.ticket);
  const ticket = await read('TICKET', id);
  const isWaiting = textsAt(ticket, ['status'])[0] === 'acknowledged';
  return textsAt(ticket, [isWaiting ? 'ownerDepartmentId' : 'departmentId']);
}
