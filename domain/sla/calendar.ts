// Counted time: which stretches of the time line a promise runs on, and the arithmetic over them.
// A calendar is compiled once into sorted integers with prefix sums; every question is then one or two binary searches.

import { type CalendarReach, OutsideCalendar } from '../errors.ts';
import { type Instant, instant } from '../time.ts';
import type { CalendarId } from './calendar-id.ts';
import { provisionalStretches, type Segment, segmentsOf } from './splice.ts';
import { inUtc } from './wall-clock.ts';
import { type CalendarDefinition, type Closure, type Interval, type WorkingDay, workingDays } from './working-days.ts';

/**
 * All lengths are whole milliseconds of counted time. Instants outside the days that the calendar knows are refused
 * (OutsideCalendar): a wrong deadline would be worse than none.
 */
export interface Calendar {
  readonly id: CalendarId;
  /** Counts from 1; another one whenever a day or an hour of it changes. */
  readonly version: number;
  /** The instant at which `countedMs` have been counted since `from`. An exact fit ends at the closing instant. */
  add(from: Instant, countedMs: number): Instant;
  /** How much of `[from, to)` counts. */
  counted(from: Instant, to: Instant): number;
  /** Close of business of the n-th working day after the day of `from`. */
  endOfWorkingDay(from: Instant, n: number): Instant;
  /** The parts of `[from, to)` that count, in order. */
  openIntervals(from: Instant, to: Instant): readonly Interval[];
  /** Why nothing counts at a closed instant; null when the calendar is open then. */
  closureAt(at: Instant): Closure | null;
  /** Whether `[from, to)` reaches into days whose holidays are not published yet. */
  isProvisional(from: Instant, to: Instant): boolean;
}

/** Hour limits run day and night (7x24). */
export const roundTheClock: Calendar = {
  id: 'ROUND_THE_CLOCK',
  version: 1,
  add: (from, countedMs) => instant(from + requireLength(countedMs)),
  counted: (from, to) => requireLength(to - from),
  endOfWorkingDay: () => {
    throw new RangeError('the round-the-clock calendar has no working days');
  },
  openIntervals: (fromAt, toAt) => (requireLength(toAt - fromAt) > 0 ? [{ fromAt, toAt }] : []),
  closureAt: () => null,
  isProvisional: () => false,
};

/**
 * Compiles the versions of a calendar, oldest first, spliced by date; it bears the number of the last. Throws a RangeError when
 * they are impossible: dates, times of day, the zone, a gap between versions, no working day.
 */
export function compileCalendar(...versions: readonly CalendarDefinition[]): Calendar {
  const segments = segmentsOf(versions);
  const days = workingDays(versions);
  const [first, last] = [segments[0], segments.at(-1)] as [Segment, Segment];
  const { id, version, lastDate } = last.definition;
  const reach = { calendarId: id, version, firstDate: first.definition.effectiveFromDate, lastDate };
  const provisional = provisionalStretches(segments);
  const { opens, closes, before, closures } = lines(days);
  const dayStarts = Float64Array.from(days, (day) => day.startsAt);
  const dayCloses = Float64Array.from(days, (day) => day.shifts.at(-1)?.toAt ?? day.startsAt);

  const requireKnown = (at: number): void => {
    if (!(at >= first.fromAt && at <= last.toAt)) throw unknownInstant(reach, at);
  };

  /** Milliseconds counted from the beginning of the calendar to `at`. */
  const countedUntil = (at: Instant): number => {
    requireKnown(at);
    const i = lastAtOrBefore(opens, at);
    return i < 0 ? 0 : numberAt(before, i) + Math.min(at, numberAt(closes, i)) - numberAt(opens, i);
  };

  return {
    id,
    version,
    add(from, countedMs) {
      if (requireLength(countedMs) === 0) return from;
      const target = countedUntil(from) + countedMs;
      // The last interval that begins with less than the target counted: so an exact fit ends where an interval closes
      // and not where the next one opens. All are integers, hence the 1.
      const i = lastAtOrBefore(before, target - 1);
      const at = numberAt(opens, i) + (target - numberAt(before, i));
      if (at > numberAt(closes, i)) throw unknownInstant(reach, at);
      return at as Instant;
    },
    counted(from, to) {
      requireLength(to - from);
      return countedUntil(to) - countedUntil(from);
    },
    endOfWorkingDay(from, n) {
      requireKnown(from);
      if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a number of working days: ${n}`);
      const i = lastAtOrBefore(dayStarts, from) + n;
      if (i >= dayCloses.length) throw unknownInstant(reach, last.toAt + 1);
      return numberAt(dayCloses, i) as Instant;
    },
    openIntervals(from, to) {
      requireLength(to - from);
      requireKnown(from);
      requireKnown(to);
      const intervals: Interval[] = [];
      for (let i = Math.max(0, lastAtOrBefore(opens, from)); i < opens.length && numberAt(opens, i) < to; i++) {
        const fromAt = Math.max(from, numberAt(opens, i)) as Instant;
        const toAt = Math.min(to, numberAt(closes, i)) as Instant;
        if (fromAt < toAt) intervals.push({ fromAt, toAt });
      }
      return intervals;
    },
    closureAt(at) {
      requireKnown(at);
      const i = lastAtOrBefore(opens, at);
      if (i >= 0 && at < numberAt(closes, i)) return null;
      return closures[i + 1] ?? { kind: 'rest-day' };
    },
    isProvisional: (from, to) => provisional.some(({ fromAt, toAt }) => from < toAt && (to > fromAt || from >= fromAt)),
  };
}

/** One entry per shift: when it opens and closes, what was counted before it, why it was closed before it. */
function lines(days: readonly WorkingDay[]) {
  const shifts = days.flatMap((day) =>
    day.shifts.map((shift, index): Interval & { closure: Closure } => ({
      ...shift,
      closure: index === 0 ? day.closureBefore : { kind: 'outside-hours' },
    })),
  );
  if (shifts.length === 0) throw new RangeError('a calendar needs at least one working day');
  const before = new Float64Array(shifts.length);
  shifts.reduce((counted, { fromAt, toAt }, i) => {
    before[i] = counted;
    return counted + toAt - fromAt;
  }, 0);
  return {
    opens: Float64Array.from(shifts, (shift) => shift.fromAt),
    closes: Float64Array.from(shifts, (shift) => shift.toAt),
    before,
    closures: shifts.map((shift) => shift.closure),
  };
}

/** Index of the last entry of an ascending list that is not after `value`; -1 when all are. */
function lastAtOrBefore(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(ascending, middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An entry that is known to exist. */
function numberAt(list: Float64Array, index: number): number {
  return list[index] as number;
}

function requireLength(milliseconds: number): number {
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) {
    throw new RangeError(`not a length in whole milliseconds: ${milliseconds}`);
  }
  return milliseconds;
}

function unknownInstant(reach: CalendarReach, at: number): OutsideCalendar {
  const when = Number.isSafeInteger(at) ? inUtc(at as Instant) : String(at);
  return new OutsideCalendar(reach, when);
}
