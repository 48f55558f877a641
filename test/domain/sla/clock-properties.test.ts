// What holds of every deadline, on calendars of every kind: day and night, Chinese working days, split days, changed clocks.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, compileCalendar, roundTheClock } from '../../../domain/sla/calendar.ts';
import { chinaWorkingHours, chinaWorkingHoursDefinition } from '../../../domain/sla/calendars/china-working-hours.ts';
import { dueAt, type Exclusion, type Span } from '../../../domain/sla/clock.ts';
import { type Instant, instant, later, millisecondsPerMinute } from '../../../domain/time.ts';
import { shanghai } from '../../support/time.ts';

const splitDays = compileCalendar({
  ...chinaWorkingHoursDefinition,
  shifts: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
});
const newYorkNights = compileCalendar({
  ...chinaWorkingHoursDefinition,
  timeZone: 'America/New_York',
  shifts: [
    { from: '00:00', to: '02:30' },
    { from: '22:00', to: '24:00' },
  ],
});
const withWorkingDays = [chinaWorkingHours(), splitDays, newYorkNights];
const aCalendar = fc.constantFrom(roundTheClock, ...withWorkingDays);

const minutes = (count: number) => count * millisecondsPerMinute;
const aStart = fc.integer({ min: shanghai('2025-01-05T00:00'), max: shanghai('2026-12-01T00:00') }).map(instant);
const aLimit = fc.integer({ min: 1, max: 12_000 });
const aPercent = fc.integer({ min: 1, max: 300 });

/** From a while before an instant to long after it, in any order, overlapping or not. */
const someExclusions = (around: Instant): fc.Arbitrary<readonly Exclusion[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -minutes(1000), max: minutes(20_000) }), fc.nat({ max: minutes(3000) }))
      .map(([from, length]) => ({
        fromAt: later(around, from),
        toAt: later(around, from + length),
        reason: 'OTHER_OPERATOR',
      })),
    { maxLength: 5 },
  );
const aSpan: fc.Arbitrary<Span & { readonly limit: { readonly unit: 'minutes'; readonly minutes: number } }> =
  aStart.chain((startedAt) =>
    fc.record({
      startedAt: fc.constant(startedAt),
      limit: aLimit.map((count) => ({ unit: 'minutes' as const, minutes: count })),
      exclusions: someExclusions(startedAt),
    }),
  );

const due = (span: Span, calendar: Calendar): Instant => dueAt(span, calendar) as Instant;

describe('a deadline', () => {
  it('that starts later is never due sooner', () => {
    fc.assert(
      fc.property(aCalendar, aSpan, fc.nat({ max: minutes(9000) }), (calendar, span, delay) => {
        const delayed = { ...span, startedAt: later(span.startedAt, delay) };
        expect(due(delayed, calendar)).toBeGreaterThanOrEqual(due(span, calendar));
      }),
    );
  });

  it('in working days that starts later is never due sooner, while nothing is suspended', () => {
    const days = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...withWorkingDays), aStart, fc.nat(), days, (calendar, startedAt, delay, count) => {
        const span: Span = { startedAt, limit: { unit: 'workingDays', workingDays: count }, exclusions: [] };
        const delayed = { ...span, startedAt: later(startedAt, delay % minutes(9000)) };
        expect(due(delayed, calendar)).toBeGreaterThanOrEqual(due(span, calendar));
        expect(due(span, calendar)).toBe(calendar.endOfWorkingDay(startedAt, count));
      }),
    );
  });

  it('has its rungs in the order of their percentages, also beyond the breach', () => {
    fc.assert(
      fc.property(aCalendar, aSpan, fc.array(aPercent, { minLength: 2, maxLength: 6 }), (calendar, span, percents) => {
        const rungs = percents.toSorted((a, b) => a - b).map((percent) => due({ ...span, percent }, calendar));
        expect(rungs).toEqual(rungs.toSorted((a, b) => a - b));
      }),
    );
  });

  it('of two limits one after the other is that of their sum', () => {
    fc.assert(
      fc.property(aCalendar, aSpan, aLimit, (calendar, span, further) => {
        const sum = { ...span, limit: { ...span.limit, minutes: span.limit.minutes + further } };
        const rest = { ...span, startedAt: due(span, calendar), limit: { ...span.limit, minutes: further } };
        expect(due(rest, calendar)).toBe(due(sum, calendar));
      }),
    );
  });

  it('is moved by a suspension before it by what the suspension would have counted', () => {
    fc.assert(
      fc.property(
        aCalendar,
        aSpan,
        fc.nat({ max: 1000 }),
        fc.nat({ max: minutes(5000) }),
        (calendar, span, part, length) => {
          const undisturbed: Span = { ...span, exclusions: [] };
          const dueBefore = due(undisturbed, calendar);
          const fromAt = instant(span.startedAt + Math.floor(((dueBefore - span.startedAt) * part) / 1001));
          const toAt = later(fromAt, length);
          const suspended = { ...undisturbed, exclusions: [{ fromAt, toAt, reason: 'CUSTOMER_REQUEST' }] };
          // Where nothing of the limit is left when it begins, it comes too late to matter.
          const left = calendar.counted(fromAt, dueBefore) > 0;
          expect(calendar.counted(dueBefore, due(suspended, calendar))).toBe(left ? calendar.counted(fromAt, toAt) : 0);
        },
      ),
    );
  });

  it('counts from its start what its limit says, and no instant before would do', () => {
    fc.assert(
      fc.property(aCalendar, aStart, aLimit, (calendar, startedAt, count) => {
        const at = due({ startedAt, limit: { unit: 'minutes', minutes: count }, exclusions: [] }, calendar);
        expect(calendar.counted(startedAt, at)).toBe(minutes(count));
        expect(calendar.counted(startedAt, later(at, -1))).toBe(minutes(count) - 1);
      }),
    );
  });
});
