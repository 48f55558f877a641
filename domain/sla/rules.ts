// What decisions are made by: a policy, and the calendars that its limits run on.

import { type Calendar, roundTheClock } from './calendar.ts';
import type { CalendarId } from './calendar-id.ts';
import { chinaWorkingHours } from './calendars/china-working-hours.ts';
import { defaultPolicy } from './default-policy.ts';
import type { Policy } from './policy.ts';

export interface Rules {
  readonly policy: Policy;
  readonly calendars: Readonly<Record<CalendarId, Calendar>>;
  /** Calendars that serve single districts; the others are served by the public one. */
  readonly regionalCalendars?: Readonly<Record<string, CalendarId>>;
}

/** The calendar of this name. Throws a RangeError when the rules have none. */
export function calendarOf({ calendars }: Pick<Rules, 'calendars'>, id: CalendarId): Calendar {
  const calendar = Object.hasOwn(calendars, id) ? calendars[id] : undefined;
  if (calendar === undefined) throw new RangeError(`there is no calendar ${id}`);
  return calendar;
}

/** The calendars that are there from the start, in their first version. */
export const builtInCalendars: Rules['calendars'] = {
  ROUND_THE_CLOCK: roundTheClock,
  get CN_WORKING_HOURS() {
    return chinaWorkingHours();
  },
};

/** Whether this is a version that is there from the start. */
export function isBuiltIn({ id, version }: Pick<Calendar, 'id' | 'version'>): boolean {
  return version === 1 && Object.hasOwn(builtInCalendars, id);
}

export const standingRules: Rules = { policy: defaultPolicy, calendars: builtInCalendars };
