// The shape of a calendar, and its days laid out on the time line: shift by shift, in whole milliseconds.

import { earliest, type Instant, type LocalDate } from '../time.ts';
import type { CalendarId } from './calendar-id.ts';
import { dayPlanner } from './day-plan.ts';
import { type Segment, segmentsOf } from './splice.ts';
import { wallClock } from './wall-clock.ts';

/** Half-open: `fromAt` belongs to it, `toAt` does not. */
export interface Interval {
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

/** Wall-clock times `HH:MM` within one day; `to` may be `24:00`. */
export interface Shift {
  readonly from: string;
  readonly to: string;
}

/** The hours of one day of the week, where they are not those of the others. */
interface WeekdayShifts {
  /** ISO number, Monday 1 to Sunday 7. */
  readonly weekday: number;
  readonly shifts: readonly Shift[];
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

/** One version of a calendar. It never changes: running tickets stand on it. */
export interface CalendarDefinition {
  readonly id: CalendarId;
  /** Counts from 1; another one whenever a day or an hour of it changes. */
  readonly version: number;
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** From this day on it holds. The days before follow the version before, or are not known. */
  readonly effectiveFromDate: LocalDate;
  /** The last day that the calendar knows. It refuses to say anything of later ones. */
  readonly lastDate: LocalDate;
  /** Hours of a working day, in ascending order and without overlap; several make a split day. */
  readonly shifts: readonly Shift[];
  /** Make-up days are worked by `shifts` all the same. */
  readonly weekdayShifts?: readonly WeekdayShifts[];
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
  /** At least one, and none is empty. */
  readonly shifts: readonly Interval[];
  /** Why the time since the working day before did not count. */
  readonly closureBefore: Closure;
}

const outsideHours: Closure = { kind: 'outside-hours' };

/**
 * All working days of a calendar in order; `versions` oldest first. Throws a RangeError for impossible dates, times, or an
 * unknown zone, and for days between two versions that belong to neither.
 */
export function workingDays(versions: readonly CalendarDefinition[]): readonly WorkingDay[] {
  const days: WorkingDay[] = [];
  let closureBefore = outsideHours;
  for (const segment of segmentsOf(versions)) {
    const planOf = dayPlanner(segment.definition);
    const instantOf = wallClock(segment.definition.timeZone);
    for (let day = segment.firstDay; day <= segment.lastDay; day++) {
      const { shifts, closure } = planOf(day);
      const worked = shifts.map(({ from, to }) => ({ fromAt: instantOf(day, from), toAt: instantOf(day, to) }));
      const open = withinSegment(worked, segment);
      if (open.length > 0) {
        days.push({ startsAt: instantOf(day, 0), shifts: open, closureBefore });
        closureBefore = outsideHours;
      } else if (closureBefore.kind !== 'holiday' || closure?.kind === 'holiday') {
        // A weekend beside a holiday is part of why one waits, but the holiday is what people name.
        closureBefore = closure ?? closureBefore;
      }
    }
  }
  return days;
}

/**
 * A shift that lies in a skipped hour does not take place; a day of which nothing is left is no working day. Where the zone
 * changes with the version, what reaches into the days of the next one ends when they begin.
 */
function withinSegment(shifts: readonly Interval[], { toAt: segmentEnd }: Segment): readonly Interval[] {
  return shifts
    .map(({ fromAt, toAt }) => ({ fromAt, toAt: earliest(toAt, segmentEnd) }))
    .filter(({ fromAt, toAt }) => fromAt < toAt);
}
