// Calendar months on the time line of a zone: what is measured and paid is cut at their bounds, half-open.

import { Temporal } from 'temporal-polyfill';
import { endOfDate, startOfDate } from '../sla/wall-clock.ts';
import type { Interval } from '../sla/working-days.ts';
import type { Instant } from '../time.ts';

/** `YYYY-MM`. */
export type Month = string;

/** From the start of the first day to the end of the last. A change of the clock makes it an hour shorter or longer. */
export function monthInterval(month: Month, timeZone: string): Interval {
  const { year, month: number, daysInMonth } = Temporal.PlainYearMonth.from(month);
  const firstDate = Temporal.PlainDate.from({ year, month: number, day: 1 });
  return {
    fromAt: startOfDate(firstDate.toString(), timeZone),
    toAt: endOfDate(firstDate.with({ day: daysInMonth }).toString(), timeZone),
  };
}

/** The month in which an instant lies. */
export function monthOf(at: Instant, timeZone: string): Month {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDate().toPlainYearMonth().toString();
}

/** So many months later; earlier if negative. */
export function monthsLater(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** How many days of the zone a stretch touches: a part of a day is a day (P-4). */
export function daysTouched({ fromAt, toAt }: Interval, timeZone: string): number {
  if (toAt <= fromAt) return 0;
  const dateOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  return dateOf(fromAt).until(dateOf(toAt - 1), { largestUnit: 'day' }).days + 1;
}
