// What every decision of the domain is made with, and what every event it yields says about itself.

import type { Instant } from './time.ts';

/** What a decision is made with: the instant, and who asks (the subject of the caller's token, or `zhunshi` for the clock). */
export interface Decision {
  readonly now: Instant;
  readonly by: string;
}

/** When an event occurred, and who caused it. Part of every event. */
export interface Happening {
  readonly occurredAt: Instant;
  readonly by: string;
}

/** The new state of a registered thing and the events that lead to it. No events: the request changed nothing, so nothing is written. */
export interface Outcome<State, Event> {
  readonly state: State;
  readonly events: readonly Event[];
}

/** The stamp of an event that follows from this decision. */
export function happening(decision: Decision): Happening {
  return { occurredAt: decision.now, by: decision.by };
}
