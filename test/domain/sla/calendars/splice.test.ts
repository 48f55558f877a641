// What becomes of days when a calendar is revised, weekday by weekday and zone by zone.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../../domain/sla/calendar.ts';
import { chinaWorkingHoursDefinition } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { millisecondsPerHour as hour, type Instant, instant, later } from '../../../../domain/time.ts';
import { calendarTerms, calendarVersions } from '../../../support/calendars.ts';
import { shanghai } from '../../../support/time.ts';

const compiled = (...revisions: Parameters<typeof calendarTerms>[0][]) =>
  compileCalendar(...calendarVersions('TIANHE', ...revisions.map(calendarTerms)));
const workedOn = (calendar: ReturnType<typeof compiled>, date: string) =>
  calendar.counted(shanghai(`${date}T00:00`), shanghai(`${date}T23:59`)) / hour;

describe('a revision', () => {
  it('is followed from its day on; the days before follow the version before', () => {
    const calendar = compiled({}, { effectiveFromDate: '2026-07-01', shifts: [{ from: '08:00', to: '16:30' }] });

    expect(calendar.version).toBe(2);
    expect(workedOn(calendar, '2026-06-30')).toBe(7);
    expect(workedOn(calendar, '2026-07-01')).toBe(8.5);
    expect(calendar.endOfWorkingDay(shanghai('2026-06-29T10:00'), 1)).toBe(shanghai('2026-06-30T18:00'));
    expect(calendar.endOfWorkingDay(shanghai('2026-06-30T10:00'), 1)).toBe(shanghai('2026-07-01T16:30'));
    expect(calendar.add(shanghai('2026-06-30T17:00'), 2 * hour)).toBe(shanghai('2026-07-01T09:00'));
  });

  it('dated in the past hides what it covers of older ones', () => {
    const calendar = compiled(
      {},
      { effectiveFromDate: '2026-07-01', shifts: [{ from: '08:00', to: '12:00' }] },
      { effectiveFromDate: '2026-06-01', shifts: [{ from: '10:00', to: '12:00' }] },
    );

    expect(['2026-05-29', '2026-06-01', '2026-07-01', '2026-12-31'].map((date) => workedOn(calendar, date))).toEqual([
      7, 2, 2, 2,
    ]);
  });

  it('that begins before all others leaves nothing of them', () => {
    const calendar = compiled({ effectiveFromDate: '2026-03-01' }, { shifts: [{ from: '10:00', to: '12:00' }] });

    expect(workedOn(calendar, '2026-01-05')).toBe(2);
    expect(workedOn(calendar, '2026-03-02')).toBe(2);
  });

  it('extends the calendar without touching what was known', () => {
    const calendar = compiled({}, { effectiveFromDate: '2027-01-01', lastDate: '2027-12-31' });

    expect(workedOn(calendar, '2026-12-31')).toBe(7);
    expect(calendar.counted(shanghai('2026-12-31T00:00'), shanghai('2027-01-05T00:00'))).toBe(3 * 7 * hour);
    expect(() => calendar.counted(shanghai('2027-12-31T00:00'), shanghai('2028-01-02T00:00'))).toThrow(
      'knows 2026-01-01 to 2027-12-31',
    );
  });

  it('may not leave days that belong to no version', () => {
    const [first, second] = calendarVersions(
      'TIANHE',
      calendarTerms(),
      calendarTerms({ effectiveFromDate: '2027-01-01', lastDate: '2027-12-31' }),
    );
    if (first === undefined || second === undefined) throw new Error('two versions were made');
    expect(() => compileCalendar(first, { ...second, effectiveFromDate: '2027-01-02' })).toThrow(RangeError);
  });

  it('of a holiday is named across its first day: the weekend before a longer festival is the festival', () => {
    const holidays = [{ name: { zh: '春节', en: 'Spring Festival' }, firstDate: '2026-07-06', lastDate: '2026-07-08' }];
    const calendar = compiled({}, { effectiveFromDate: '2026-07-06', holidays });

    expect(calendar.closureAt(shanghai('2026-07-05T12:00'))).toMatchObject({ kind: 'holiday' });
  });
});

describe('when the notice of a year comes out', () => {
  // Made up: the feast is on 6 February 2027; a week off with two Saturdays worked for it.
  const notice = {
    ...chinaWorkingHoursDefinition,
    version: 2,
    effectiveFromDate: '2027-01-01',
    holidays: [
      { name: { zh: '元旦', en: "New Year's Day" }, firstDate: '2027-01-01', lastDate: '2027-01-03' },
      { name: { zh: '春节', en: 'Spring Festival' }, firstDate: '2027-02-05', lastDate: '2027-02-11' },
    ],
    makeUpDates: ['2027-01-30', '2027-02-14'],
    provisionalFromDate: '2028-01-01',
  };
  const before = compileCalendar(chinaWorkingHoursDefinition);
  const after = compileCalendar(chinaWorkingHoursDefinition, notice);

  it.each([
    // From, working days, by the statutory days alone, by the notice.
    ['2027-01-27T10:00', 3, '2027-02-01T17:30', '2027-01-30T17:30'],
    ['2027-02-03T10:00', 3, '2027-02-10T17:30', '2027-02-14T17:30'],
    ['2027-02-12T10:00', 1, '2027-02-15T17:30', '2027-02-14T17:30'],
    ['2026-02-12T10:00', 3, '2026-02-24T17:30', '2026-02-24T17:30'],
  ])('from %s on %i working days end at %s, then at %s', (from, days, statutory, published) => {
    const [first, second] = [before, after].map((calendar) => calendar.endOfWorkingDay(shanghai(from), days));
    expect([first, second]).toEqual([shanghai(statutory), shanghai(published)]);
  });

  it('its days are no longer provisional, those after it still are', () => {
    const year = (date: string) => [shanghai(`${date}T08:30`), shanghai(`${date}T17:30`)] as const;
    expect([before, after].map((calendar) => calendar.isProvisional(...year('2027-02-03')))).toEqual([true, false]);
    expect([before, after].map((calendar) => calendar.isProvisional(...year('2026-12-31')))).toEqual([false, false]);
    expect(after.isProvisional(...year('2028-01-04'))).toBe(true);
    expect(after.isProvisional(shanghai('2027-12-30T10:00'), shanghai('2028-01-04T10:00'))).toBe(true);
  });

  it('a year between two versions stays provisional when only a later one is known', () => {
    const calendar = compileCalendar(chinaWorkingHoursDefinition, {
      ...notice,
      effectiveFromDate: '2028-01-01',
      provisionalFromDate: '2029-01-01',
    });
    expect(calendar.isProvisional(shanghai('2027-06-01T10:00'), shanghai('2027-06-02T10:00'))).toBe(true);
    expect(calendar.isProvisional(shanghai('2028-06-01T10:00'), shanghai('2028-06-02T10:00'))).toBe(false);
  });
});

describe('hours of single weekdays', () => {
  const calendar = compiled({
    workingWeekdays: [1, 2, 3, 4, 5, 6],
    weekdayShifts: [
      { weekday: 5, shifts: [{ from: '09:00', to: '15:00' }] },
      { weekday: 6, shifts: [{ from: '09:00', to: '12:00' }] },
    ],
    makeUpDates: ['2026-03-08', '2026-03-14'],
  });

  it.each([
    ['a Thursday has the usual ones', '2026-03-05', 7],
    ['a Friday its own', '2026-03-06', 6],
    ['a Saturday half a day', '2026-03-07', 3],
    ['a make-up Sunday the usual ones', '2026-03-08', 7],
    ['a make-up Saturday the usual ones, not its own', '2026-03-14', 7],
    ['an ordinary Sunday none', '2026-03-15', 0],
  ])('%s', (_case, date, hours) => {
    expect(workedOn(calendar, date)).toBe(hours);
  });

  it('the n-th working day ends when that day closes', () => {
    expect(calendar.endOfWorkingDay(shanghai('2026-03-05T10:00'), 2)).toBe(shanghai('2026-03-07T12:00'));
  });
});

describe('zones with daylight saving', () => {
  const inZone = (zone: string) => (dateTime: string) =>
    instant(Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds);
  const nights = {
    shifts: [
      { from: '00:00', to: '01:30' },
      { from: '02:00', to: '06:00' },
    ],
    workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
  };
  const london = inZone('Europe/London');
  const newYork = inZone('America/New_York');

  it.each([
    // In London clocks go from 01:00 to 02:00 on 29 March and from 02:00 back to 01:00 on 25 October.
    ['London, an ordinary night', 'Europe/London', london, '2026-03-28', 5.5],
    ['London, the hour that is skipped', 'Europe/London', london, '2026-03-29', 5],
    ['London, the hour that comes twice', 'Europe/London', london, '2026-10-25', 5.5],
    // In New York from 02:00 to 03:00 on 8 March and from 02:00 back to 01:00 on 1 November.
    ['New York, the hour that is skipped', 'America/New_York', newYork, '2026-03-08', 4.5],
    ['New York, the hour that comes twice', 'America/New_York', newYork, '2026-11-01', 5.5],
  ])('%s', (_case, timeZone, wall, date, hours) => {
    const calendar = compiled({ ...nights, timeZone });
    const noon = wall(`${date}T12:00`);
    expect(calendar.counted(wall(`${date}T00:00`), noon) / hour).toBe(hours);
    const open = calendar.openIntervals(wall(`${date}T00:00`), noon);
    expect(open.every(({ fromAt, toAt }, index) => fromAt < toAt && fromAt >= (open[index - 1]?.toAt ?? fromAt))).toBe(
      true,
    );
  });

  it('what is added is counted, over both changes of a year', () => {
    const calendar = compiled({ ...nights, timeZone: 'America/New_York' });
    const changes = ['2026-03-08T00:00', '2026-11-01T00:00'].map(newYork);
    const start = fc
      .constantFrom(...changes)
      .chain((at) => fc.integer({ min: -30 * hour, max: 30 * hour }).map((by) => later(at, by)));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 * hour }), (from, length) => {
        expect(calendar.counted(from, calendar.add(from, length))).toBe(length);
      }),
    );
  });

  it('when the zone changes with a version, no moment counts twice', () => {
    const allDay = { shifts: [{ from: '00:00', to: '24:00' }], workingWeekdays: [1, 2, 3, 4, 5, 6, 7] };
    const calendar = compiled(
      { ...allDay, timeZone: 'Europe/London' },
      { ...allDay, timeZone: 'Asia/Shanghai', effectiveFromDate: '2026-02-01' },
    );
    const [from, to] = [london('2026-01-30T00:00'), shanghai('2026-02-03T00:00')] as [Instant, Instant];
    expect(calendar.counted(from, to)).toBe(to - from);
    expect(calendar.openIntervals(from, to).every(({ fromAt, toAt }) => fromAt < toAt)).toBe(true);
  });
});
