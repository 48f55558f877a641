// The clock of a promise: how much time it grants, and the instant at which that time is used up.

import { type Instant, millisecondsPerMinute } from '../time.ts';
import type { Calendar } from './calendar.ts';
import type { Limit } from './sourced.ts';

/** A stretch in which a promise's clock stands still (挂起). Open while `toAt` is absent. */
export interface Exclusion {
  readonly fromAt: Instant;
  readonly toAt?: Instant;
  readonly reason: string;
}

export interface Span {
  readonly startedAt: Instant;
  readonly limit: Limit;
  /** In any order; they may overlap. */
  readonly exclusions: readonly Exclusion[];
  /** The part of the limit that is asked for, a whole number from 1; more than 100 for what comes after the breach. Default 100. */
  readonly percent?: number;
}

/**
 * When `percent` of the limit is used up. Null: never, as things stand, because an exclusion without end comes first.
 * A part that is no whole millisecond is rounded up: no deadline is decided early.
 */
export function dueAt(span: Span, calendar: Calendar): Instant | null {
  const { startedAt, limit, exclusions, percent = 100 } = span;
  let remaining = Math.ceil((countedLimit(limit, startedAt, calendar) * percent) / 100);
  let cursor = startedAt;
  for (const { fromAt, toAt } of inOrder(exclusions)) {
    if (fromAt > cursor) {
      const available = calendar.counted(cursor, fromAt);
      // What is used up exactly when the exclusion begins is used up: that instant is the due one.
      if (remaining <= available) break;
      remaining -= available;
      cursor = fromAt;
    }
    if (toAt === undefined) return null;
    if (toAt > cursor) cursor = toAt;
  }
  return calendar.add(cursor, remaining);
}

/**
 * The limit in counted milliseconds of its calendar. Working days are the counted time until close of business of the
 * n-th working day after the start day, so that an exclusion lengthens them by what it took away and no more.
 */
export function countedLimit(limit: Limit, startedAt: Instant, calendar: Calendar): number {
  switch (limit.unit) {
    case 'minutes':
      return limit.minutes * millisecondsPerMinute;
    case 'workingDays':
      return calendar.counted(startedAt, calendar.endOfWorkingDay(startedAt, limit.workingDays));
    default:
      return limit satisfies never;
  }
}

/** Exclusions by start. Those of a ticket already are, so the copy is seldom made. */
function inOrder(exclusions: readonly Exclusion[]): readonly Exclusion[] {
  const sorted = exclusions.every((exclusion, i) => i === 0 || (exclusions[i - 1]?.fromAt ?? 0) <= exclusion.fromAt);
  return sorted ? exclusions : exclusions.toSorted((a, b) => a.fromAt - b.fromAt);
}
