// A day in two parts: 08:30 to 12:00 and 13:30 to 17:30, three and a half hours and four.

import { describe } from 'vitest';
import { compileCalendar } from '../../../../domain/sla/calendar.ts';
import { chinaWorkingHoursDefinition } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { expectDue } from '../../../support/deadline-table.ts';

const calendar = compileCalendar({
  ...chinaWorkingHoursDefinition,
  version: 2,
  shifts: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
});

describe('where the clock begins', () => {
  expectDue(
    [
      ['2026-11-16T07:00', '1 h', '2026-11-16T09:30', 'before opening nothing counts'],
      ['2026-11-16T08:30', '1 h', '2026-11-16T09:30', 'at the opening instant'],
      ['2026-11-16T12:30', '1 h', '2026-11-16T14:30', 'in the lunch break'],
      ['2026-11-16T12:00', '1 min', '2026-11-16T13:31', 'at the instant at which it closes for lunch'],
      ['2026-11-16T13:30', '4 h', '2026-11-16T17:30', 'at the instant at which it opens again'],
      ['2026-11-16T17:30', '1 h', '2026-11-17T09:30', 'at the closing instant'],
      ['2026-11-16T23:59', '1 h', '2026-11-17T09:30', 'at night'],
      ['2026-10-03T10:00', '210 min', '2026-10-08T12:00', 'on a holiday, the first morning after it'],
      ['2026-10-10T10:00', '150 min', '2026-10-10T14:00', 'on a make-up Saturday, with its lunch break'],
      ['2026-10-11T10:00', '1 min', '2026-10-12T08:31', 'on a Sunday'],
    ],
    calendar,
  );
});

describe('where it ends', () => {
  expectDue(
    [
      ['2026-11-16T08:30', '210 min', '2026-11-16T12:00', 'a morning fits exactly and is not carried over lunch'],
      ['2026-11-16T08:30', '211 min', '2026-11-16T13:31', 'one minute more is'],
      ['2026-11-16T08:30', '450 min', '2026-11-16T17:30', 'a day fits exactly'],
      ['2026-11-16T11:00', '2 h', '2026-11-16T14:30', 'lunch lies in between'],
      ['2026-11-20T16:30', '3 h', '2026-11-23T10:30', 'a weekend lies in between'],
      ['2026-11-16T08:30', '50 % of 7 h', '2026-11-16T12:00', 'half of it is a morning'],
      ['2026-11-16T08:30', '80 % of 5 h', '2026-11-16T14:00', '4 h: the morning and half an hour'],
      ['2026-11-16T08:30', '150 % of 5 h', '2026-11-16T17:30', '7.5 h are the day'],
    ],
    calendar,
  );
});

describe('working days', () => {
  expectDue(
    [
      ['2026-11-16T12:30', '1 days', '2026-11-17T17:30', 'close of business is that of the second part'],
      ['2026-11-16T12:30', '50 % of 1 days', '2026-11-17T10:15', '11.5 h: the afternoon, 4 h, and 1 h 45 min'],
      ['2026-11-16T12:30', '80 % of 1 days', '2026-11-17T15:12', '9 h 12 min: 4 h, 3.5 h, and 1 h 42 min after lunch'],
      ['2026-11-16T12:30', '150 % of 1 days', '2026-11-18T15:45', '17 h 15 min: 4 h, 7.5 h, 3.5 h, and 2 h 15 min'],
      ['2026-11-16T12:00', '50 % of 1 days', '2026-11-17T10:15', 'the break itself is worth nothing'],
    ],
    calendar,
  );
});

describe('suspensions around lunch', () => {
  expectDue(
    [
      [
        '2026-11-16T08:30',
        '5 h',
        '2026-11-16T15:00',
        'nothing is lost over lunch',
        '2026-11-16T12:00/2026-11-16T13:30',
      ],
      [
        '2026-11-16T08:30',
        '5 h',
        '2026-11-16T16:00',
        'half an hour on either side',
        '2026-11-16T11:30/2026-11-16T14:00',
      ],
      ['2026-11-16T08:30', '5 h', '2026-11-16T15:30', 'it began during lunch', '2026-11-16T12:30/2026-11-16T14:00'],
      ['2026-11-16T08:30', '210 min', '2026-11-16T12:00', 'it was used up when it began', '2026-11-16T12:00/'],
      ['2026-11-16T08:30', '210 min', '2026-11-16T12:00', 'it was used up before it began', '2026-11-16T12:30/'],
      ['2026-11-16T08:30', '210 min', '2026-11-16T13:31', 'one minute was left', '2026-11-16T11:59/2026-11-16T13:30'],
      ['2026-11-16T08:30', '210 min', null, 'one minute was left and it lasts', '2026-11-16T11:59/'],
    ],
    calendar,
  );
});
