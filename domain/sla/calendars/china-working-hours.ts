// The working hours on which limits in working days run: Chinese public calendar, 08:30 to 17:30.

import { operatorTimeZone } from '../../time.ts';
import { type Calendar, compileCalendar } from '../calendar.ts';
import type { CalendarDefinition } from '../working-days.ts';
import { holidayNotices, statutoryHolidays } from './china-public-holidays.ts';

export const chinaWorkingHoursDefinition: CalendarDefinition = {
  id: 'CN_WORKING_HOURS',
  version: 1, // Holidays as published for 2024 to 2026.
  timeZone: operatorTimeZone,
  effectiveFromDate: '2024-01-01',
  lastDate: '2030-12-31',
  shifts: [{ from: '08:30', to: '17:30' }], // D
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [...holidayNotices.flatMap((notice) => notice.holidays), ...statutoryHolidays],
  makeUpDates: holidayNotices.flatMap((notice) => notice.makeUpDates),
  provisionalFromDate: '2027-01-01',
};

let compiled: Calendar | undefined;

/** Compiled at the first call and kept: most handlers never count working days, and their cold start should not pay. */
export function chinaWorkingHours(): Calendar {
  compiled ??= compileCalendar(chinaWorkingHoursDefinition);
  return compiled;
}
