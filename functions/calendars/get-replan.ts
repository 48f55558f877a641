// GET /calendars/{calendarId}/replans/{calendarVersion}: how far the running tickets have gone over to a version, and which of
// their deadlines have moved.

import * as z from 'zod/mini';
import { visibleStored } from '../access/visible-page.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { Problem } from '../http/problem.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { type ReplanStore, replanStore } from '../store/replan-store.ts';
import type { PageRequest } from '../store/table.ts';
import { liveTable } from '../store/table.ts';
import { newestVersion } from './present-calendar.ts';

interface Deps {
  readonly calendars: Pick<CalendarStore, 'directory'>;
  readonly replans: Pick<ReplanStore, 'status' | 'counts' | 'moved'>;
}

export const getReplan = ({ calendars, replans }: Deps) =>
  apiHandler(
    { path: ['calendarId', 'calendarVersion'], query: z.strictObject(pageQuery), answer: 'Replan' },
    async ({ path, query, access }) => {
      const { calendarId } = path;
      const version = Number(path.calendarVersion);
      if (version > newestVersion(calendarId, await calendars.directory())) throw new Problem('not-found', {});
      const read = (page: PageRequest) => replans.moved(calendarId, version, page);
      const [status, counts, { items, nextCursor }] = await Promise.all([
        replans.status(calendarId, version),
        replans.counts(calendarId, version),
        visibleStored(access, 'ticket', pageOf(query), read, ({ ticketId }) => ticketId),
      ]);
      // The first version of a calendar has no tickets on an older one.
      const isDone = version === 1 || status?.finishedAt !== undefined;
      const { step: _, ...progress } = status ?? {
        calendarId,
        version,
        pass: version === 1 ? 0 : 1,
        ticketsSeen: 0,
        step: 0,
      };
      const body = { ...progress, status: isDone ? 'done' : 'running', ...counts, items };
      return nextCursor === undefined ? ok(body) : { ...ok(body), nextCursor };
    },
  );

export const handler = getReplan({ calendars: calendarStore(liveTable()), replans: replanStore(liveTable()) });
