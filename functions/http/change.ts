// A command on what is known already: read, decide, write over what was read.

import type { Outcome } from '../../domain/decision.ts';
import type { AggregateStore, Versioned } from '../store/aggregate-store.ts';
import type { Answer } from './answer.ts';
import { found, ok } from './answer.ts';
import { requireConditions } from './etag.ts';
import type { ApiRequest } from './request.ts';

/** Answers 200 with what became of it. Throws 404, 412, or a VersionConflict when the race is lost. */
export async function change<State extends { readonly id: string }, Event>(
  store: Pick<AggregateStore<State, Event>, 'get' | 'save'>,
  id: string,
  request: Pick<ApiRequest, 'headers' | 'correlationId'>,
  present: (stored: Versioned<State>) => object,
  decide: (state: State) => Outcome<State, Event>,
): Promise<Answer> {
  const before = found(await store.get(id));
  requireConditions(request, before.version);
  const { state, events } = decide(before.state);
  const { correlationId } = request;
  const saved = events.length === 0 ? before : await store.save(before, state, events, { correlationId });
  return ok(present(saved), saved.version);
}
