// From dates and wall-clock times of a zone to instants and back. Every handler that touches a ticket imports this, and a time
// library would be a sixth of what it has to load: the runtime's own Intl knows the zones, and its Date the Gregorian calendar.

import { type Instant, type LocalDate, millisecondsPerDay, millisecondsPerMinute, operatorTimeZone } from '../time.ts';

// biome-ignore lint/style/noRestrictedGlobals: it is never asked what time it is.
const GregorianDate = Date;

/** Whether there is such a zone. An offset such as +08:00 is none: it knows nothing of daylight saving. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && startOfDate('2026-01-01', name) > 0;
  } catch {
    return false;
  }
}

/** Local midnight at which a date begins. */
export function startOfDate(date: LocalDate, timeZone: string): Instant {
  return wallClock(timeZone)(dayNumber(date), 0);
}

/** The instant after the last one of a date. */
export function endOfDate(date: LocalDate, timeZone: string): Instant {
  return wallClock(timeZone)(dayNumber(date) + 1, 0);
}

/** With a day on either side that makes six, within which no zone has changed its clocks twice: Recife took a week in 2000. */
const daysPerStretch = 4;

/**
 * Turns wall-clock times of a zone into instants: the first at which the clock on the wall shows this time or a later one. So
 * of a time that comes twice it is the first, of one that is skipped the instant at which the clock is put forward, and a
 * later time is never an earlier instant. Throws a RangeError for a zone that does not exist.
 */
export function wallClock(timeZone: string): (day: number, minute: number) => Instant {
  const offsetAt = zoneOffset(timeZone);
  const stretch = remembering((index: number) => {
    // No zone is a day ahead of UTC or behind it.
    const from = (index * daysPerStretch - 1) * millisecondsPerDay;
    const to = ((index + 1) * daysPerStretch + 1) * millisecondsPerDay;
    const [before, after] = [offsetAt(from), offsetAt(to)];
    return { before, after, changesAt: before === after ? to : changeBetween(from, to, offsetAt) };
  });
  return (day, minute) => {
    const { before, after, changesAt } = stretch(Math.floor(day / daysPerStretch));
    const wall = day * millisecondsPerDay + minute * millisecondsPerMinute;
    const untilChange = wall - before;
    return (untilChange < changesAt ? untilChange : Math.max(changesAt, wall - after)) as Instant;
  };
}

/** The first instant with another offset than `from`, by halving. */
function changeBetween(from: number, to: number, offsetAt: (at: number) => number): number {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at an instant. */
const zoneOffset = remembering((timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at: number): number => {
    const [, sign, hours, minutes, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(at)) ?? [];
    if (sign === undefined) return 0;
    const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -ahead : ahead;
  };
});

/** The date that calendars on the wall show at this instant, the operator's if no zone is named. */
export function localDateOf(at: Instant, timeZone = operatorTimeZone): LocalDate {
  return dateOf(Math.floor((at + zoneOffset(timeZone)(at)) / millisecondsPerDay));
}

/** Days since 1970-01-01. Throws a RangeError for what is no date. */
export function dayNumber(date: LocalDate): number {
  const day = GregorianDate.parse(date) / millisecondsPerDay;
  if (!Number.isSafeInteger(day) || dateOf(day) !== date) throw new RangeError(`not a date YYYY-MM-DD: ${date}`);
  return day;
}

/** The opposite of `dayNumber`. */
export function dateOf(day: number): LocalDate {
  return new GregorianDate(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** 1970-01-01 was a Thursday. */
export function isoWeekday(day: number): number {
  return ((day + 3) % 7) + 1;
}

/** As RFC 3339 has it, in UTC. */
export function inUtc(at: Instant): string {
  return new GregorianDate(at).toISOString();
}

/** What was computed once is kept. */
function remembering<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
