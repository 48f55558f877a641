// Instants as tests write them: wall-clock time of the operator.

import { Temporal } from 'temporal-polyfill';
import {
  type Instant,
  instant,
  type LocalDate,
  later,
  millisecondsPerMinute,
  operatorTimeZone,
} from '../../domain/time.ts';

/** Instants of a zone by its wall-clock time, e.g. `wallClockOf('Europe/London')('2026-03-02T09:00')`. */
export function wallClockOf(timeZone: string): (dateTime: string) => Instant {
  return (dateTime) => instant(Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The instant at which clocks in China show this, e.g. `shanghai('2026-03-02T09:00')`. */
export const shanghai = wallClockOf(operatorTimeZone);

export function minutesLater(from: Instant, minutes: number): Instant {
  return later(from, minutes * millisecondsPerMinute);
}

/** A Monday morning, no holiday. Stories start here unless they say otherwise. */
export const mondayMorning = shanghai('2026-03-02T09:00');

/** Every date from the first to the last, both included. */
export function datesOf(firstDate: LocalDate, lastDate: LocalDate): readonly LocalDate[] {
  const first = Temporal.PlainDate.from(firstDate);
  return Array.from({ length: first.until(lastDate).days + 1 }, (_, days) => first.add({ days }).toString());
}
