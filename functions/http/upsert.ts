// PUT of a record that another system owns: creates or replaces it, and writes nothing when nothing has changed.

import type { Outcome } from '../../domain/decision.ts';
import type { AggregateStore, Versioned } from '../store/aggregate-store.ts';
import type { Answer } from './answer.ts';
import { created, ok } from './answer.ts';
import { requireConditions } from './etag.ts';
import type { Caller } from './event.ts';
import { Problem } from './problem.ts';
import type { ApiRequest } from './request.ts';

/** Who hands a record over, and on what condition. */
export interface HandsOver extends Pick<ApiRequest, 'headers' | 'correlationId' | 'decision'> {
  readonly caller: Pick<Caller, 'scopes'>;
  /** Under the id stands what the caller may not see. */
  readonly isTaken?: boolean;
}

/** What stands there now, and what has become of it. */
export interface TakenOver<State> extends Versioned<State> {
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Takes over a record, whoever hands it over. Throws 412, what `decide` throws, or a VersionConflict when the race is lost. Under an
 * id that is taken all is as under one that is free, up to the very writing, which is refused with 404: who guesses ids learns
 * nothing from what would be refused anyway.
 */
export async function takeOver<State extends { readonly id: string }, Event>(
  store: Pick<AggregateStore<State, Event>, 'get' | 'save'>,
  id: string,
  { headers, correlationId, isTaken = false }: Pick<HandsOver, 'headers' | 'correlationId' | 'isTaken'>,
  decide: (existing: State | null) => Outcome<State, Event> | Promise<Outcome<State, Event>>,
): Promise<TakenOver<State>> {
  const before = isTaken ? null : await store.get(id);
  requireConditions({ headers }, before?.version ?? null);
  const { state, events } = await decide(before?.state ?? null);
  if (isTaken) throw new Problem('not-found', {});
  if (before !== null && events.length === 0) return { ...before, outcome: 'unchanged' };
  const saved = await store.save(before, state, events, { correlationId });
  return { ...saved, outcome: before === null ? 'created' : 'updated' };
}

/** Answers 201 for a new record, 200 for a known one. */
export function answerTakenOver<State>(
  { rawPath }: Pick<ApiRequest, 'rawPath'>,
  taken: TakenOver<State>,
  present: (stored: Versioned<State>) => object,
): Answer {
  const { outcome, ...stored } = taken;
  const shown = present(stored);
  return outcome === 'created' ? created(rawPath, shown, stored.version) : ok(shown, stored.version);
}

/** Both. */
export async function upsert<State extends { readonly id: string }, Event>(
  store: Pick<AggregateStore<State, Event>, 'get' | 'save'>,
  id: string,
  request: ApiRequest,
  present: (stored: Versioned<State>) => object,
  decide: (existing: State | null) => Outcome<State, Event>,
): Promise<Answer> {
  return answerTakenOver(request, await takeOver(store, id, request, decide), present);
}
