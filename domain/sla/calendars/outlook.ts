// What the next days of a calendar look like, for people to check what they have entered.

import type { LocalDate } from '../../time.ts';
import { dayPlanner, timeOfDay } from '../day-plan.ts';
import { dateOf, dayNumber } from '../wall-clock.ts';
import type { Closure, Shift } from '../working-days.ts';
import { type CalendarVersion, versionOn } from './calendar-version.ts';

interface DayOutlook {
  readonly date: LocalDate;
  /** Which version the day follows. */
  readonly version: number;
  /** None on a day of rest. */
  readonly shifts: readonly Shift[];
  readonly closure?: Closure;
  /** Worked although weekday or holiday say otherwise. */
  readonly makeUp: boolean;
  /** Holidays are not published yet. */
  readonly provisional: boolean;
}

/** The days from `date` on, at most so many; days that no version knows are left out. */
export function outlookOf(versions: readonly CalendarVersion[], date: LocalDate, days: number): readonly DayOutlook[] {
  const first = dayNumber(date);
  return Array.from({ length: days }, (_, index) => dateOf(first + index)).flatMap((day) => {
    const version = versionOn(versions, day);
    return version === undefined ? [] : [outlookOn(version, day)];
  });
}

function outlookOn(version: CalendarVersion, date: LocalDate): DayOutlook {
  const { shifts, closure, makeUp } = dayPlanner(version)(dayNumber(date));
  return {
    date,
    version: version.version,
    shifts: shifts.map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) })),
    ...(closure === undefined ? {} : { closure }),
    makeUp,
    provisional: version.provisionalFromDate !== undefined && date >= version.provisionalFromDate,
  };
}
