import * as chineseDays from 'chinese-days';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayNotices, statutoryHolidays } from '../../../domain/sla/calendars/china-public-holidays.ts';
import { chinaWorkingHours, chinaWorkingHoursDefinition } from '../../../domain/sla/calendars/china-working-hours.ts';
import { calendarOf, standingRules } from '../../../domain/sla/rules.ts';
import { millisecondsPerHour as hour, later, millisecondsPerDay } from '../../../domain/time.ts';
import { datesOf, shanghai } from '../../support/time.ts';

const calendar = chinaWorkingHours();

/** Whether anything counts on a date. */
function isWorked(date: string): boolean {
  const midnight = shanghai(`${date}T00:00`);
  return calendar.counted(midnight, later(midnight, millisecondsPerDay)) > 0;
}

describe('the published years', () => {
  it.each(holidayNotices)('$year is, day for day, what the notice $notice says', ({ year }) => {
    const dates = datesOf(`${year}-01-01`, `${year}-12-31`);
    expect(dates.filter(isWorked)).toEqual(dates.filter((date) => chineseDays.isWorkday(date)));
  });

  it('keep holidays inside the year of their notice, and make-up days on weekends', () => {
    for (const { year, holidays, makeUpDates } of holidayNotices) {
      for (const { firstDate, lastDate } of holidays) {
        expect([firstDate.slice(0, 4), lastDate.slice(0, 4)]).toEqual([String(year), String(year)]);
      }
      for (const date of makeUpDates) expect(Temporal.PlainDate.from(date).dayOfWeek).toBeGreaterThanOrEqual(6);
    }
  });

  it.each([
    ['Spring Festival 2024', '2024-02-08', '2024-02-20', ['08', '09', '18', '19', '20']],
    ['Spring Festival 2025', '2025-01-24', '2025-02-08', ['24', '26', '27', '05', '06', '07', '08']],
    ['Spring Festival 2026', '2026-02-12', '2026-02-28', ['12', '13', '14', '24', '25', '26', '27', '28']],
    ['National Day 2025 with Mid-autumn', '2025-09-26', '2025-10-11', ['26', '28', '29', '30', '09', '10', '11']],
    [
      'National Day 2026',
      '2026-09-18',
      '2026-10-10',
      ['18', '20', '21', '22', '23', '24', '28', '29', '30', '08', '09', '10'],
    ],
  ])('%s', (_name, firstDate, lastDate, worked) => {
    const days = datesOf(firstDate, lastDate).filter(isWorked);
    expect(days.map((date) => date.slice(8))).toEqual(worked);
  });
});

describe('working days end at close of business, 17:30', () => {
  it.each([
    ['an ordinary week', '2026-11-16T10:00', 3, '2026-11-19T17:30'],
    ['over a weekend', '2026-11-19T10:00', 3, '2026-11-24T17:30'],
    ['over Spring Festival 2026, the Saturday before it worked', '2026-02-13T16:00', 3, '2026-02-25T17:30'],
    ['into the Sunday that makes up for National Day 2026', '2026-09-18T16:00', 1, '2026-09-20T17:30'],
    ['over National Day 2026', '2026-09-30T16:00', 3, '2026-10-10T17:30'],
    ['over a month end', '2026-07-30T16:00', 3, '2026-08-04T17:30'],
    ['over a leap day', '2024-02-28T16:00', 1, '2024-02-29T17:30'],
    ['over a year end', '2025-12-31T16:00', 1, '2026-01-04T17:30'],
    ['reported on a Saturday', '2026-11-21T10:00', 1, '2026-11-23T17:30'],
  ])('%s', (_name, from, n, expected) => {
    expect(calendar.endOfWorkingDay(shanghai(from), n)).toBe(shanghai(expected));
  });

  it('a working day has nine hours', () => {
    expect(calendar.counted(shanghai('2026-11-16T00:00'), shanghai('2026-11-17T00:00'))).toBe(9 * hour);
    expect(calendar.add(shanghai('2026-11-16T08:30'), 9 * hour)).toBe(shanghai('2026-11-16T17:30'));
  });

  it('names the holiday that one waits for', () => {
    expect(calendar.closureAt(shanghai('2026-10-03T12:00'))).toEqual({
      kind: 'holiday',
      name: { zh: '国庆节', en: 'National Day' },
    });
  });
});

describe('years whose notice is not published', () => {
  it('are provisional from 2027 on', () => {
    expect(calendar.isProvisional(shanghai('2026-01-01T00:00'), shanghai('2026-12-31T17:30'))).toBe(false);
    expect(calendar.isProvisional(shanghai('2026-12-31T17:00'), shanghai('2027-01-04T17:30'))).toBe(true);
    expect(chinaWorkingHoursDefinition.provisionalFromDate).toBe('2027-01-01');
  });

  it('rest on weekends and on the 13 days off by law, and nothing is made up', () => {
    for (const year of [2027, 2028, 2029, 2030]) {
      const ofYear = statutoryHolidays.filter(({ firstDate }) => firstDate.startsWith(String(year)));
      const days = new Set(ofYear.flatMap(({ firstDate, lastDate }) => datesOf(firstDate, lastDate)));
      // In 2028 the Mid-autumn day is one of the three of National Day.
      expect(days.size).toBe(year === 2028 ? 12 : 13);
      const expected = datesOf(`${year}-01-01`, `${year}-12-31`).filter(
        (date) => Temporal.PlainDate.from(date).dayOfWeek < 6 && !days.has(date),
      );
      expect(datesOf(`${year}-01-01`, `${year}-12-31`).filter(isWorked)).toEqual(expected);
    }
  });

  it('have their moving feasts where sun and moon put them', () => {
    const starts = (name: string) =>
      statutoryHolidays.filter(({ name: { en } }) => en === name).map(({ firstDate }) => firstDate);
    const lunar = (date: string) => {
      const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(date);
      return `${isLeap ? 'leap ' : ''}${lunarMon}-${lunarDay}`;
    };
    const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    expect(starts('Spring Festival').map((eve) => lunar(dayAfter(eve)))).toEqual(['1-1', '1-1', '1-1', '1-1']);
    expect(starts('Dragon Boat Festival').map(lunar)).toEqual(['5-5', '5-5', '5-5', '5-5']);
    expect(starts('Mid-autumn Festival').map(lunar)).toEqual(['8-15', '8-15', '8-15', '8-15']);
    expect(starts('Tomb-sweeping Day')).toEqual(
      [2027, 2028, 2029, 2030].map((year) => chineseDays.getSolarTermDate(year, 4, 'pure_brightness')),
    );
  });

  it('end where the calendar ends, and beyond it nothing is promised', () => {
    expect(() => calendar.endOfWorkingDay(shanghai('2030-12-31T10:00'), 1)).toThrow(RangeError);
    expect(() => calendar.counted(shanghai('2023-12-31T10:00'), shanghai('2024-01-02T10:00'))).toThrow(RangeError);
  });
});

describe('compiling', () => {
  it('happens once, and the standing rules give the same calendar', () => {
    expect(chinaWorkingHours()).toBe(calendar);
    expect(calendarOf(standingRules, 'CN_WORKING_HOURS')).toBe(calendar);
  });
});
