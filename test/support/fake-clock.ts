// A clock that stands still until somebody waits; waiting takes no time of the test.

import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import type { Clock } from '../../functions/system-clock.ts';

export class FakeClock implements Clock {
  readonly waits: number[] = [];
  /** By how many milliseconds the next timers ring too early, as those of an operating system may. */
  readonly ringsEarlyBy: number[] = [];
  #now: Instant;

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  async wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.turnTo(later(this.#now, milliseconds - (this.ringsEarlyBy.shift() ?? 0)));
  }

  turnTo(now: Instant): void {
    this.#now = now;
  }
}
