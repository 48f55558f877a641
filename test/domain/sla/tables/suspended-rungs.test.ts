// What suspensions do to the rungs below and above the breach, to limits in working days, and to clocks that run at night.

import { describe } from 'vitest';
import { roundTheClock } from '../../../../domain/sla/calendar.ts';
import { chinaWorkingHours } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { expectDue } from '../../../support/deadline-table.ts';

describe('the rungs move as far as they lie behind it', () => {
  expectDue(
    [
      ['2026-11-16T09:00', '50 % of 20 h', '2026-11-17T10:00', 'there is none: 8.5 h and 1.5 h'],
      ['2026-11-16T09:00', '80 % of 20 h', '2026-11-17T16:00', 'there is none: 8.5 h and 7.5 h'],
      ['2026-11-16T09:00', '150 % of 20 h', '2026-11-19T12:00', 'there is none: 8.5 h, 9 h, 9 h and 3.5 h'],
      [
        '2026-11-16T09:00',
        '50 % of 20 h',
        '2026-11-17T12:00',
        'two hours before it',
        '2026-11-17T09:30/2026-11-17T11:30',
      ],
      [
        '2026-11-16T09:00',
        '80 % of 20 h',
        '2026-11-18T09:00',
        '15.5 h by Tuesday night',
        '2026-11-17T09:30/2026-11-17T11:30',
      ],
      [
        '2026-11-16T09:00',
        '150 % of 20 h',
        '2026-11-19T14:00',
        '24.5 h by Wednesday night',
        '2026-11-17T09:30/2026-11-17T11:30',
      ],
      [
        '2026-11-16T09:00',
        '80 % of 20 h',
        '2026-11-17T16:00',
        'it lies behind this rung',
        '2026-11-17T16:30/2026-11-17T17:30',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T12:00',
        'it lies before the breach',
        '2026-11-17T16:30/2026-11-17T17:30',
      ],
      [
        '2026-11-16T09:00',
        '150 % of 20 h',
        '2026-11-19T13:00',
        'and before what follows',
        '2026-11-17T16:30/2026-11-17T17:30',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T11:00',
        'the breach comes before it',
        '2026-11-18T12:00/2026-11-18T13:00',
      ],
      [
        '2026-11-16T09:00',
        '150 % of 20 h',
        '2026-11-19T13:00',
        'what follows comes after it',
        '2026-11-18T12:00/2026-11-18T13:00',
      ],
    ],
    chinaWorkingHours(),
  );
});

describe('a limit in working days is lengthened by the working hours that were left out, and by no more', () => {
  expectDue(
    [
      ['2026-11-16T09:00', '2 days', '2026-11-19T12:30', 'four hours', '2026-11-17T08:30/2026-11-17T12:30'],
      ['2026-11-16T09:00', '2 days', '2026-11-19T08:31', 'the last minute', '2026-11-18T17:29/2026-11-18T17:30'],
      [
        '2026-11-16T09:00',
        '2 days',
        '2026-11-18T17:30',
        'close of business comes first',
        '2026-11-18T17:30/2026-11-19T12:00',
      ],
      [
        '2026-11-16T09:00',
        '2 days',
        '2026-11-19T12:00',
        'from the last hour of it into the next day',
        '2026-11-18T16:30/2026-11-19T11:00',
      ],
      ['2026-11-14T10:00', '1 days', '2026-11-17T09:30', 'a start on Saturday', '2026-11-15T10:00/2026-11-16T09:30'],
      [
        '2026-11-16T09:00',
        '50 % of 3 days',
        '2026-11-18T10:45',
        '17 h 45 min of 35.5 h, and two left out',
        '2026-11-16T10:00/2026-11-16T12:00',
      ],
    ],
    chinaWorkingHours(),
  );
});

describe('day and night, twelve hours from Monday 09:00', () => {
  expectDue(
    [
      ['2026-11-16T09:00', '12 h', '2026-11-17T05:00', 'across the deadline', '2026-11-16T20:00/2026-11-17T04:00'],
      ['2026-11-16T09:00', '150 % of 12 h', '2026-11-17T03:00', 'there is none: 18 h'],
      [
        '2026-11-16T09:00',
        '12 h',
        '2026-11-16T21:00',
        'the breach comes before it',
        '2026-11-16T21:30/2026-11-16T22:30',
      ],
      [
        '2026-11-16T09:00',
        '150 % of 12 h',
        '2026-11-17T04:00',
        'what follows after it',
        '2026-11-16T21:30/2026-11-16T22:30',
      ],
      ['2026-11-16T09:00', '1 min', '2026-11-16T09:01', 'it begins a minute late', '2026-11-16T09:01/'],
      ['2026-11-16T09:00', '1 min', null, 'it begins with it', '2026-11-16T09:00/'],
      [
        '2026-10-01T09:00',
        '12 h',
        '2026-10-01T22:00',
        'one hour on a holiday is an hour',
        '2026-10-01T10:00/2026-10-01T11:00',
      ],
    ],
    roundTheClock,
  );
});
