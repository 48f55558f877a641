// Creating calls can be repeated safely: the Idempotency-Key decides the id of what is created, so a repeat finds the first
// result where it would have been written, with no table of keys and no extra write.

import { createHash } from 'node:crypto';
import { hashedId, randomId } from '../hashed-id.ts';
import type { AggregateStore, Versioned } from '../store/aggregate-store.ts';
import type { Answer } from './answer.ts';
import { created } from './answer.ts';
import { Problem } from './problem.ts';
import type { ApiRequest } from './request.ts';

export interface Decided<State, Event> {
  readonly state: State;
  readonly events: readonly Event[];
}

export interface Creation<State> extends Versioned<State> {
  /** True when an earlier call with the same key, path and body created it: `state` is then what stands there now. */
  readonly replayed: boolean;
}

/**
 * Creates what `decide` decides, under the id that the request's key stands for, or a random one without a key.
 * Throws what `decide` throws, 400 for a malformed key, 422 when the key came with another path or body for the same prefix before:
 * what is created under another prefix does not know it.
 */
export async function createOnce<State extends { readonly id: string }, Event>(
  store: Pick<AggregateStore<State, Event>, 'get' | 'create'>,
  prefix: 'T' | 'C' | 'P' | 'S',
  request: ApiRequest,
  decide: (id: string) => Promise<Decided<State, Event>>,
): Promise<Creation<State>> {
  const key = idempotencyKeyOf(request);
  const id = key === undefined ? randomId(prefix) : hashedId(prefix, [request.caller.client, key]);
  const requestHash = fingerprint([request.rawPath, request.body]);
  const decided = await decide(id).catch(async (refusal: unknown) => {
    // The first answer stands even when the same request would be refused by now, e.g. because the report has grown old.
    const earlier = key === undefined ? null : await store.get(id);
    if (earlier === null) throw refusal;
    return earlier;
  });
  if (!('events' in decided)) return replay(decided, requestHash);

  const meta = { correlationId: request.correlationId, ...(key !== undefined && { requestHash }) };
  const creation = await store.create(decided.state, decided.events, meta);
  return creation.created ? { ...creation.saved, replayed: false } : replay(creation.existing, requestHash);
}

function replay<State>(earlier: Versioned<State>, requestHash: string): Creation<State> {
  if (earlier.requestHash !== requestHash) throw new Problem('idempotency-key-reused', {});
  return { ...earlier, replayed: true };
}

/** 201 with what was created, as it was then unless a version is named; marked when the answer was given before. */
export function createdOnce(location: string, body: object, replayed: boolean, version = 1): Answer {
  const answer = created(location, body, version);
  return replayed ? { ...answer, headers: { ...answer.headers, 'idempotent-replay': 'true' } } : answer;
}

function idempotencyKeyOf({ headers }: ApiRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key !== undefined && !/^[\x21-\x7e]{1,128}$/.test(key)) {
    throw new Problem('malformed-header', { header: 'Idempotency-Key', form: 'idempotency-key' });
  }
  return key;
}

/** Hash of what is said; order of fields and writing of instants do not count. */
export function fingerprint(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('base64url');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
