// Where a suspension may lie, and what it does to a deadline. Monday 16 November 2026 begins an ordinary week.

import { describe } from 'vitest';
import { chinaWorkingHours } from '../../../../domain/sla/calendars/china-working-hours.ts';
import { expectDue } from '../../../support/deadline-table.ts';

describe('20 working hours from Monday 09:00: 8.5 h, 9 h and 2.5 h, due Wednesday 11:00', () => {
  expectDue(
    [
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'there is none'],
      ['2026-11-16T09:00', '20 h', '2026-11-18T13:00', 'two hours inside one day', '2026-11-16T10:00/2026-11-16T12:00'],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T13:00',
        'across a night, an hour of each',
        '2026-11-16T16:30/2026-11-17T09:30',
      ],
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'wholly at night', '2026-11-16T20:00/2026-11-17T06:00'],
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'wholly before the start', '2026-11-16T08:00/2026-11-16T09:00'],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T12:00',
        'across the start, an hour of it',
        '2026-11-16T08:00/2026-11-16T10:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-20T10:30',
        'until Tuesday evening: 9 h, 9 h, 2 h',
        '2026-11-16T08:00/2026-11-17T17:30',
      ],
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'wholly after it', '2026-11-18T12:00/2026-11-18T15:00'],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T11:00',
        'it begins as it falls due',
        '2026-11-18T11:00/2026-11-18T15:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T17:00',
        'across the deadline, by all of it',
        '2026-11-18T10:00/2026-11-18T16:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-19T09:30',
        'across the deadline into the night',
        '2026-11-18T10:00/2026-11-18T20:00',
      ],
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'it has no length', '2026-11-17T10:00/2026-11-17T10:00'],
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'no length at the start', '2026-11-16T09:00/2026-11-16T09:00'],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T11:00',
        'no length as it falls due',
        '2026-11-18T11:00/2026-11-18T11:00',
      ],
      ['2026-11-16T09:00', '20 h', null, 'it lasts', '2026-11-18T10:59/'],
      ['2026-11-16T09:00', '20 h', '2026-11-18T11:00', 'it began too late to matter, and lasts', '2026-11-18T11:00/'],
    ],
    chinaWorkingHours(),
  );
});

describe('several of them', () => {
  expectDue(
    [
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T14:00',
        'overlapping ones count once, 10 to 13',
        '2026-11-16T10:00/2026-11-16T12:00',
        '2026-11-16T11:00/2026-11-16T13:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T14:00',
        'one within another counts once, 10 to 13',
        '2026-11-16T10:00/2026-11-16T13:00',
        '2026-11-16T11:00/2026-11-16T12:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T14:00',
        'the same with the inner one first',
        '2026-11-16T11:00/2026-11-16T12:00',
        '2026-11-16T10:00/2026-11-16T13:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T14:00',
        'of two that begin together the longer counts',
        '2026-11-16T10:00/2026-11-16T11:00',
        '2026-11-16T10:00/2026-11-16T13:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T13:00',
        'adjoining ones add up, 10 to 12',
        '2026-11-16T10:00/2026-11-16T11:00',
        '2026-11-16T11:00/2026-11-16T12:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        '2026-11-18T15:00',
        'the second lies across the deadline that the first moved to 13:00',
        '2026-11-16T10:00/2026-11-16T12:00',
        '2026-11-18T12:00/2026-11-18T14:00',
      ],
      [
        '2026-11-16T09:00',
        '20 h',
        null,
        'one that lasts begins within another',
        '2026-11-16T10:00/2026-11-16T13:00',
        '2026-11-16T12:00/',
      ],
    ],
    chinaWorkingHours(),
  );
});

describe('over days on which nobody works', () => {
  expectDue(
    [
      [
        '2026-11-19T09:00',
        '20 h',
        '2026-11-23T12:00',
        'half an hour of Friday and half an hour of Monday move Monday 11:00 by one',
        '2026-11-20T17:00/2026-11-23T09:00',
      ],
      [
        '2026-09-30T09:00',
        '20 h',
        '2026-10-10T11:00',
        'National Day within it: 5.5 h of 30 September and 3.5 h of 8 October move Friday 11:00 to the make-up Saturday',
        '2026-09-30T12:00/2026-10-08T12:00',
      ],
      [
        '2026-09-30T09:00',
        '20 h',
        '2026-10-09T11:00',
        'it ends on the holiday on which another begins: both leave out nothing',
        '2026-09-30T17:30/2026-10-03T00:00',
        '2026-10-04T00:00/2026-10-08T08:30',
      ],
    ],
    chinaWorkingHours(),
  );
});
