// GET /calendars/{calendarId}/versions/{calendarVersion}: one version as it was entered. Tickets stand on it for ever.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { liveTable } from '../store/table.ts';
import { presentVersion, versionsOf } from './present-calendar.ts';

interface Deps {
  readonly calendars: Pick<CalendarStore, 'directory' | 'versions'>;
}

export const getCalendarVersion = ({ calendars }: Deps) =>
  apiHandler({ path: ['calendarId', 'calendarVersion'], answer: 'CalendarVersion' }, async ({ path }) => {
    const versions = await versionsOf(path.calendarId, calendars);
    const version = versions?.[Number(path.calendarVersion) - 1];
    if (version === undefined) throw new Problem('not-found', {});
    return ok(presentVersion(version), version.version);
  });

export const handler = getCalendarVersion({ calendars: calendarStore(liveTable()) });
