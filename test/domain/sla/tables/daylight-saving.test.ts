// The clock put forward and back, in zones that do it by an hour and in one that does it by half an hour.

import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../../domain/sla/calendar.ts';
import type { CalendarDefinition } from '../../../../domain/sla/working-days.ts';
import { expectDue } from '../../../support/deadline-table.ts';
import { wallClockOf } from '../../../support/time.ts';

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [...weekdays, 6, 7];

function hoursOf(timeZone: string, workingWeekdays: readonly number[], ...shifts: readonly string[]) {
  const definition: CalendarDefinition = {
    id: 'LOCAL_HOURS',
    version: 1,
    timeZone,
    effectiveFromDate: '2026-01-01',
    lastDate: '2026-12-31',
    shifts: shifts.map((shift) => ({ from: shift.slice(0, 5), to: shift.slice(6) })),
    workingWeekdays,
    holidays: [],
    makeUpDates: [],
  };
  return compileCalendar(definition);
}

describe('Europe/London: forward on Sunday 29 March 2026 at 01:00, back on Sunday 25 October at 02:00', () => {
  const zone = 'Europe/London';

  describe('an office open from 09:00 to 17:30 on weekdays', () => {
    expectDue(
      [
        [
          '2026-03-27T16:30',
          '2 h',
          '2026-03-30T10:00',
          'an hour of Friday and, though the night is short, one of Monday',
        ],
        [
          '2026-10-23T16:30',
          '2 h',
          '2026-10-26T10:00',
          'an hour of Friday and, though the night is long, one of Monday',
        ],
        ['2026-03-27T12:00+00:00', '1 days', '2026-03-30T17:30+01:00', 'it closes by the clock on the wall'],
        ['2026-10-23T12:00+01:00', '1 days', '2026-10-26T17:30+00:00', 'it closes by the clock on the wall'],
        [
          '2026-03-27T16:30',
          '2 h',
          '2026-03-30T11:00',
          'waiting over the change leaves out half an hour of either day',
          '2026-03-27T17:00/2026-03-30T09:30',
        ],
      ],
      hoursOf(zone, weekdays, '09:00-17:30'),
      zone,
    );
  });

  describe('open every day and night', () => {
    expectDue(
      [
        ['2026-03-28T12:00+00:00', '24 h', '2026-03-29T13:00+01:00', 'a skipped hour is not lived through'],
        ['2026-10-24T12:00+01:00', '24 h', '2026-10-25T11:00+00:00', 'an hour that comes twice is lived through twice'],
        ['2026-03-28T12:00+00:00', '1 days', '2026-03-30T00:00+01:00', 'until the end of Sunday'],
        ['2026-03-28T12:00+00:00', '80 % of 1 days', '2026-03-29T17:00+01:00', '28 h of 12 h and the 23 h of Sunday'],
        [
          '2026-10-24T12:00+01:00',
          '80 % of 1 days',
          '2026-10-25T16:36+00:00',
          '29 h 36 min of 12 h and the 25 h of Sunday',
        ],
        ['2026-10-24T23:30+01:00', '2 h', '2026-10-25T01:30+01:00', 'the first half past one'],
        ['2026-10-24T23:30+01:00', '3 h', '2026-10-25T01:30+00:00', 'the second half past one'],
        ['2026-10-25T01:30+00:00', '1 h', '2026-10-25T02:30+00:00', 'a start at the second half past one'],
        ['2026-03-29T00:30+00:00', '1 h', '2026-03-29T02:30+01:00', 'from half past midnight over the skipped hour'],
        [
          '2026-10-24T23:30+01:00',
          '2 h',
          '2026-10-25T02:30+00:00',
          'waiting through both hours leaves half an hour',
          '2026-10-25T01:00+01:00/2026-10-25T02:00+00:00',
        ],
        [
          '2026-10-24T23:30+01:00',
          '2 h',
          '2026-10-25T01:30+00:00',
          'waiting through the first of both leaves half an hour of the second',
          '2026-10-25T01:00+01:00/2026-10-25T01:00+00:00',
        ],
      ],
      hoursOf(zone, everyDay, '00:00-24:00'),
      zone,
    );
  });
});

describe('America/New_York: forward on Sunday 8 March 2026 at 02:00, back on Sunday 1 November at 02:00', () => {
  const zone = 'America/New_York';

  describe('a night shift from 22:00 to 06:00', () => {
    expectDue(
      [
        ['2026-03-07T23:00-05:00', '7 h', '2026-03-08T23:00-04:00', '1 h, the 5 h that Sunday morning has, and 1 h'],
        ['2026-10-31T23:00-04:00', '8 h', '2026-11-01T06:00-05:00', '1 h, and the 7 h that Sunday morning has'],
        ['2026-10-31T23:00-04:00', '9 h', '2026-11-01T23:00-05:00', 'and one more in the next night'],
      ],
      hoursOf(zone, everyDay, '00:00-06:00', '22:00-24:00'),
      zone,
    );
  });

  describe('a shift from 02:30, a time that is skipped, opens when the clock is put forward', () => {
    expectDue(
      [['2026-03-08T00:00-05:00', '1 h', '2026-03-08T04:00-04:00', 'it opens at what is 03:00 on the wall']],
      hoursOf(zone, everyDay, '02:30-06:00'),
      zone,
    );
  });

  describe('shifts that end and begin around a skipped time do not overlap', () => {
    const calendar = hoursOf(zone, everyDay, '01:00-02:30', '03:15-06:00');
    expectDue(
      [
        [
          '2026-03-08T01:00-05:00',
          '60 min',
          '2026-03-08T03:00-04:00',
          'the first closes when the clock is put forward',
        ],
        [
          '2026-03-08T01:00-05:00',
          '90 min',
          '2026-03-08T03:45-04:00',
          'an hour of the first, half an hour of the second',
        ],
      ],
      calendar,
      zone,
    );

    it('nor does one that lies in the skipped hour take place', () => {
      const skipped = hoursOf(zone, everyDay, '02:15-02:45');
      const at = wallClockOf(zone);
      expect(skipped.openIntervals(at('2026-03-08T00:00'), at('2026-03-09T00:00'))).toEqual([]);
      expect(skipped.endOfWorkingDay(at('2026-03-07T12:00'), 1)).toBe(at('2026-03-09T02:45'));
    });
  });

  describe('a shift bounded by a time that comes twice goes by the first', () => {
    expectDue(
      [['2026-11-01T00:00-04:00', '1 h', '2026-11-01T01:30-05:00', 'from the first half past one to the second']],
      hoursOf(zone, everyDay, '01:30-06:00'),
      zone,
    );
    expectDue(
      [
        [
          '2026-11-01T01:00-04:00',
          '1 h',
          '2026-11-02T00:30-05:00',
          'half an hour until the first half past one, the rest next day',
        ],
      ],
      hoursOf(zone, everyDay, '00:00-01:30'),
      zone,
    );
  });
});

describe('Australia/Lord_Howe: back half an hour on Sunday 5 April 2026 at 02:00, forward on Sunday 4 October at 02:00', () => {
  const zone = 'Australia/Lord_Howe';

  describe('an office open from 08:00 to 16:00 on weekdays', () => {
    expectDue(
      [
        ['2026-04-03T15:30+11:00', '1 h', '2026-04-06T08:30+10:30', 'half an hour on either side'],
        ['2026-10-02T15:30+10:30', '1 h', '2026-10-05T08:30+11:00', 'half an hour on either side'],
      ],
      hoursOf(zone, weekdays, '08:00-16:00'),
      zone,
    );
  });

  describe('open every day and night', () => {
    expectDue(
      [
        ['2026-04-04T12:00+11:00', '24 h', '2026-04-05T11:30+10:30', 'half an hour comes twice'],
        ['2026-10-03T12:00+10:30', '24 h', '2026-10-04T12:30+11:00', 'half an hour is skipped'],
        ['2026-04-05T01:00+11:00', '1 h', '2026-04-05T01:30+10:30', 'an hour after one it is half past one'],
        [
          '2026-04-04T12:00+11:00',
          '50 % of 1 days',
          '2026-04-05T05:45+10:30',
          '18 h 15 min of 12 h and the 24.5 h of Sunday',
        ],
        [
          '2026-10-03T12:00+10:30',
          '50 % of 1 days',
          '2026-10-04T05:45+10:30',
          '17 h 45 min of 12 h and the 23.5 h of Sunday',
        ],
      ],
      hoursOf(zone, everyDay, '00:00-24:00'),
      zone,
    );
  });
});

describe('Pacific/Apia had no 30 December 2011', () => {
  const calendar = compileCalendar({
    id: 'LOCAL_HOURS',
    version: 1,
    timeZone: 'Pacific/Apia',
    effectiveFromDate: '2011-12-01',
    lastDate: '2012-01-31',
    shifts: [{ from: '08:00', to: '16:00' }],
    workingWeekdays: everyDay,
    holidays: [],
    makeUpDates: [],
  });
  expectDue(
    [
      ['2011-12-29T15:00', '2 h', '2011-12-31T09:00', 'the 29th is followed by the 31st'],
      ['2011-12-29T12:00', '1 days', '2011-12-31T16:00', 'a day that was none is no working day'],
    ],
    calendar,
    'Pacific/Apia',
  );
});
