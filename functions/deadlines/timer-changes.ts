// Which timers of a ticket have to be set anew or taken away, seen from the images that the stream brings.

import type { Instant } from '../../domain/time.ts';

/** Timer key to due instant, as the ticket's item holds it. */
type Timers = Readonly<Record<string, Instant>>;

export interface TimerChange {
  readonly timer: string;
  /** When the timer is due now; null when it is no longer wanted. */
  readonly dueAt: Instant | null;
  /** When it was due before, if it was wanted. */
  readonly wasDueAt: Instant | null;
  /** Of the call that changed it last. */
  readonly correlationId?: string;
}

interface TimersWritten {
  readonly before: Timers;
  readonly after: Timers;
  readonly correlationId?: string | undefined;
}

/**
 * What consecutive writes of one ticket come to: each timer that any of them touched, with the last word on it. A timer that
 * was moved away and back is told as well: half of these writes may have been worked off before the batch came again.
 */
export function timerChanges(writes: readonly TimersWritten[]): readonly TimerChange[] {
  const changes = new Map<string, TimerChange>();
  for (const { before, after, correlationId } of writes) {
    const origin = correlationId === undefined ? {} : { correlationId };
    for (const timer of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const wasDueAt = before[timer] ?? null;
      const dueAt = after[timer] ?? null;
      if (wasDueAt !== dueAt) changes.set(timer, { timer, dueAt, wasDueAt, ...origin });
    }
  }
  return [...changes.values()];
}
