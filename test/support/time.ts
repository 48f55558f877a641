// Instants as tests write them: wall-clock time of the operator.

import { Temporal } from 'temporal-polyfill';
import { type Instant, instant, later, millisecondsPerMinute, operatorTimeZone } from '../../domain/time.ts';

/** The instant at which clocks in China show this, e.g. `shanghai('2026-03-02T09:00')`. */
export function shanghai(dateTime: string): Instant {
  return instant(Temporal.PlainDateTime.from(dateTime).toZonedDateTime(operatorTimeZone).epochMilliseconds);
}

export function minutesLater(from: Instant, minutes: number): Instant {
  return later(from, minutes * millisecondsPerMinute);
}

/** A Monday morning, no holiday. Stories start here unless they say otherwise. */
export const mondayMorning = shanghai('2026-03-02T09:00');
