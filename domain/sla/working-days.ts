// Lays a calendar's definition out on the time line: the working days of a zone, shift by shift, in whole milliseconds.

import type { Instant, LocalDate } from '../time.ts';
import type { CalendarId } from './policy.ts';
import { dayNumber, isoWeekday, wallClock } from './wall-clock.ts';

/** Half-open: `fromAt` belongs to it, `toAt` does not. */
export interface Interval {
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

/** Wall-clock times `HH:MM` within one day; `to` may be `24:00`. */
interface Shift {
  readonly from: string;
  readonly to: string;
}

export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** Days off, both ends included. */
export interface Holiday {
  readonly name: Name;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

export interface CalendarDefinition {
  readonly id: CalendarId;
  /** Counts from 1; another one whenever a day or an hour of it changes. */
  readonly version: number;
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** The days that the calendar knows, both ends included. It refuses to say anything of others. */
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  /** In ascending order and without overlap; several make a split day. */
  readonly shifts: readonly Shift[];
  /** ISO numbers, Monday 1 to Sunday 7. */
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly Holiday[];
  /** Days worked although weekday or holiday say otherwise (调休). */
  readonly makeUpDates: readonly LocalDate[];
  /** From this day on the holidays are not published yet and may still move. */
  readonly provisionalFromDate?: LocalDate;
}

/** Why no time counts: between the shifts of working days, on weekends, or because of a holiday. */
export type Closure =
  | { readonly kind: 'outside-hours' | 'rest-day' }
  | { readonly kind: 'holiday'; readonly name: Name };

export interface WorkingDay {
  /** Local midnight at which the day begins. */
  readonly startsAt: Instant;
  readonly shifts: readonly Interval[];
  /** Why the time since the working day before did not count. */
  readonly closureBefore: Closure;
}

const outsideHours: Closure = { kind: 'outside-hours' };
const restDay: Closure = { kind: 'rest-day' };

/** All working days of a definition in order. Throws a RangeError for impossible dates, times, or an unknown zone. */
export function workingDays(definition: CalendarDefinition): readonly WorkingDay[] {
  const instantOf = wallClock(definition.timeZone);
  const shifts = definition.shifts.map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }));
  assertAscending(shifts);
  const holidays = holidaysByDay(definition.holidays);
  const makeUpDays = new Set(definition.makeUpDates.map(dayNumber));
  const lastDay = dayNumber(definition.lastDate);

  const days: WorkingDay[] = [];
  let closureBefore: Closure = outsideHours;
  for (let day = dayNumber(definition.firstDate); day <= lastDay; day++) {
    const holiday = holidays.get(day);
    const worked =
      makeUpDays.has(day) || (holiday === undefined && definition.workingWeekdays.includes(isoWeekday(day)));
    if (!worked) {
      // A weekend beside a holiday is part of why one waits, but the holiday is what people name.
      if (holiday !== undefined) closureBefore = { kind: 'holiday', name: holiday };
      else if (closureBefore.kind !== 'holiday') closureBefore = restDay;
      continue;
    }
    const intervals = shifts
      .map(({ from, to }): Interval => ({ fromAt: instantOf(day, from), toAt: instantOf(day, to) }))
      // A shift that lies in a skipped hour does not take place; a day of which nothing is left is no working day.
      .filter(({ fromAt, toAt }) => fromAt < toAt);
    if (intervals.length === 0) continue;
    days.push({ startsAt: instantOf(day, 0), shifts: intervals, closureBefore });
    closureBefore = outsideHours;
  }
  return days;
}

function holidaysByDay(holidays: readonly Holiday[]): ReadonlyMap<number, Name> {
  const byDay = new Map<number, Name>();
  for (const { name, firstDate, lastDate } of holidays) {
    for (let day = dayNumber(firstDate), last = dayNumber(lastDate); day <= last; day++) byDay.set(day, name);
  }
  return byDay;
}

function minuteOfDay(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!(minutes <= 24 * 60)) throw new RangeError(`not a time of day HH:MM: ${time}`);
  return minutes;
}

function assertAscending(shifts: readonly { from: number; to: number }[]): void {
  let before = -1;
  for (const { from, to } of shifts) {
    if (from <= before || to <= from) throw new RangeError('shifts must ascend and leave a gap between them');
    before = to;
  }
  if (shifts.length === 0) throw new RangeError('a working day needs at least one shift');
}
