import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTheClock } from '../../../domain/sla/calendar.ts';
import { chinaWorkingHours } from '../../../domain/sla/calendars/china-working-hours.ts';
import { countedLimit, dueAt, type Exclusion } from '../../../domain/sla/clock.ts';
import type { Limit } from '../../../domain/sla/sourced.ts';
import { type Instant, instant, later } from '../../../domain/time.ts';
import { shanghai } from '../../support/time.ts';

const start = shanghai('2026-11-16T09:00');
const hours = (count: number): Limit => ({ unit: 'minutes', minutes: count * 60 });
const workingDays = (count: number): Limit => ({ unit: 'workingDays', workingDays: count });
const on = (time: string) => shanghai(`2026-11-${time}`);
const excluded = (from: string, to?: string): Exclusion => ({
  fromAt: on(from),
  ...(to === undefined ? {} : { toAt: on(to) }),
  reason: 'CUSTOMER_REQUEST',
});
const due = (limit: Limit, exclusions: readonly Exclusion[] = [], percent?: number) =>
  dueAt(
    { startedAt: start, limit, exclusions, ...(percent === undefined ? {} : { percent }) },
    limit.unit === 'minutes' ? roundTheClock : chinaWorkingHours(),
  );

describe('a limit in hours runs day and night', () => {
  it('is due that much later', () => {
    expect(due(hours(12))).toBe(on('16T21:00'));
    expect(due(hours(48))).toBe(on('18T09:00'));
  });

  it.each([
    [50, '16T15:00'],
    [80, '16T18:36'],
    [100, '16T21:00'],
  ])('%s %% of twelve hours', (percent, expected) => {
    expect(due(hours(12), [], percent)).toBe(on(expected));
  });
});

describe('a limit in working days ends at close of business of the n-th day after the start day (R165)', () => {
  it('is due at 17:30', () => {
    expect(due(workingDays(1))).toBe(on('17T17:30'));
    expect(due(workingDays(3))).toBe(on('19T17:30'));
  });

  it('half of it is half of the working hours until then', () => {
    // 8.5 h on Monday and three days of 9 h: 35.5 h, half of it 17.75 h, used up on Wednesday 08:30 + 15 min.
    expect(due(workingDays(3), [], 50)).toBe(on('18T08:45'));
  });

  it('one working day of waiting lengthens it by one working day', () => {
    expect(due(workingDays(3), [excluded('17T08:30', '17T17:30')])).toBe(on('20T17:30'));
  });

  it('waiting over night or a weekend lengthens it by nothing', () => {
    expect(due(workingDays(3), [excluded('16T17:30', '17T08:30')])).toBe(on('19T17:30'));
    expect(due(workingDays(5), [excluded('20T17:30', '23T08:30')])).toBe(on('23T17:30'));
  });
});

describe('suspensions shift what is due', () => {
  it('by their length, wherever they lie before it', () => {
    expect(due(hours(12), [excluded('16T10:00', '16T11:30')])).toBe(on('16T22:30'));
    expect(due(hours(12), [excluded('16T10:00', '16T11:30'), excluded('16T20:00', '16T20:30')])).toBe(on('16T23:00'));
  });

  it('not at all when they begin after it or at that very instant', () => {
    expect(due(hours(12), [excluded('16T22:00', '16T23:00')])).toBe(on('16T21:00'));
    expect(due(hours(12), [excluded('16T21:00', '16T23:00')])).toBe(on('16T21:00'));
    expect(due(hours(12), [excluded('16T21:00')])).toBe(on('16T21:00'));
  });

  it('only once where they overlap, in whatever order they come', () => {
    const first = excluded('16T10:00', '16T12:00');
    const second = excluded('16T11:00', '16T13:00');
    const inside = excluded('16T10:30', '16T10:45');
    for (const exclusions of [
      [first, second, inside],
      [inside, second, first],
    ]) {
      expect(due(hours(12), exclusions)).toBe(on('17T00:00'));
    }
  });

  it('from the start, when they began before it', () => {
    expect(due(hours(12), [excluded('16T07:00', '16T10:00')])).toBe(on('16T22:00'));
    expect(due(hours(12), [excluded('16T07:00', '16T08:00')])).toBe(on('16T21:00'));
  });

  it('only the rungs that lie behind them', () => {
    const exclusions = [excluded('16T16:00', '16T17:00')];
    expect(due(hours(12), exclusions, 50)).toBe(on('16T15:00'));
    expect(due(hours(12), exclusions, 80)).toBe(on('16T19:36'));
  });
});

describe('an open suspension', () => {
  it('leaves no due instant, for it may last', () => {
    expect(due(hours(12), [excluded('16T10:00')])).toBeNull();
    expect(due(workingDays(3), [excluded('16T10:00')])).toBeNull();
    expect(due(hours(12), [excluded('16T09:00')])).toBeNull();
  });

  it('leaves those that came before it', () => {
    const exclusions = [excluded('16T16:00')];
    expect(due(hours(12), exclusions, 50)).toBe(on('16T15:00'));
    expect(due(hours(12), exclusions, 80)).toBeNull();
  });
});

describe('an exact fit', () => {
  it('is due at the closing instant', () => {
    const limit: Limit = { unit: 'minutes', minutes: 510 };
    expect(dueAt({ startedAt: start, limit, exclusions: [] }, chinaWorkingHours())).toBe(on('16T17:30'));
  });

  it('is due at closing also when a suspension begins that night', () => {
    const limit: Limit = { unit: 'minutes', minutes: 510 };
    const exclusions = [excluded('16T20:00')];
    expect(dueAt({ startedAt: start, limit, exclusions }, chinaWorkingHours())).toBe(on('16T17:30'));
  });

  it('is never early: parts of a millisecond are rounded up', () => {
    const oddStart = later(start, 1);
    const half = dueAt(
      { startedAt: oddStart, limit: workingDays(1), exclusions: [], percent: 50 },
      chinaWorkingHours(),
    );
    const total = countedLimit(workingDays(1), oddStart, chinaWorkingHours());
    expect(total % 2).toBe(1);
    expect(chinaWorkingHours().counted(oddStart, half ?? oddStart)).toBe((total + 1) / 2);
  });
});

describe('properties', () => {
  const calendars = [roundTheClock, chinaWorkingHours()];
  const aCalendar = fc.constantFrom(...calendars);
  const aStart = fc.integer({ min: shanghai('2026-01-05T00:00'), max: shanghai('2026-06-30T00:00') }).map(instant);
  const aLimit = fc.integer({ min: 1, max: 20_000 }).map((minutes): Limit => ({ unit: 'minutes', minutes }));
  const someExclusions = (startedAt: Instant) =>
    fc
      .array(fc.tuple(fc.integer({ min: -1000, max: 20_000 }), fc.integer({ min: 0, max: 3000 })), { maxLength: 5 })
      .map((pairs) =>
        pairs.map(([from, length]) => ({
          fromAt: later(startedAt, from * 60_000),
          toAt: later(startedAt, (from + length) * 60_000),
          reason: 'OTHER_OPERATOR',
        })),
      );
  const aCase = aStart.chain((startedAt) =>
    fc.record({ startedAt: fc.constant(startedAt), limit: aLimit, exclusions: someExclusions(startedAt) }),
  );

  it('suspending and resuming in one instant changes nothing', () => {
    fc.assert(
      fc.property(aCalendar, aCase, fc.integer({ min: 0, max: 20_000 }), (calendar, span, minutes) => {
        const at = later(span.startedAt, minutes * 60_000);
        const exclusions = [...span.exclusions, { fromAt: at, toAt: at, reason: 'CUSTOMER_REQUEST' }];
        expect(dueAt({ ...span, exclusions }, calendar)).toBe(dueAt(span, calendar));
      }),
    );
  });

  it('a suspension cut in two is the same suspension', () => {
    fc.assert(
      fc.property(aCalendar, aCase, fc.double({ min: 0, max: 1, noNaN: true }), (calendar, span, part) => {
        const halves = span.exclusions.flatMap((exclusion) => {
          const cut = instant(Math.round(exclusion.fromAt + part * (exclusion.toAt - exclusion.fromAt)));
          return [
            { ...exclusion, toAt: cut },
            { ...exclusion, fromAt: cut },
          ];
        });
        expect(dueAt({ ...span, exclusions: halves }, calendar)).toBe(dueAt(span, calendar));
      }),
    );
  });

  it('a longer limit is never due sooner, a higher rung neither', () => {
    fc.assert(
      fc.property(aCalendar, aCase, aLimit, fc.integer({ min: 1, max: 100 }), (calendar, span, other, percent) => {
        const [shorter, longer] = [span.limit, other].toSorted(
          (a, b) => countedLimit(a, span.startedAt, calendar) - countedLimit(b, span.startedAt, calendar),
        ) as [Limit, Limit];
        const whole = dueAt({ ...span, limit: shorter }, calendar) ?? Number.NaN;
        expect(dueAt({ ...span, limit: longer }, calendar)).toBeGreaterThanOrEqual(whole);
        expect(dueAt({ ...span, limit: shorter, percent }, calendar)).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('between start and due instant exactly the limit was counted outside the suspensions', () => {
    fc.assert(
      fc.property(aCalendar, aCase, (calendar, span) => {
        const dueInstant = dueAt(span, calendar);
        expect(dueInstant).not.toBeNull();
        expect(countedOutside(span.exclusions, span.startedAt, dueInstant ?? span.startedAt, calendar)).toBe(
          countedLimit(span.limit, span.startedAt, calendar),
        );
      }),
    );
  });

  /** Counts by cutting the time line at every edge and asking of each piece whether it is excluded: slow and plain. */
  function countedOutside(
    exclusions: readonly { readonly fromAt: Instant; readonly toAt: Instant }[],
    from: Instant,
    to: Instant,
    calendar: (typeof calendars)[number],
  ): number {
    const edges = [from, to, ...exclusions.flatMap(({ fromAt, toAt }) => [fromAt, toAt])]
      .filter((edge) => edge >= from && edge <= to)
      .toSorted((a, b) => a - b);
    return edges.slice(1).reduce((sum, edge, i) => {
      const begin = edges[i] ?? edge;
      const isExcluded = exclusions.some(({ fromAt, toAt }) => fromAt <= begin && edge <= toAt);
      return isExcluded ? sum : sum + calendar.counted(begin, edge);
    }, 0);
  }
});
