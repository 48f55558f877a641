// The same sums as the domain's clock, done the plain way: a walk over the time line minute by minute, looking each time at
// the clock on the wall. Shares no code with the calendars; slow, and for that easy to believe.

import { Temporal } from 'temporal-polyfill';
import type { Span } from '../../domain/sla/clock.ts';
import type { CalendarDefinition } from '../../domain/sla/working-days.ts';
import { type Instant, later, millisecondsPerMinute } from '../../domain/time.ts';

/** What the clock on the wall shows at each minute from `firstAt` on, as `2026-03-02T09:00`. */
export interface Walk {
  readonly firstAt: Instant;
  readonly walls: readonly string[];
}

/**
 * A clock that is put back opens nothing again that had closed: of all it has shown, the latest time holds. Clocks are changed on
 * the quarter hour: so often Temporal is asked how far this one is from UTC, which is most of what a walk takes.
 */
export function walkOf(timeZone: string, firstAt: Instant, days: number): Walk {
  let latest = '';
  let offset = Number.NaN;
  const walls = Array.from({ length: days * 24 * 60 }, (_, minute) => {
    const at = firstAt + minute * millisecondsPerMinute;
    if (minute === 0 || at % quarterHour === 0) {
      offset = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
    }
    const shown = new Date(at + offset).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (shown > latest) latest = shown;
    return latest;
  });
  return { firstAt, walls };
}

const quarterHour = 15 * millisecondsPerMinute;

/** When the span is used up; null when it never is, as things stand. Throws a RangeError beyond the days of the calendar. */
export function walkedDueAt(span: Span, definition: CalendarDefinition, walk: Walk): Instant | null {
  const { startedAt, limit, percent = 100 } = span;
  const minutes =
    limit.unit === 'minutes' ? limit.minutes : openMinutes(startedAt, limit.workingDays, definition, walk);
  const target = (minutes * millisecondsPerMinute * percent) / 100;
  let counted = 0;
  for (const { at, wall } of minutesFrom(startedAt, definition, walk)) {
    const waits = span.exclusions.filter(({ fromAt, toAt }) => fromAt <= at && (toAt === undefined || at < toAt));
    if (waits.some(({ toAt }) => toAt === undefined)) return null;
    if (waits.length > 0 || !isOpen(wall, definition)) continue;
    counted += millisecondsPerMinute;
    if (counted >= target) return later(at, millisecondsPerMinute - Math.floor(counted - target));
  }
  throw new RangeError('the calendar ends before the deadline');
}

/** The minutes that count until the last one of the n-th working day after the day of the start. */
function openMinutes(startedAt: Instant, workingDays: number, definition: CalendarDefinition, walk: Walk): number {
  const dates = new Set<string>();
  let startDate: string | undefined;
  let minutes = 0;
  for (const { wall } of minutesFrom(startedAt, definition, walk)) {
    const date = wall.slice(0, 10);
    startDate ??= date;
    if (!isOpen(wall, definition)) continue;
    if (date !== startDate) dates.add(date);
    if (dates.size > workingDays) return minutes;
    minutes++;
  }
  if (dates.size === workingDays) return minutes;
  throw new RangeError('the calendar ends before the working days do');
}

function* minutesFrom(startedAt: Instant, { lastDate }: CalendarDefinition, { firstAt, walls }: Walk) {
  for (let minute = (startedAt - firstAt) / millisecondsPerMinute; ; minute++) {
    const wall = walls[minute];
    if (wall === undefined) throw new Error('the walk is too short');
    if (wall.slice(0, 10) > lastDate) return;
    yield { at: later(firstAt, minute * millisecondsPerMinute), wall };
  }
}

function isOpen(wall: string, definition: CalendarDefinition): boolean {
  const time = wall.slice(11);
  return definition.shifts.some(({ from, to }) => from <= time && time < to) && isWorked(wall.slice(0, 10), definition);
}

const weekdays = new Map<string, number>();

function isWorked(date: string, { makeUpDates, holidays, workingWeekdays }: CalendarDefinition): boolean {
  if (makeUpDates.includes(date)) return true;
  if (holidays.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)) return false;
  const weekday = weekdays.get(date) ?? Temporal.PlainDate.from(date).dayOfWeek;
  weekdays.set(date, weekday);
  return workingWeekdays.includes(weekday);
}
