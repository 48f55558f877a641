import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayNumber, endOfDate, isoWeekday, startOfDate, wallClock } from '../../../domain/sla/wall-clock.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe'];

/** What Temporal says to every half hour of the days around both changes of the clock in 2026. */
function halfHours(timeZone: string) {
  return ['2026-03-06', '2026-03-28', '2026-04-03', '2026-10-02', '2026-10-24', '2026-10-30'].flatMap((first) =>
    Array.from({ length: 4 * 48 }, (_, i) => {
      const wall = Temporal.PlainDate.from(first)
        .toPlainDateTime()
        .add({ minutes: i * 30 });
      return {
        day: dayNumber(wall.toPlainDate().toString()),
        minute: wall.hour * 60 + wall.minute,
        expected: wall.toZonedDateTime(timeZone).epochMilliseconds,
      };
    }),
  );
}

describe('wall-clock times', () => {
  it.each(zones)('of %s are the instants that Temporal gives, also of times skipped or doubled', (timeZone) => {
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
