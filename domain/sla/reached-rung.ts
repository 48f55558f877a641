// What a ticket keeps of a rung that was decided and announced, also when corrected facts speak against it later.

import { type Instant, latest } from '../time.ts';
import type { Milestone, Recipient } from './ladder.ts';

/** The rung was due and unmet, and those concerned were told. It is never erased; it may be withdrawn. */
export interface ReachedRung {
  readonly milestone: Milestone;
  readonly occurrence: number;
  readonly percent: number;
  /** When it was due, as it was announced. */
  readonly dueAt: Instant;
  readonly reachedAt: Instant;
  /** Which announcement of the rung it is, where the ticket does not keep those before; else its place among them. */
  readonly announcement?: number;
  /** Who had to act then, and was told. Absent on tickets that were written before this was kept. */
  readonly responsibleDepartmentId?: string;
  /** Who had the ticket by then and was told as well, where that was another. */
  readonly actingDepartmentId?: string;
  /** Who heard at the same moment of a higher rung, and of this one not. */
  readonly quietFor?: readonly Recipient[];
  /** The other due instants at which it still held after the facts had been corrected; the last one stands. */
  readonly confirmations?: readonly RungConfirmation[];
  /** From then on it no longer holds, and the rung may be reached anew. */
  readonly withdrawnAt?: Instant;
}

interface RungConfirmation {
  readonly dueAt: Instant;
  readonly confirmedAt: Instant;
}

/** Whatever keeps what was announced of its deadlines. */
export type Announced = { readonly reached: readonly ReachedRung[] };
type RungName = Pick<ReachedRung, 'milestone' | 'occurrence' | 'percent'>;

/**
 * When something is done that is entered `now`: after all that was reached before. A write that has lost a race against the clock is
 * tried again with the time of the first attempt, and clocks differ.
 */
export function afterReached({ reached }: Announced, now: Instant): Instant {
  return latest(now, ...reached.map(({ reachedAt }) => reachedAt));
}

/** Every announcement of one rung, oldest first; all but the last are withdrawn. */
export function announcementsOf({ reached }: Announced, { milestone, occurrence, percent }: RungName) {
  return reached.filter(
    (rung) => rung.milestone === milestone && rung.occurrence === occurrence && rung.percent === percent,
  );
}

/** How often a rung was announced so far. */
export function announcementCount(ticket: Announced, rung: RungName): number {
  const announcements = announcementsOf(ticket, rung);
  return announcements.at(-1)?.announcement ?? announcements.length;
}

export function isBreach({ percent }: Pick<ReachedRung, 'percent'>): boolean {
  return percent === 100;
}

export function stands({ withdrawnAt }: ReachedRung): boolean {
  return withdrawnAt === undefined;
}

/** When the rung was due, by the last word on it. */
export function standingDueAt({ dueAt, confirmations }: ReachedRung): Instant {
  return confirmations?.at(-1)?.dueAt ?? dueAt;
}
