// How long a contract lasts, in months of the calendar.

import { dateOf, dayNumber } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';

/**
 * The last day of a term of so many months: the day before the one of the same number, or before the last one where that month
 * is shorter. 2026-01-01 and 12 months: 2026-12-31.
 */
export function lastDateOfTerm(startDate: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = startDate.split('-').map(Number);
  const sameDay = firstOfMonth(year, month + months) + day - 1;
  const lastDay = firstOfMonth(year, month + months + 1) - 1;
  return dateOf(Math.min(sameDay, lastDay) - 1);
}

/** The number of its first day; months may be more than 12. Days are counted up to the end of the year 9999. */
function firstOfMonth(year: number, month: number): number {
  const yearOf = year + Math.floor((month - 1) / 12);
  if (yearOf > 9999) return dayNumber('9999-12-31') + 1;
  const monthOf = ((month - 1) % 12) + 1;
  return dayNumber(`${String(yearOf).padStart(4, '0')}-${String(monthOf).padStart(2, '0')}-01`);
}
