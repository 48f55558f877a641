import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayNumber, endOfDate, isoWeekday, startOfDate, wallClock } from '../../../domain/sla/wall-clock.ts';
import { walkOf } from '../../support/minute-model.ts';
import { minutesLater, wallClockOf } from '../../support/time.ts';

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

  it('that do not exist are refused', () => {
    expect(() => dayNumber('2025-02-29')).toThrow(RangeError);
  });
});
