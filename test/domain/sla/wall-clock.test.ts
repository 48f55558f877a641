import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  endOfDate,
  isoWeekday,
  localDateOf,
  startOfDate,
  wallClock,
} from '../../../domain/sla/wall-clock.ts';
import { later } from '../../../domain/time.ts';
import { walkOf } from '../../support/minute-model.ts';
import { datesOf, minutesLater, shanghai, wallClockOf } from '../../support/time.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe'];

/** Every half hour of the days around both changes of the clock in 2026, and when a walk by the minute first sees it or a later. */
const halfHours = (timeZone: string) =>
  ['2026-03-06', '2026-03-28', '2026-04-03', '2026-10-02', '2026-10-24', '2026-10-30'].flatMap((first) => {
    const { firstAt, walls } = walkOf(timeZone, wallClockOf(timeZone)(`${first}T00:00`), 4);
    return Array.from({ length: 3 * 48 }, (_, i) => {
      const minutes = i * 30;
      const wall = Temporal.PlainDate.from(first).toPlainDateTime().add({ minutes });
      const shown = wall.toString({ smallestUnit: 'minute' });
      return {
        day: dayNumber(wall.toPlainDate().toString()),
        minute: wall.hour * 60 + wall.minute,
        expected: minutesLater(
          firstAt,
          walls.findIndex((other) => other >= shown),
        ),
      };
    });
  });

describe('wall-clock times', () => {
  it.each(zones)('of %s are the first instants at which the wall shows them or a later time', (timeZone) => {
    const instantOf = wallClock(timeZone);
    for (const { day, minute, expected } of halfHours(timeZone)) expect(instantOf(day, minute)).toBe(expected);
  });

  it.each(zones)('of %s may be asked in any order', (timeZone) => {
    const instantOf = wallClock(timeZone);
    for (const { day, minute, expected } of halfHours(timeZone).toReversed()) {
      expect(instantOf(day, minute)).toBe(expected);
    }
  });
});

describe('in every zone there is', () => {
  const aZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

  it('a time is that of Temporal, or if it is skipped the change of the clock', () => {
    const aTime = fc.record({ day: fc.integer({ min: 7305, max: 29_219 }), minute: fc.nat({ max: 24 * 60 }) }); // 1990 to 2049
    fc.assert(
      fc.property(aZone, aTime, (timeZone, { day, minute }) => {
        expect(wallClock(timeZone)(day, minute)).toBe(firstShowing(timeZone, day, minute));
      }),
      { numRuns: 300 },
    );
  });

  it('so it is around each change of the clock', () => {
    const aChange = fc.tuple(aZone, fc.integer({ min: 1990, max: 2049 })).map(([timeZone, year]) => {
      const change = Temporal.PlainDate.from({ year, month: 1, day: 1 })
        .toZonedDateTime(timeZone)
        .getTimeZoneTransition('next');
      return { timeZone, day: dayNumber((change?.toPlainDate() ?? Temporal.PlainDate.from('2026-01-01')).toString()) };
    });
    fc.assert(
      fc.property(
        aChange,
        fc.integer({ min: -2, max: 2 }),
        fc.nat({ max: 24 * 60 }),
        ({ timeZone, day }, days, minute) => {
          expect(wallClock(timeZone)(day + days, minute)).toBe(firstShowing(timeZone, day + days, minute));
        },
      ),
      { numRuns: 300 },
    );
  });

  function firstShowing(timeZone: string, day: number, minute: number): number {
    const wall = Temporal.PlainDateTime.from('1970-01-01T00:00').add({ days: day, minutes: minute });
    const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const isShown = earlier.toPlainDateTime().equals(wall);
    return (isShown ? earlier : earlier.getTimeZoneTransition('next'))?.epochMilliseconds ?? Number.NaN;
  }
});

describe('dates', () => {
  it('begin and end at local midnight', () => {
    expect(startOfDate('2026-03-02', 'Asia/Shanghai')).toBe(Date.parse('2026-03-01T16:00:00Z'));
    expect(endOfDate('2026-03-02', 'Asia/Shanghai')).toBe(Date.parse('2026-03-02T16:00:00Z'));
  });

  it('have the weekday of the calendar on the wall', () => {
    expect(['1970-01-01', '2024-02-29', '2026-03-02', '2026-03-08'].map((date) => isoWeekday(dayNumber(date)))).toEqual(
      [4, 4, 1, 7],
    );
  });

  it.each(['2025-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', 'today'])(
    'that do not exist are refused: %s',
    (date) => {
      expect(() => dayNumber(date)).toThrow(RangeError);
    },
  );

  it('are the same as numbers and as dates, in leap years and others', () => {
    for (const year of [1900, 1999, 2000, 2024, 2025, 2100]) {
      for (const date of datesOf(`${year}-01-01`, `${year}-12-31`)) {
        const { days } = Temporal.PlainDate.from('1970-01-01').until(date);
        expect(dayNumber(date)).toBe(days);
      }
    }
  });

  it('are those of the operator’s zone, or of another', () => {
    expect(localDateOf(shanghai('2026-03-02T00:00'))).toBe('2026-03-02');
    expect(localDateOf(later(shanghai('2026-03-02T00:00'), -1))).toBe('2026-03-01');
    expect(localDateOf(shanghai('2026-03-02T00:00'), 'America/New_York')).toBe('2026-03-01');
  });
});
