// GET /calendars/{calendarId}: a calendar with its versions and its next weeks.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCalendar, roundTheClockShown, versionsOf } from './present-calendar.ts';

interface Deps {
  readonly calendars: Pick<CalendarStore, 'directory' | 'versions'>;
}

export const getCalendar = ({ calendars }: Deps) =>
  apiHandler({ path: ['calendarId'], answer: 'Calendar' }, async ({ path, decision }) => {
    if (path.calendarId === roundTheClockShown.id) return ok(roundTheClockShown, roundTheClockShown.version);
    const versions = await versionsOf(path.calendarId, calendars);
    if (versions === null) throw new Problem('not-found', {});
    return ok(presentCalendar(versions, decision.now), versions.length);
  });

export const handler = getCalendar({ calendars: calendarStore(liveTable()) });
