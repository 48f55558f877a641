// PUT /calendars/{calendarId}: a new version of a calendar, or a new calendar. Running tickets go over to it one by one.

import { reviseCalendar } from '../../domain/sla/calendars/revise.ts';
import type { OtherCalendars } from '../../domain/sla/calendars/revision-errors.ts';
import { created, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import type { CalendarDirectory, CalendarStore } from '../store/calendar-store.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { liveTable } from '../store/table.ts';
import { calendarBody } from './calendar-body.ts';
import { newestVersion, presentCalendar } from './present-calendar.ts';

interface Deps {
  readonly calendars: CalendarStore;
}

export const putCalendar = ({ calendars }: Deps) =>
  apiHandler({ path: ['calendarId'], body: calendarBody, answer: 'Calendar' }, async (request) => {
    const { path, body: terms, decision, correlationId } = request;
    const id = path.calendarId;
    const directory = await calendars.directory();
    const version = newestVersion(id, directory);
    requireConditions(request, version === 0 ? null : version);
    const [versions, others] = await Promise.all([
      calendars.versions(id, version),
      otherCalendars(id, directory, calendars),
    ]);
    const { state, events } = reviseCalendar(versions, { id, terms, others }, decision);
    const revised = state.at(-1);
    if (revised !== undefined && events.length > 0) {
      await calendars.revise(directory, revised, events, { correlationId });
    }
    const calendar = presentCalendar(state, decision.now);
    return version === 0 ? created(request.rawPath, calendar, state.length) : ok(calendar, state.length);
  });

/** Whom the calendars beside this one serve by their newest versions. */
async function otherCalendars(
  id: string,
  { state }: CalendarDirectory,
  calendars: Pick<CalendarStore, 'versions'>,
): Promise<OtherCalendars> {
  const others = Object.entries(state).filter(([other]) => other !== id);
  const newest = await Promise.all(others.map(([other, version]) => calendars.versions(other, version)));
  const serving = newest.flatMap((versions) => {
    const last = versions.at(-1);
    return last?.regions.map((region) => [region, last.id] as const) ?? [];
  });
  return { count: others.length, serving: Object.fromEntries(serving) };
}

export const handler = putCalendar({ calendars: calendarStore(liveTable()) });
