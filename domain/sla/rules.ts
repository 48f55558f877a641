// What decisions are made by: the policy in force and the calendars that its limits run on.

import { type Calendar, roundTheClock } from './calendar.ts';
import { chinaWorkingHours } from './calendars/china-working-hours.ts';
import { defaultPolicy } from './default-policy.ts';
import type { CalendarId, Policy } from './policy.ts';

export interface Rules {
  readonly policy: Policy;
  readonly calendars: Readonly<Record<CalendarId, Calendar>>;
}

export const standingRules: Rules = {
  policy: defaultPolicy,
  calendars: {
    ROUND_THE_CLOCK: roundTheClock,
    get CN_WORKING_HOURS() {
      return chinaWorkingHours();
    },
  },
};
