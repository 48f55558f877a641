// From dates and wall-clock times of a zone to instants. Zone rules come from Temporal, which is asked once per change of
// the zone's offset and not once per day: a calendar of seven years is laid out in a few milliseconds.

import { Temporal } from 'temporal-polyfill';
import { type Instant, type LocalDate, millisecondsPerDay, millisecondsPerMinute, operatorTimeZone } from '../time.ts';

const epochDate = Temporal.PlainDate.from('1970-01-01');

/** Local midnight at which a date begins. */
export function startOfDate(date: LocalDate, timeZone: string): Instant {
  return wallClock(timeZone)(dayNumber(date), 0);
}

/** The instant after the last one of a date. */
export function endOfDate(date: LocalDate, timeZone: string): Instant {
  return wallClock(timeZone)(dayNumber(date) + 1, 0);
}

/**
 * Turns wall-clock times of a zone into instants: the first at which the clock on the wall shows this time or a later one. So
 * of a time that comes twice it is the first, of one that is skipped the instant at which the clock is put forward, and a
 * later time is never an earlier instant. Between two changes of the offset this is one subtraction.
 */
export function wallClock(timeZone: string): (day: number, minute: number) => Instant {
  let offset = 0;
  let steadyFrom = Number.POSITIVE_INFINITY;
  let steadyTo = Number.NEGATIVE_INFINITY;
  return (day, minute) => {
    const guess = day * millisecondsPerDay + minute * millisecondsPerMinute - offset;
    if (guess >= steadyFrom && guess < steadyTo) return guess as Instant;
    const wall = epochDate.add({ days: day }).toPlainDateTime().add({ minutes: minute });
    const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const skipped = !earlier.toPlainDateTime().equals(wall);
    const zoned = (skipped ? earlier.getTimeZoneTransition('next') : null) ?? earlier;
    offset = zoned.offsetNanoseconds / 1e6;
    steadyFrom = zoned.epochMilliseconds;
    steadyTo = zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    return zoned.epochMilliseconds as Instant;
  };
}

/** The date that the operator's calendars show at this instant: what the days of a term are compared with. */
export function localDateOf(at: Instant): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(operatorTimeZone).toPlainDate().toString();
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Temporal.PlainDate.from(date).since(epochDate).days;
}

/** 1970-01-01 was a Thursday. */
export function isoWeekday(day: number): number {
  return ((day + 3) % 7) + 1;
}
