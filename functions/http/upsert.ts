// PUT of a record that another system owns: creates or replaces it, and writes nothing when nothing has changed.

import type { Outcome } from '../../domain/decision.ts';
import type { AggregateStore, Versioned } from '../store/aggregate-store.ts';
import type { Answer } from './answer.ts';
import { created, ok } from './answer.ts';
import { requireConditions } from './etag.ts';
import type { ApiRequest } from './request.ts';

/** Answers 201 for a new record, 200 for a known one. Throws 412, or a VersionConflict when the race is lost. */
export async function upsert<State extends { readonly id: string }, Event>(
  store: Pick<AggregateStore<State, Event>, 'get' | 'save'>,
  id: string,
  request: ApiRequest,
  present: (stored: Versioned<State>) => object,
  decide: (existing: State | null) => Outcome<State, Event>,
): Promise<Answer> {
  const before = await store.get(id);
  requireConditions(request, before?.version ?? null);
  const { state, events } = decide(before?.state ?? null);
  if (before !== null && events.length === 0) return ok(present(before), before.version);
  const saved = await store.save(before, state, events, { correlationId: request.correlationId });
  return before === null ? created(request.rawPath, present(saved), saved.version) : ok(present(saved), saved.version);
}
