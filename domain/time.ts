// Instants and durations as the domain uses them: whole milliseconds, so arithmetic is exact and cheap.
// Time is always handed in; nothing in the domain asks what time it is.

declare const instantBrand: unique symbol;

/** A point on the time line: whole milliseconds since 1970-01-01T00:00:00Z. Fields that hold one end in `At`. */
export type Instant = number & { readonly [instantBrand]: true };

/** A calendar date `YYYY-MM-DD` without zone. Fields that hold one end in `Date`. */
export type LocalDate = string;

export const millisecondsPerMinute = 60_000;
export const millisecondsPerHour = 3_600_000;
export const millisecondsPerDay = 86_400_000;

/** The zone of the operator whose rules these are; contract terms and working days are read in it. */
export const operatorTimeZone = 'Asia/Shanghai';

/** Takes whole epoch milliseconds as an instant. Throws a RangeError for anything else. */
export function instant(epochMilliseconds: number): Instant {
  if (!Number.isSafeInteger(epochMilliseconds)) {
    throw new RangeError(`not whole epoch milliseconds: ${epochMilliseconds}`);
  }
  return epochMilliseconds as Instant;
}

/** The instant `milliseconds` later (earlier if negative). */
export function later(from: Instant, milliseconds: number): Instant {
  return instant(from + milliseconds);
}

export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return Math.max(first, ...others) as Instant;
}

export function earliest(first: Instant, ...others: readonly Instant[]): Instant {
  return Math.min(first, ...others) as Instant;
}
