// The wall clock, as something that is handed in: a test turns its own.

import type { Instant } from '../domain/time.ts';

export interface Clock {
  now(): Instant;
  wait(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now() as Instant,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Returns when the clock shows `instant` or later. A timer may ring a little early, so the clock has the last word. */
export async function waitUntil(instant: Instant, clock: Clock): Promise<void> {
  for (let remaining = instant - clock.now(); remaining > 0; remaining = instant - clock.now()) {
    await clock.wait(remaining);
  }
}
