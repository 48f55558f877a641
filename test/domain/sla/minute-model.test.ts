// The clock against a reference that shares no code with it: random calendars, spans and suspensions in weeks in which the
// clocks of a zone are changed, walked minute by minute.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../domain/sla/calendar.ts';
import { dueAt, type Span } from '../../../domain/sla/clock.ts';
import type { CalendarDefinition } from '../../../domain/sla/working-days.ts';
import { later, millisecondsPerMinute } from '../../../domain/time.ts';
import { type Walk, walkedDueAt, walkOf } from '../../support/minute-model.ts';
import { wallClockOf } from '../../support/time.ts';

const days = 14;

/** The fortnight around a change of the clock, from a Monday on. */
const fortnights = [
  ['Asia/Shanghai', '2026-09-28', '2026-10-11'],
  ['Europe/London', '2026-03-23', '2026-04-05'],
  ['Europe/London', '2026-10-19', '2026-11-01'],
  ['America/New_York', '2026-03-02', '2026-03-15'],
  ['America/New_York', '2026-10-26', '2026-11-08'],
  ['Australia/Lord_Howe', '2026-03-30', '2026-04-12'],
  ['Australia/Lord_Howe', '2026-09-28', '2026-10-11'],
  ['America/Santiago', '2026-08-31', '2026-09-13'], // Sunday begins at 01:00
] as const;

const dates = (firstDate: string) =>
  fc.nat({ max: days - 1 }).map((n) => Temporal.PlainDate.from(firstDate).add({ days: n }).toString());
const clockTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** One to three shifts anywhere in the day, also with bounds in an hour that is skipped or comes twice. */
const someShifts = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 2 * count, maxLength: 2 * count }),
  )
  .map((bounds) => {
    const times = bounds.toSorted((a, b) => a - b).map(clockTime);
    return times.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: times[i + 1] ?? '24:00' }] : []));
  });

const aDefinition = (timeZone: string, firstDate: string, lastDate: string) =>
  fc.record({
    id: fc.constant('RANDOM'),
    version: fc.constant(1),
    timeZone: fc.constant(timeZone),
    effectiveFromDate: fc.constant(firstDate),
    lastDate: fc.constant(lastDate),
    shifts: someShifts,
    workingWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }),
    holidays: fc.array(
      dates(firstDate).map((date) => ({ name: { zh: '假', en: 'off' }, firstDate: date, lastDate: date })),
      { maxLength: 3 },
    ),
    makeUpDates: fc.uniqueArray(dates(firstDate), { maxLength: 2 }),
  });

const aSpan = (walk: Walk): fc.Arbitrary<Span> => {
  const minuteAt = (minute: number) => later(walk.firstAt, minute * millisecondsPerMinute);
  const anExclusion = fc
    .tuple(fc.nat({ max: (days - 1) * 24 * 60 }), fc.option(fc.nat({ max: 2000 }), { freq: 8 }))
    .map(([from, length]) => ({
      fromAt: minuteAt(from),
      ...(length === null ? {} : { toAt: minuteAt(from + length) }),
      reason: 'OTHER_OPERATOR',
    }));
  return fc.record({
    startedAt: fc.nat({ max: 8 * 24 * 60 }).map(minuteAt),
    limit: fc.oneof(
      fc.integer({ min: 1, max: 3000 }).map((minutes) => ({ unit: 'minutes' as const, minutes })),
      fc.integer({ min: 1, max: 5 }).map((workingDays) => ({ unit: 'workingDays' as const, workingDays })),
    ),
    percent: fc.constantFrom(33, 50, 80, 100, 150),
    exclusions: fc.array(anExclusion, { maxLength: 5 }),
  });
};

/** What is beyond the days known is refused by both. */
const unlessBeyond = <Result>(compute: () => Result): Result | 'beyond' => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return 'beyond';
    throw error;
  }
};

describe('a deadline is due when a walk minute by minute says so', () => {
  it.each(fortnights)('%s, the fortnight from %s', (timeZone, firstDate, lastDate) => {
    const walk = walkOf(timeZone, wallClockOf(timeZone)(`${firstDate}T00:00`), days + 1);
    const aCase = fc.record({ definition: aDefinition(timeZone, firstDate, lastDate), span: aSpan(walk) });
    fc.assert(
      fc.property(aCase, ({ definition, span }: { definition: CalendarDefinition; span: Span }) => {
        expect(unlessBeyond(() => dueAt(span, compileCalendar(definition)))).toBe(
          unlessBeyond(() => walkedDueAt(span, definition, walk)),
        );
      }),
      { numRuns: 80 },
    );
  });
});
