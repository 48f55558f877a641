// How long a contract lasts, in months of the calendar.

import { dayMonthsAfter } from '../sla/months.ts';
import { dateOf } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';

/**
 * The last day of a term of so many months: the day before the one of the same number, or before the last one where that month
 * is shorter. 2026-01-01 and 12 months: 2026-12-31.
 */
export function lastDateOfTerm(startDate: LocalDate, months: number): LocalDate {
  return dateOf(dayMonthsAfter(startDate, months) - 1);
}
