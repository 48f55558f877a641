// A calendar as the API shows it: its newest version, the ones before it in short, and what the next weeks look like.

import { builtInVersions } from '../../domain/sla/calendars/built-in.ts';
import type { CalendarVersion } from '../../domain/sla/calendars/calendar-version.ts';
import { outlookOf } from '../../domain/sla/calendars/outlook.ts';
import { builtInCalendars } from '../../domain/sla/rules.ts';
import { localDateOf } from '../../domain/sla/wall-clock.ts';
import type { Instant } from '../../domain/time.ts';
import type { CalendarDirectory, CalendarStore } from '../store/calendar-store.ts';

const outlookDays = 31;

/** The only calendar without days: there is nothing in it to revise. */
export const roundTheClockShown = {
  id: 'ROUND_THE_CLOCK',
  version: 1,
  builtIn: true,
  name: { zh: '7×24小时', en: 'round the clock' },
  regions: [],
};

/** 0 when there is no such calendar. */
export function newestVersion(id: string, { state }: CalendarDirectory): number {
  return (Object.hasOwn(state, id) ? state[id] : undefined) ?? builtInVersions(id).length;
}

/** Null when there is none. */
export async function versionsOf(
  id: string,
  calendars: Pick<CalendarStore, 'directory' | 'versions'>,
): Promise<readonly CalendarVersion[] | null> {
  const version = newestVersion(id, await calendars.directory());
  return version === 0 ? null : calendars.versions(id, version);
}

/** `versions`: oldest first, at least one. */
export function presentCalendar(versions: readonly CalendarVersion[], now: Instant) {
  const newest = versions.at(-1) as CalendarVersion;
  const today = localDateOf(now, newest.timeZone);
  const outlook = outlookOf(versions, today, outlookDays);
  return {
    ...presentVersion(newest),
    versions: versions.map(({ version, effectiveFromDate, lastDate, note, revisedAt, revisedBy }) => ({
      version,
      effectiveFromDate,
      lastDate,
      note,
      revisedAt,
      revisedBy,
    })),
    // Which version today follows; null on a day that the calendar does not know.
    versionToday: outlook[0]?.date === today ? outlook[0].version : null,
    outlook,
  };
}

export function presentVersion(version: CalendarVersion) {
  return { ...version, builtIn: Object.hasOwn(builtInCalendars, version.id) };
}

export function summariseCalendar(version: CalendarVersion) {
  const { shifts, weekdayShifts, workingWeekdays, holidays, makeUpDates, ...summary } = presentVersion(version);
  return summary;
}
