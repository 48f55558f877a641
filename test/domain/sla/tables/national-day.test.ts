// The weeks of National Day, day by day of the notices. Working hours are 08:30 to 17:30, nine hours a day.

import * as chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { chinaWorkingHours } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { expectDue } from '../../../support/deadline-table.ts';
import { datesOf } from '../../../support/time.ts';

const calendar = chinaWorkingHours();

describe('2024: closed from Tuesday 1 to Monday 7 October; Sunday 29 September and Saturday 12 October are worked', () => {
  it('as published', () => {
    expect(datesOf('2024-09-27', '2024-10-14').filter((date) => chineseDays.isWorkday(date))).toEqual([
      '2024-09-27',
      '2024-09-29',
      '2024-09-30',
      '2024-10-08',
      '2024-10-09',
      '2024-10-10',
      '2024-10-11',
      '2024-10-12',
      '2024-10-14',
    ]);
  });

  expectDue(
    [
      ['2024-09-27T17:00', '1 h', '2024-09-29T09:00', 'the Saturday rests and the Sunday makes up'],
      ['2024-09-27T10:00', '3 days', '2024-10-08T17:30', 'Sunday 29, Monday 30, and after the holiday Tuesday 8'],
      ['2024-09-28T10:00', '2 days', '2024-09-30T17:30', 'both lie before the holiday'],
      [
        '2024-09-30T17:15',
        '45 min',
        '2024-10-08T09:00',
        'a quarter of an hour before the holiday, half an hour after it',
      ],
      ['2024-10-01T00:00', '5 days', '2024-10-12T17:30', 'the make-up Saturday is the fifth'],
      ['2024-10-07T23:59', '6 days', '2024-10-14T17:30', 'the sixth lies beyond the Sunday'],
      ['2024-10-11T17:30', '1 min', '2024-10-12T08:31', 'at the closing of Friday the Saturday is next'],
      ['2024-09-29T08:30', '80 % of 3 days', '2024-10-09T10:18', '28 h 48 min of 36 h (29, 30, 8, 9)'],
      [
        '2024-09-13T10:00',
        '2 days',
        '2024-09-18T17:30',
        'Saturday 14 makes up for Mid-autumn, 15 to 17, then Wednesday',
      ],
    ],
    calendar,
  );
});

describe('2025: closed from Wednesday 1 to Wednesday 8 October; Sunday 28 September and Saturday 11 October are worked', () => {
  it('as published', () => {
    expect(datesOf('2025-09-26', '2025-10-13').filter((date) => chineseDays.isWorkday(date))).toEqual([
      '2025-09-26',
      '2025-09-28',
      '2025-09-29',
      '2025-09-30',
      '2025-10-09',
      '2025-10-10',
      '2025-10-11',
      '2025-10-13',
    ]);
  });

  expectDue(
    [
      ['2025-09-26T17:00', '1 h', '2025-09-28T09:00', 'the Saturday rests and the Sunday makes up'],
      ['2025-09-28T12:00', '3 days', '2025-10-09T17:30', '29, 30, and after the holiday Thursday 9'],
      ['2025-09-30T17:30', '9 h', '2025-10-09T17:30', 'nothing is left of the 30th and the whole of the 9th is used'],
      ['2025-10-08T12:00', '1 days', '2025-10-09T17:30', 'a Wednesday that is still holiday, for Mid-autumn'],
      ['2025-10-10T08:00', '2 days', '2025-10-13T17:30', 'the make-up Saturday, and beyond the Sunday Monday 13'],
      [
        '2025-09-30T08:30',
        '150 % of 2 days',
        '2025-10-13T13:00',
        '40.5 h: 30, 9, 10, the Saturday 11 and 4.5 h of Monday',
      ],
      [
        '2025-09-28T12:00',
        '3 days',
        '2025-10-13T17:30',
        'waiting on 29, 30 and 9 leaves out three working days, made up on 10, 11 and 13',
        '2025-09-29T08:30/2025-10-09T17:30',
      ],
      [
        '2025-09-28T12:00',
        '3 days',
        '2025-10-09T17:30',
        'the holiday alone leaves out nothing',
        '2025-10-01T00:00/2025-10-09T00:00',
      ],
    ],
    calendar,
  );
});
