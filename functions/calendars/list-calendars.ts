// GET /calendars: all calendars in their newest versions, without their days.

import * as z from 'zod/mini';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { liveTable } from '../store/table.ts';
import { newestVersion, roundTheClockShown, summariseCalendar } from './present-calendar.ts';

interface Deps {
  readonly calendars: Pick<CalendarStore, 'directory' | 'versions'>;
}

export const listCalendars = ({ calendars }: Deps) =>
  apiHandler({ query: z.strictObject(pageQuery), answer: 'CalendarPage' }, async ({ query }) => {
    const { limit, cursor = '' } = pageOf(query);
    const directory = await calendars.directory();
    const ids = [...new Set([roundTheClockShown.id, 'CN_WORKING_HOURS', ...Object.keys(directory.state)])];
    const rest = ids.filter((id) => id > cursor).sort();
    const onPage = rest.slice(0, limit);
    const items = await Promise.all(
      onPage.map(async (id) => {
        if (id === roundTheClockShown.id) return roundTheClockShown;
        const versions = await calendars.versions(id, newestVersion(id, directory));
        return versions.slice(-1).map(summariseCalendar)[0];
      }),
    );
    const last = onPage.at(-1);
    const more = rest.length > limit && last !== undefined;
    return listed(more ? { items, nextCursor: last } : { items }, (calendar) => calendar);
  });

export const handler = listCalendars({ calendars: calendarStore(liveTable()) });
