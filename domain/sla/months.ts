// Dates some months on or back, as people count them: from the 31st to the last day of a shorter month.

import type { LocalDate } from '../time.ts';
import { dayNumber } from './wall-clock.ts';

/**
 * The day `months` after a date, earlier if negative, in days since 1970-01-01. Days are counted up to the end of the year 9999:
 * beyond it is the day after. Throws a RangeError for what is no date.
 */
export function dayMonthsAfter(date: LocalDate, months: number): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  return Math.min(firstDayOf(target) + day - 1, firstDayOf(target + 1) - 1);
}

/** Of a month, counted from year 0. */
function firstDayOf(months: number): number {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  if (year > 9999) return dayNumber('9999-12-31') + 1;
  return dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}
