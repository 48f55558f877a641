import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compileCalendar, roundTheClock } from '../../../domain/sla/calendar.ts';
import type { CalendarDefinition } from '../../../domain/sla/working-days.ts';
import { millisecondsPerHour as hour, type Instant, instant, later } from '../../../domain/time.ts';
import { shanghai } from '../../support/time.ts';

/** Two weeks in November 2026, split day; Wednesday the 18th is a holiday and Saturday the 21st makes up for it. */
const definition: CalendarDefinition = {
  id: 'CN_WORKING_HOURS',
  version: 1,
  timeZone: 'Asia/Shanghai',
  effectiveFromDate: '2026-11-16',
  lastDate: '2026-11-29',
  shifts: [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [{ name: { zh: '店庆', en: 'Founders day' }, firstDate: '2026-11-18', lastDate: '2026-11-18' }],
  makeUpDates: ['2026-11-21'],
  provisionalFromDate: '2026-11-26',
};
const calendar = compileCalendar(definition);

const moment = (time: string) => shanghai(`2026-11-${time}`);

describe('adding counted time', () => {
  it.each([
    ['within a shift', '16T08:00', 1, '16T09:00'],
    ['over the midday break', '16T11:00', 2, '16T15:00'],
    ['from before opening', '16T06:30', 1, '16T09:00'],
    ['from the break', '16T13:00', 1, '16T15:00'],
    ['over night', '16T17:00', 2, '17T09:00'],
    ['over a holiday', '17T17:00', 2, '19T09:00'],
    ['from within a holiday', '18T10:00', 1, '19T09:00'],
    ['into a make-up Saturday', '20T17:00', 2, '21T09:00'],
    ['over a Sunday', '21T17:00', 2, '23T09:00'],
    ['a whole week of 40 hours', '16T08:00', 40, '21T18:00'],
  ])('%s', (_case, from, hours, expected) => {
    expect(calendar.add(moment(from), hours * hour)).toBe(moment(expected));
  });

  it('ends at the closing instant when it fits exactly, not at the next opening', () => {
    expect(calendar.add(moment('16T08:00'), 4 * hour)).toBe(moment('16T12:00'));
    expect(calendar.add(moment('16T14:00'), 4 * hour)).toBe(moment('16T18:00'));
    expect(calendar.add(moment('16T08:00'), 4 * hour + 1)).toBe(moment('16T14:00') + 1);
  });

  it('of nothing is where it began, also while closed', () => {
    expect(calendar.add(moment('16T13:00'), 0)).toBe(moment('16T13:00'));
  });

  it('refuses lengths that are negative or not whole', () => {
    expect(() => calendar.add(moment('16T08:00'), -1)).toThrow(RangeError);
    expect(() => calendar.add(moment('16T08:00'), 0.5)).toThrow(RangeError);
  });
});

describe('counting', () => {
  it.each([
    ['a day', '16T00:00', '17T00:00', 8],
    ['nothing over the break', '16T12:00', '16T14:00', 0],
    ['nothing on a holiday', '18T00:00', '19T00:00', 0],
    ['a make-up Saturday', '21T00:00', '22T00:00', 8],
    ['everything known', '16T00:00', '29T23:59', 80],
  ])('%s', (_case, from, to, hours) => {
    expect(calendar.counted(moment(from), moment(to))).toBe(hours * hour);
  });

  it('refuses to count backwards', () => {
    expect(() => calendar.counted(moment('17T08:00'), moment('16T08:00'))).toThrow(RangeError);
  });
});

describe('the end of the n-th working day', () => {
  it.each([
    ['the start day does not count, even from before opening', '16T01:00', 1, '17T18:00'],
    ['nor from its last minute', '16T23:59', 1, '17T18:00'],
    ['a holiday is skipped', '17T10:00', 1, '19T18:00'],
    ['a make-up Saturday counts', '20T10:00', 1, '21T18:00'],
    ['from a Sunday the first is Monday', '22T10:00', 1, '23T18:00'],
    ['three of them', '16T10:00', 3, '20T18:00'],
  ])('%s', (_case, from, n, expected) => {
    expect(calendar.endOfWorkingDay(moment(from), n)).toBe(moment(expected));
  });

  it.each([0, -1, 1.5])('refuses %s days', (n) => {
    expect(() => calendar.endOfWorkingDay(moment('16T10:00'), n)).toThrow(RangeError);
  });
});

describe('open intervals and why it is closed', () => {
  it('lists the parts that count, cut to the question', () => {
    expect(calendar.openIntervals(moment('16T11:00'), moment('17T09:00'))).toEqual([
      { fromAt: moment('16T11:00'), toAt: moment('16T12:00') },
      { fromAt: moment('16T14:00'), toAt: moment('16T18:00') },
      { fromAt: moment('17T08:00'), toAt: moment('17T09:00') },
    ]);
    expect(calendar.openIntervals(moment('16T12:00'), moment('16T14:00'))).toEqual([]);
  });

  it.each([
    ['16T08:00', null],
    ['16T12:00', { kind: 'outside-hours' }],
    ['16T20:00', { kind: 'outside-hours' }],
    ['18T10:00', { kind: 'holiday', name: { zh: '店庆', en: 'Founders day' } }],
    ['22T10:00', { kind: 'rest-day' }],
    ['28T10:00', { kind: 'rest-day' }],
  ])('%s', (time, expected) => {
    expect(calendar.closureAt(moment(time))).toEqual(expected);
  });
});

it('a weekend beside a holiday is named after the holiday', () => {
  const longWeekend = compileCalendar({
    ...definition,
    holidays: [{ name: { zh: '店庆', en: 'Founders day' }, firstDate: '2026-11-20', lastDate: '2026-11-20' }],
    makeUpDates: [],
  });
  expect(longWeekend.closureAt(moment('22T10:00'))).toMatchObject({ kind: 'holiday' });
});

describe('what the calendar does not know', () => {
  it('is refused rather than guessed', () => {
    expect(() => calendar.counted(moment('15T23:59'), moment('17T00:00'))).toThrow('not 2026-11-15T15:59:00.000Z');
    expect(() => calendar.add(moment('27T08:00'), 9 * hour)).toThrow(RangeError);
    expect(() => calendar.endOfWorkingDay(moment('26T08:00'), 2)).toThrow(RangeError);
    expect(() => calendar.openIntervals(moment('16T00:00'), shanghai('2026-12-01T00:00'))).toThrow(RangeError);
  });

  it('is marked where it is only a forecast', () => {
    expect(calendar.isProvisional(moment('16T00:00'), moment('26T00:00'))).toBe(false);
    expect(calendar.isProvisional(moment('16T00:00'), later(moment('26T00:00'), 1))).toBe(true);
    expect(calendar.isProvisional(moment('26T00:00'), moment('26T00:00'))).toBe(true);
  });
});

describe('impossible definitions are refused', () => {
  it.each([
    ['a date that does not exist', { effectiveFromDate: '2026-02-30' }],
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }],
    ['a shift that ends before it begins', { shifts: [{ from: '18:00', to: '08:00' }] }],
    [
      'shifts that touch',
      {
        shifts: [
          { from: '08:00', to: '12:00' },
          { from: '12:00', to: '18:00' },
        ],
      },
    ],
    ['a time that does not exist', { shifts: [{ from: '08:00', to: '24:30' }] }],
    ['no shift', { shifts: [] }],
    ['no working day', { workingWeekdays: [], makeUpDates: [] }],
  ] satisfies [string, Partial<CalendarDefinition>][])('%s', (_case, change) => {
    expect(() => compileCalendar({ ...definition, ...change })).toThrow(RangeError);
  });
});

describe('zones with daylight saving', () => {
  const newYork = (date: string) =>
    instant(Temporal.PlainDateTime.from(date).toZonedDateTime('America/New_York').epochMilliseconds);
  const dayAndNight = compileCalendar({
    ...definition,
    timeZone: 'America/New_York',
    effectiveFromDate: '2026-03-01',
    lastDate: '2026-11-30',
    shifts: [{ from: '00:00', to: '24:00' }],
    workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
    holidays: [],
    makeUpDates: [],
  });
  const officeHours = compileCalendar({
    ...definition,
    timeZone: 'America/New_York',
    effectiveFromDate: '2026-03-01',
    lastDate: '2026-11-30',
    shifts: [{ from: '09:00', to: '17:00' }],
    holidays: [],
    makeUpDates: [],
  });

  it('the day that loses an hour counts 23, the day that gains one 25', () => {
    expect(dayAndNight.counted(newYork('2026-03-08T00:00'), newYork('2026-03-09T00:00'))).toBe(23 * hour);
    expect(dayAndNight.counted(newYork('2026-11-01T00:00'), newYork('2026-11-02T00:00'))).toBe(25 * hour);
  });

  it('offices open at nine by the clock on the wall on both sides of a change', () => {
    expect(officeHours.add(newYork('2026-03-06T16:00'), 2 * hour)).toBe(newYork('2026-03-09T10:00'));
    expect(officeHours.add(newYork('2026-10-30T16:00'), 2 * hour)).toBe(newYork('2026-11-02T10:00'));
  });

  it('a shift that begins in the skipped hour begins when the clock is put forward', () => {
    const nightShift = compileCalendar({
      ...definition,
      timeZone: 'America/New_York',
      effectiveFromDate: '2026-03-07',
      lastDate: '2026-03-10',
      shifts: [{ from: '02:30', to: '06:00' }],
      workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
      holidays: [],
      makeUpDates: [],
    });
    expect(nightShift.openIntervals(newYork('2026-03-08T00:00'), newYork('2026-03-08T12:00'))).toEqual([
      { fromAt: newYork('2026-03-08T03:00'), toAt: newYork('2026-03-08T06:00') },
    ]);
  });

  it('every shift of a year is where Temporal puts it', () => {
    const opens = officeHours.openIntervals(newYork('2026-03-01T00:00'), newYork('2026-11-30T23:00'));
    const wall = (at: Instant) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('America/New_York').toPlainTime().toString();
    expect(new Set(opens.map(({ fromAt, toAt }) => `${wall(fromAt)} ${wall(toAt)}`))).toEqual(
      new Set(['09:00:00 17:00:00']),
    );
  });
});

describe('round the clock', () => {
  it('every millisecond counts', () => {
    const from = moment('16T08:00');
    expect(roundTheClock.add(from, 5)).toBe(from + 5);
    expect(roundTheClock.counted(from, later(from, 7))).toBe(7);
    expect(roundTheClock.openIntervals(from, later(from, 7))).toEqual([{ fromAt: from, toAt: later(from, 7) }]);
    expect(roundTheClock.openIntervals(from, from)).toEqual([]);
    expect(roundTheClock.closureAt(from)).toBeNull();
    expect(roundTheClock.isProvisional(from, shanghai('2099-01-01T00:00'))).toBe(false);
  });

  it('has no working days and counts nothing backwards', () => {
    expect(() => roundTheClock.endOfWorkingDay(moment('16T08:00'), 1)).toThrow(RangeError);
    expect(() => roundTheClock.add(moment('16T08:00'), -1)).toThrow(RangeError);
  });
});

describe('properties', () => {
  const anInstant = fc.integer({ min: moment('16T00:00'), max: moment('24T00:00') }).map(instant);
  const aLength = fc.integer({ min: 1, max: 20 * hour });

  it('what is added is what is counted', () => {
    fc.assert(
      fc.property(anInstant, aLength, (from, length) => {
        expect(calendar.counted(from, calendar.add(from, length))).toBe(length);
      }),
    );
  });

  it('nothing earlier would do', () => {
    fc.assert(
      fc.property(anInstant, aLength, (from, length) => {
        const sooner = later(calendar.add(from, length), -1);
        expect(calendar.counted(from, sooner)).toBe(length - 1);
      }),
    );
  });

  it('counting adds up over any point between', () => {
    fc.assert(
      fc.property(anInstant, anInstant, anInstant, (...points) => {
        const [from, between, to] = points.toSorted((a, b) => a - b) as [Instant, Instant, Instant];
        expect(calendar.counted(from, between) + calendar.counted(between, to)).toBe(calendar.counted(from, to));
      }),
    );
  });

  it('the open intervals are what is counted', () => {
    fc.assert(
      fc.property(anInstant, anInstant, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const open = calendar.openIntervals(from, to).reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0);
        expect(open).toBe(calendar.counted(from, to));
      }),
    );
  });
});
