// Counts time as the rulebook does: on the clock or in working hours, without the pauses.

import type { CalendarDefinition } from '../../domain/sla/working-days.ts';
import { hour, type Limit, minute } from './rulebook.ts';

export interface Stretch {
  readonly fromAt: number;
  readonly toAt: number;
}
export const never = Number.POSITIVE_INFINITY;

/** The versions of the working hours that are followed, oldest first. */
export type Versions = readonly Pick<
  CalendarDefinition,
  'effectiveFromDate' | 'shifts' | 'holidays' | 'makeUpDates' | 'workingWeekdays'
>[];

/** How much, from when on, without what, by which hours. */
export interface Count {
  readonly startedAt: number;
  readonly limit: Limit;
  /** By their beginnings. */
  readonly pauses: readonly Stretch[];
  readonly calendar: Versions;
}

/** When so much of the limit is used up; never, while a pause has no end. */
export function usedUpAt({ startedAt, limit, pauses, calendar }: Count, percent: number): number {
  if (typeof limit === 'number')
    return afterCounting(startedAt, (limit * percent) / 100, pauses, [{ fromAt: startedAt, toAt: never }]);
  const hours = workingHours(startedAt, calendar);
  const counted = hours.filter(({ fromAt }) => dayOf(fromAt) > dayOf(startedAt));
  const lastDay = [...new Set(counted.map(({ fromAt }) => dayOf(fromAt)))][limit.workingDays - 1];
  const last = counted.findLast(({ fromAt }) => dayOf(fromAt) === lastDay);
  if (last === undefined) throw new Error('the model knows too few days');
  const whole = hours
    .filter(({ toAt }) => toAt <= last.toAt)
    .reduce((sum, { fromAt, toAt }) => sum + toAt - Math.max(fromAt, startedAt), 0);
  return afterCounting(startedAt, Math.ceil((whole * percent) / 100), pauses, hours);
}

/** Goes along the hours that count, leaving out the pauses, until the amount is reached. */
function afterCounting(
  startedAt: number,
  amount: number,
  pauses: readonly Stretch[],
  hours: readonly Stretch[],
): number {
  let left = amount;
  for (const { fromAt, toAt } of hours) {
    let at = Math.max(fromAt, startedAt);
    for (const pause of [...pauses, { fromAt: never, toAt: never }]) {
      const until = Math.min(toAt, pause.fromAt);
      if (until > at) {
        if (until - at >= left) return at + left;
        left -= until - at;
      }
      at = Math.max(at, Math.min(pause.toAt, toAt));
      if (at >= toAt) break;
    }
  }
  return never;
}

/** Of a zone that is eight hours ahead, all year. */
function dayOf(at: number): number {
  return Math.floor((at + 8 * hour) / (24 * hour));
}

/** The opening hours from an instant on, for two months. */
function workingHours(startedAt: number, calendar: Versions): readonly Stretch[] {
  const firstDay = dayOf(startedAt);
  return Array.from({ length: 60 }, (_, index) => shiftsOn(firstDay + index, calendar)).flatMap((shifts) =>
    shifts.filter(({ toAt }) => toAt > startedAt),
  );
}

/** Each day follows the last version that has taken effect by then. */
function shiftsOn(day: number, calendar: Versions): readonly Stretch[] {
  const date = new Date(day * 24 * hour).toISOString().slice(0, 10);
  const version = calendar.findLast(({ effectiveFromDate }) => effectiveFromDate <= date);
  if (version === undefined) throw new Error(`the model does not know ${date}`);
  const { shifts, holidays, makeUpDates, workingWeekdays } = version;
  const isHoliday = holidays.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
  // The first day of 1970 was a Thursday.
  const isWorked = makeUpDates.includes(date) || (!isHoliday && workingWeekdays.includes(((day + 3) % 7) + 1));
  if (!isWorked) return [];
  const midnight = day * 24 * hour - 8 * hour;
  return shifts.map(({ from, to }) => ({ fromAt: midnight + timeOfDay(from), toAt: midnight + timeOfDay(to) }));
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * hour + minutes * minute;
}

/** The instant from `at` on at which office hours are kept: itself, while they are. */
export function opensAt(at: number, calendar: Versions): number {
  const [first] = workingHours(at, calendar);
  return Math.max(at, first?.fromAt ?? never);
}
