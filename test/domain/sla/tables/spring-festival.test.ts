// The weeks of Spring Festival, day by day of the notices. Working hours are 08:30 to 17:30, nine hours a day.

import * as chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { chinaWorkingHours } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { expectDue } from '../../../support/deadline-table.ts';
import { datesOf } from '../../../support/time.ts';

const calendar = chinaWorkingHours();

describe('2025: closed from Tuesday 28 January to Tuesday 4 February; Sunday 26 January and Saturday 8 February are worked', () => {
  it('as published', () => {
    expect(datesOf('2025-01-24', '2025-02-10').filter((date) => chineseDays.isWorkday(date))).toEqual([
      '2025-01-24',
      '2025-01-26',
      '2025-01-27',
      '2025-02-05',
      '2025-02-06',
      '2025-02-07',
      '2025-02-08',
      '2025-02-10',
    ]);
  });

  expectDue(
    [
      ['2025-01-24T16:30', '3 days', '2025-02-05T17:30', 'Sunday 26, Monday 27, and after the festival Wednesday 5'],
      ['2025-01-25T10:00', '1 days', '2025-01-26T17:30', 'the Saturday rests and the Sunday after it is worked'],
      ['2025-01-26T09:00', '1 days', '2025-01-27T17:30', 'a start on the make-up Sunday does not count that Sunday'],
      ['2025-01-27T08:30', '5 days', '2025-02-10T17:30', '5, 6, 7, the Saturday 8, and after a Sunday off Monday 10'],
      [
        '2025-01-29T12:00',
        '1 days',
        '2025-02-05T17:30',
        'a start on the holiday, the first working day is Wednesday 5',
      ],
      ['2025-02-07T10:00', '1 days', '2025-02-08T17:30', 'the Saturday makes up'],
      ['2025-01-27T17:00', '60 min', '2025-02-05T09:00', 'half an hour before the festival, half an hour after it'],
      [
        '2025-01-27T17:00',
        '30 min',
        '2025-01-27T17:30',
        'an exact fit ends at closing, not at the opening nine days later',
      ],
      ['2025-01-27T17:30', '1 min', '2025-02-05T08:31', 'at the very closing instant nothing of the day is left'],
      ['2025-01-29T00:00', '9 h', '2025-02-05T17:30', 'from within the holiday the whole of Wednesday 5 is used'],
      ['2025-02-07T17:00', '1 h', '2025-02-08T09:00', 'the night before the make-up Saturday is an ordinary night'],
      ['2025-02-08T17:00', '1 h', '2025-02-10T09:00', 'the Sunday after it rests'],
      [
        '2025-01-26T08:30',
        '50 % of 3 days',
        '2025-01-27T17:30',
        '36 h until Thursday 6 (26, 27, 5, 6): 18 h are two days',
      ],
      ['2025-01-26T08:30', '80 % of 3 days', '2025-02-06T10:18', '28 h 48 min of 36 h: three days and 1 h 48 min'],
      ['2025-01-26T08:30', '150 % of 3 days', '2025-02-08T17:30', '54 h are six days: 26, 27, 5, 6, 7, 8'],
      [
        '2025-01-29T12:00',
        '50 % of 2 days',
        '2025-02-05T17:30',
        '18 h until Thursday 6, and nothing of the holiday in it',
      ],
      [
        '2025-01-24T16:30',
        '3 days',
        '2025-02-06T10:30',
        'across the festival one hour of Monday 27 and one of Wednesday 5 are left out',
        '2025-01-27T16:30/2025-02-05T09:30',
      ],
      [
        '2025-01-24T16:30',
        '3 days',
        '2025-02-05T17:30',
        'waiting over the festival alone leaves out nothing that counts',
        '2025-01-27T17:30/2025-02-05T08:30',
      ],
      [
        '2025-01-24T16:30',
        '3 days',
        '2025-02-06T17:30',
        'waiting on the make-up Sunday leaves out a whole working day',
        '2025-01-26T00:00/2025-01-27T00:00',
      ],
    ],
    calendar,
  );
});

describe('2026: closed from Sunday 15 to Monday 23 February; Saturdays 14 and 28 February are worked', () => {
  it('as published', () => {
    expect(datesOf('2026-02-12', '2026-03-02').filter((date) => chineseDays.isWorkday(date))).toEqual([
      '2026-02-12',
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-02',
    ]);
  });

  expectDue(
    [
      ['2026-02-13T17:00', '1 h', '2026-02-14T09:00', 'the Saturday makes up'],
      ['2026-02-14T17:00', '1 h', '2026-02-24T09:00', 'nine days off lie between the two halves'],
      ['2026-02-14T08:00', '1 days', '2026-02-24T17:30', 'the make-up Saturday is the start day even before it opens'],
      ['2026-02-15T00:00', '1 days', '2026-02-24T17:30', 'the first instant of the holiday'],
      ['2026-02-23T23:59', '1 min', '2026-02-24T08:31', 'the last minute of the holiday'],
      ['2026-02-24T08:30', '4 days', '2026-02-28T17:30', '25, 26, 27 and the make-up Saturday 28'],
      ['2026-02-24T08:30', '5 days', '2026-03-02T17:30', 'the fifth lies beyond a Sunday and the end of the month'],
      ['2026-02-12T08:30', '50 % of 5 days', '2026-02-14T17:30', '54 h until Thursday 26: 27 h are 12, 13 and 14'],
      ['2026-02-12T08:30', '80 % of 5 days', '2026-02-25T15:42', '43 h 12 min of 54 h: 12, 13, 14, 24 and 7 h 12 min'],
      ['2026-02-12T08:30', '150 % of 5 days', '2026-03-02T17:30', '81 h are nine days: 12, 13, 14, 24 to 28, 2 March'],
      [
        '2026-02-13T16:00',
        '3 days',
        '2026-02-26T17:30',
        '5.5 h of the Saturday and 3.5 h of Tuesday 24 make one working day',
        '2026-02-14T12:00/2026-02-24T12:00',
      ],
      ['2026-02-13T16:00', '3 days', null, 'the clock stands still over the festival', '2026-02-14T12:00/'],
    ],
    calendar,
  );
});
