// Calendars for tests.

import type { CalendarTerms, CalendarVersion } from '../../domain/sla/calendars/calendar-version.ts';
import { reviseCalendar } from '../../domain/sla/calendars/revise.ts';
import { at } from './decisions.ts';

/** An office with a midday break in the year 2026 unless told otherwise. */
export function calendarTerms(overrides: Partial<CalendarTerms> = {}): CalendarTerms {
  return {
    name: { zh: '天河作息', en: 'Tianhe hours' },
    timeZone: 'Asia/Shanghai',
    effectiveFromDate: '2026-01-01',
    lastDate: '2026-12-31',
    shifts: [
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ],
    workingWeekdays: [1, 2, 3, 4, 5],
    holidays: [],
    makeUpDates: [],
    regions: [],
    note: '首次录入',
    ...overrides,
  };
}

export const noOthers = { count: 0, serving: {} };

/** The versions of a calendar after these revisions, one after the other. */
export function calendarVersions(id: string, ...revisions: readonly CalendarTerms[]): readonly CalendarVersion[] {
  return revisions.reduce<readonly CalendarVersion[]>(
    (versions, terms) => reviseCalendar(versions, { id, terms, others: noOthers }, at()).state,
    [],
  );
}
