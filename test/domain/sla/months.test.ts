import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayMonthsAfter } from '../../../domain/sla/months.ts';
import { dateOf, dayNumber } from '../../../domain/sla/wall-clock.ts';

describe('some months after a date', () => {
  it('is the date that people would say, as the calendar library has it', () => {
    const days = fc.integer({ min: -300_000, max: 300_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const date = Temporal.PlainDate.from('2000-01-01').add({ days: day });
        expect(dateOf(dayMonthsAfter(date.toString(), months))).toBe(date.add({ months }).toString());
      }),
    );
  });

  it('is counted up to the end of the year 9999', () => {
    expect(dayMonthsAfter('9999-12-15', 1)).toBe(dayNumber('9999-12-31'));
  });
});
