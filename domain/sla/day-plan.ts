// What a calendar's definition says of one day: whether it is worked, in which shifts, and if not why.

import { dayNumber, isoWeekday } from './wall-clock.ts';
import type { CalendarDefinition, Closure, Name, Shift } from './working-days.ts';

/** Minutes since local midnight. */
interface MinuteShift {
  readonly from: number;
  readonly to: number;
}

interface DayPlan {
  /** None on a day of rest. */
  readonly shifts: readonly MinuteShift[];
  /** Why it is a day of rest. */
  readonly closure?: Closure;
  /** Worked although weekday or holiday say otherwise. */
  readonly makeUp: boolean;
}

/** Reads a definition once, for many days by their number. Throws a RangeError when dates or times in it are impossible. */
export function dayPlanner(definition: CalendarDefinition): (day: number) => DayPlan {
  const usual = inMinutes(definition.shifts);
  const ofWeekday = new Map(
    (definition.weekdayShifts ?? []).map(({ weekday, shifts }) => [weekday, inMinutes(shifts)] as const),
  );
  const working = new Set(definition.workingWeekdays);
  const holidays = holidaysByDay(definition);
  const makeUpDays = new Set(definition.makeUpDates.map(dayNumber));
  return (day) => {
    if (makeUpDays.has(day)) return { shifts: usual, makeUp: true };
    const name = holidays.get(day);
    if (name !== undefined) return { shifts: [], closure: { kind: 'holiday', name }, makeUp: false };
    const weekday = isoWeekday(day);
    if (!working.has(weekday)) return { shifts: [], closure: { kind: 'rest-day' }, makeUp: false };
    return { shifts: ofWeekday.get(weekday) ?? usual, makeUp: false };
  };
}

/** Throws a RangeError unless it is `HH:MM`, at most `24:00`. */
export function minuteOfDay(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!(minutes <= 24 * 60)) throw new RangeError(`not a time of day HH:MM: ${time}`);
  return minutes;
}

function inMinutes(shifts: readonly Shift[]): readonly MinuteShift[] {
  const minutes = shifts.map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }));
  let before = -1;
  for (const { from, to } of minutes) {
    if (from <= before || to <= from) throw new RangeError('shifts must ascend and leave a gap between them');
    before = to;
  }
  if (shifts.length === 0) throw new RangeError('a working day needs at least one shift');
  return minutes;
}

function holidaysByDay({ holidays }: CalendarDefinition): ReadonlyMap<number, Name> {
  const byDay = new Map<number, Name>();
  for (const { name, firstDate, lastDate } of holidays) {
    for (let day = dayNumber(firstDate), last = dayNumber(lastDate); day <= last; day++) byDay.set(day, name);
  }
  return byDay;
}

/** `HH:MM`. */
export function timeOfDay(minutes: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
