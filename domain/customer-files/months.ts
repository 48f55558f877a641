// Dates some months on or back, as people count them: from the 31st to the last day of a shorter month.

import { dateOf, dayNumber } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';

/** `months` may be negative. Throws a RangeError for what is no date. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  return dateOf(Math.min(firstDayOf(target) + day - 1, firstDayOf(target + 1) - 1));
}

/** Months counted from year 0. */
function firstDayOf(months: number): number {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}
