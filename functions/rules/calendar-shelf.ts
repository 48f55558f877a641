// Calendars as the rule book wants them: compiled, each version once per process. Which versions there are is looked up again
// after a while.

import type { Calendar } from '../../domain/sla/calendar.ts';
import { compileCalendar } from '../../domain/sla/calendar.ts';
import type { CalendarId } from '../../domain/sla/calendar-id.ts';
import type { CalendarVersion } from '../../domain/sla/calendars/calendar-version.ts';
import { servingCalendars } from '../../domain/sla/calendars/serving.ts';
import { builtInCalendars, isBuiltIn, type Rules } from '../../domain/sla/rules.ts';
import type { Instant } from '../../domain/time.ts';
import type { CalendarStore } from '../store/calendar-store.ts';

/** How long a process may go on with versions that have been succeeded. A replan waits for longer than this. */
const calendarAgeMillisecondsMax = 30_000;

/** Where calendars are kept. Versions are immutable. */
export interface CalendarShelf {
  /** Throws an Error when there is no such version. */
  calendarOf(id: CalendarId, version: number): Promise<Calendar>;
  /** All calendars as they are now, and whom they serve at an instant. */
  calendarsAt(at: Instant, wanted?: readonly CalendarId[]): Promise<Omit<Rules, 'policy'>>;
}

export function calendarShelf(store: Pick<CalendarStore, 'directory' | 'versions'>): CalendarShelf {
  const compiled = new Map<string, Calendar>();

  function compile(versions: readonly CalendarVersion[]): Calendar {
    const { id, version } = versions.at(-1) as CalendarVersion;
    const key = `${id} ${version}`;
    const calendar = compiled.get(key) ?? compileCalendar(...versions);
    compiled.set(key, calendar);
    return calendar;
  }

  /** One that is not among those known a moment ago may have been added since. */
  async function newest(wanted: readonly CalendarId[]): Promise<readonly (readonly CalendarVersion[])[]> {
    const recent = await store.directory(calendarAgeMillisecondsMax);
    const isKnown = (id: CalendarId) => Object.hasOwn(builtInCalendars, id) || Object.hasOwn(recent.state, id);
    const { state } = wanted.every(isKnown) ? recent : await store.directory();
    return Promise.all(Object.entries(state).map(([id, version]) => store.versions(id, version)));
  }

  return {
    async calendarOf(id, version) {
      if (isBuiltIn({ id, version })) return builtInCalendars[id] as Calendar;
      return compiled.get(`${id} ${version}`) ?? compile(await store.versions(id, version));
    },

    async calendarsAt(at, wanted = []) {
      const all = await newest(wanted);
      const calendars = Object.create(null, Object.getOwnPropertyDescriptors(builtInCalendars));
      // Compiled only when asked for: an opening needs one or two of them.
      for (const versions of all) {
        const id = versions.at(-1)?.id ?? '';
        Object.defineProperty(calendars, id, { get: () => compile(versions), enumerable: true, configurable: true });
      }
      return { calendars, regionalCalendars: servingCalendars(all, at) };
    },
  };
}
