// The ends of months and years, and the day that only leap years have.

import { describe } from 'vitest';
import { roundTheClock } from '../../../../domain/sla/calendar.ts';
import { chinaWorkingHours } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { expectDue } from '../../../support/deadline-table.ts';

describe('in working hours, 08:30 to 17:30', () => {
  expectDue(
    [
      ['2024-02-28T17:00', '1 h', '2024-02-29T09:00', 'the 28th of February has a tomorrow in a leap year'],
      ['2024-02-29T17:00', '1 h', '2024-03-01T09:00', 'the 29th is the last'],
      ['2024-02-27T10:00', '3 days', '2024-03-01T17:30', '28, 29, 1'],
      ['2024-02-29T10:00', '1 days', '2024-03-01T17:30', 'a start on the leap day'],
      ['2025-02-28T10:00', '1 days', '2025-03-03T17:30', 'there is no 29th, and 1 and 2 March are a weekend'],
      ['2026-01-30T17:00', '1 h', '2026-02-02T09:00', 'the month ends on a Saturday'],
      ['2025-04-30T17:00', '1 h', '2025-05-06T09:00', 'Labour Day, 1 to 5 May, begins the month'],
      ['2024-04-30T10:00', '3 days', '2024-05-08T17:30', '6, 7 and 8 May, after Labour Day'],
      ['2024-05-08T10:00', '3 days', '2024-05-11T17:30', '9, 10 and the Saturday 11 that makes up for Labour Day'],
      ['2024-12-31T17:00', '1 h', '2025-01-02T09:00', 'New Year 2025 is one day off, in another notice'],
      ['2024-12-31T10:00', '2 days', '2025-01-03T17:30', '2 and 3 January'],
      ['2025-12-31T17:00', '1 h', '2026-01-04T09:00', '1 to 3 January 2026 are off and Sunday 4 makes up'],
      ['2025-12-31T10:00', '2 days', '2026-01-05T17:30', 'the Sunday 4 and Monday 5'],
      [
        '2026-12-31T17:00',
        '1 h',
        '2027-01-04T09:00',
        'of 2027 only the statutory 1 January is known, 2 and 3 are a weekend',
      ],
    ],
    chinaWorkingHours(),
  );
});

describe('day and night', () => {
  expectDue(
    [
      ['2024-02-28T12:00', '24 h', '2024-02-29T12:00', 'it is a leap year'],
      ['2025-02-28T12:00', '24 h', '2025-03-01T12:00', 'it is none'],
      ['2024-02-29T12:00', '8760 h', '2025-02-28T12:00', '365 days from a leap day'],
      ['2024-01-31T23:30', '60 min', '2024-02-01T00:30', 'the month ends in between'],
      ['2025-12-31T23:30', '60 min', '2026-01-01T00:30', 'the year ends in between, and the holiday does not matter'],
      ['2025-12-31T12:00', '80 % of 20 h', '2026-01-01T04:00', '16 h'],
      ['2026-02-16T20:00', '48 h', '2026-02-18T20:00', 'New Year by the moon does not matter either'],
    ],
    roundTheClock,
  );
});
