import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthInterval } from '../../../domain/availability/month.ts';
import { ppmOf, shareFen } from '../../../domain/compensation/money.ts';
import type { Interval } from '../../../domain/sla/working-days.ts';
import type { PinnedPromise } from '../../../domain/tickets/ticket.ts';
import { later } from '../../../domain/time.ts';
import { assess, fault, type Grade, hour, minute, outageOf } from '../../support/assessments.ts';
import { aFault, anExclusion, aWait, aWork, corrected, graded } from '../../support/ledgers.ts';
import { shanghai } from '../../support/time.ts';

describe('the worked checks of 8.3, in the place of the chapter that is lost (R181)', () => {
  it('(1) AAA, one outage of 3 h 10 min: a quarter of the rent for the availability, not the tenth for the overrun (R54)', () => {
    expect(assess('AAA', [outageOf('AAA', 190 * minute)])).toMatchObject({
      availabilityPpm: 995_601,
      step: { belowPpm: 999_000, rentPpm: 250_000 },
      ladderFen: 250_000,
      overrunHours: 2,
      overrunFen: 100_000,
      basis: 'ladder',
      owedFen: 250_000,
    });
  });

  it('(2) AA: 21 minutes cost nothing, 22 cost a tenth', () => {
    expect(assess('AA', [outageOf('AA', 21 * minute)])).toMatchObject({
      availabilityPpm: 999_513,
      basis: 'none',
      owedFen: 0,
    });
    expect(assess('AA', [outageOf('AA', 22 * minute)])).toMatchObject({ availabilityPpm: 999_490, owedFen: 100_000 });
  });

  it('(3) A, an outage of 50 h in a town: 42 hours over the limit are more than the ladder and than what the law waives', () => {
    expect(assess('A', [outageOf('A', 50 * hour)])).toMatchObject({
      availabilityPpm: 930_555,
      ladderFen: 500_000,
      overrunHours: 42,
      overrunFen: 840_000,
      legalFloorDays: 3,
      legalFloorFen: 100_000,
      basis: 'overrun',
      owedFen: 840_000,
    });
  });
});

describe('a fault that was regraded', () => {
  const worsened = (promise: Partial<PinnedPromise>) => {
    const ticket = fault('AAA', '2026-04-10T09:00', '2026-04-10T15:00');
    return {
      ...ticket,
      promises: ticket.promises.map((one) => (one.milestone === 'restore' ? { ...one, ...promise } : one)),
    };
  };

  it('is over its limit from where the promise that binds counts', () => {
    expect(assess('AAA', [worsened({})])).toMatchObject({ overrunHours: 4 });
    expect(assess('AAA', [worsened({ notBeforeAt: shanghai('2026-04-10T12:00') })])).toMatchObject({ overrunHours: 1 });
    expect(assess('AAA', [worsened({ lapsedAt: shanghai('2026-04-10T12:00') })])).toMatchObject({ overrunHours: 0 });
  });

  it('has the limit of the promise that binds in the end', () => {
    const first = worsened({});
    const [restore] = first.promises.filter(({ milestone }) => milestone === 'restore');
    if (restore === undefined) throw new Error('no restoration is promised');
    const later = { ...restore, limit: { unit: 'minutes', minutes: 300 }, fromOccurrence: 1 } as const;
    expect(assess('AAA', [{ ...first, promises: [...first.promises, later] }])).toMatchObject({ overrunHours: 1 });
  });
});

describe('a degradation that became an outage', () => {
  it('is one cause, with its outage, its hours and its sum once', () => {
    const outageSinceAt = shanghai('2026-04-10T10:00');
    const tickets = [
      fault('AAA', '2026-04-10T09:00', '2026-04-10T14:00', { outageSinceAt }),
      fault('AAA', '2026-04-20T09:00', '2026-04-20T13:00', {}, 'T2'),
    ];
    const { parts, ...line } = assess('AAA', tickets);
    expect(line).toMatchObject({ downMilliseconds: 8 * hour, overrunHours: 5, owedFen: 500_000, basis: 'ladder' });
    expect(parts).toMatchObject([
      { source: { ticketId: 'T1' }, downMilliseconds: 4 * hour, overrunHours: 3, amountFen: 250_000 },
      { source: { ticketId: 'T2' }, downMilliseconds: 4 * hour, overrunHours: 2, amountFen: 250_000 },
    ]);
  });
});

describe('the ladder', () => {
  it.each([
    ['AAA', 259_200, 0, 100_000], // 99.99 %
    ['AAA', 2_592_000, 100_000, 250_000], // 99.9 %
    ['AA', 1_296_000, 0, 100_000], // 99.95 %
    ['AA', 12_960_000, 100_000, 200_000], // 99.5 %, still within the limit of 4 h
    ['A', 2_592_000, 0, 100_000], // 99.9 %
    ['A', 25_920_000, 100_000, 250_000], // 99 %, still within the limit of 8 h
  ] as const)(
    'of %s takes exactly its step for kept, and a millisecond more for missed (%i ms)',
    (grade, down, kept, missed) => {
      expect(assess(grade, [outageOf(grade, down)]).owedFen).toBe(kept);
      expect(assess(grade, [outageOf(grade, down + 1)]).owedFen).toBe(missed);
    },
  );

  it.each([
    ['2026-02', 28, 241, 242],
    ['2028-02', 29, 250, 251],
    ['2026-04', 30, 259, 260],
    ['2026-05', 31, 267, 268],
  ])(
    'grants AAA a ten-thousandth of the month: %s has %i days, %i s are free and %i s cost a tenth',
    (month, _, free, paid) => {
      expect(assess('AAA', [outageOf('AAA', free * 1_000, month)], { month }).owedFen).toBe(0);
      expect(assess('AAA', [outageOf('AAA', paid * 1_000, month)], { month }).owedFen).toBe(100_000);
    },
  );

  it('is measured by the length that the month has in the zone: an hour less when the clocks are put forward', () => {
    const tickets = [outageOf('AAA', 267_600, '2026-03')];
    expect(assess('AAA', tickets, { month: '2026-03' }).owedFen).toBe(0);
    expect(assess('AAA', tickets, { month: '2026-03', view: { timeZone: 'Europe/Berlin' } }).owedFen).toBe(100_000);
  });

  it('counts two overlapping outages once: 15 and 10 minutes are 20, which AA has free', () => {
    const tickets = [
      fault('AA', '2026-04-10T10:00', '2026-04-10T10:15'),
      fault('AA', '2026-04-10T10:10', '2026-04-10T10:20', {}, 'T2'),
    ];
    expect(assess('AA', tickets)).toMatchObject({ downMilliseconds: 20 * minute, owedFen: 0 });
  });

  it('is cut at midnight of the month: 15 minutes of April are free, 30 of May are not', () => {
    const tickets = [fault('AA', '2026-04-30T23:45', '2026-05-01T00:30')];
    expect(assess('AA', tickets).owedFen).toBe(0);
    expect(assess('AA', tickets, { month: '2026-05' }).owedFen).toBe(100_000);
  });

  it('begins where the contract says, above the catalogue and below (R59)', () => {
    const tickets = [outageOf('A', 30 * minute)];
    expect(assess('A', tickets).owedFen).toBe(0);
    expect(assess('A', tickets, { line: { indicators: { availabilityPpm: 999_500 } } }).owedFen).toBe(100_000);
  });

  it('owes nothing while the promise is kept, though the scheme is that of a better class', () => {
    expect(assess('II', [outageOf('II', 129 * minute)])).toMatchObject({ availabilityPpm: 997_013, owedFen: 0 });
    expect(assess('II', [outageOf('II', 130 * minute)])).toMatchObject({ availabilityPpm: 996_990, owedFen: 50_000 });
  });

  it('leaves out planned work: of an hour, 40 minutes were announced', () => {
    const tickets = [fault('AA', '2026-04-10T01:00', '2026-04-10T02:00')];
    expect(assess('AA', tickets).owedFen).toBe(100_000);
    expect(assess('AA', tickets, { rest: { works: [aWork('2026-04-10T01:20', '2026-04-10T02:00')] } }).owedFen).toBe(0);
  });

  it('follows a correction made afterwards', () => {
    const tickets = [outageOf('AAA', 190 * minute)];
    const correction = anExclusion('2026-04-01T12:30', '2026-04-01T15:10');
    expect(assess('AAA', tickets, { rest: corrected(correction) })).toMatchObject({
      downMilliseconds: 30 * minute,
      overrunHours: 0,
      owedFen: 100_000,
    });
  });
});

describe('the hours over the limit', () => {
  it('cost by started hours, exactly', () => {
    const degraded = (to: string) => [fault('AAA', '2026-04-10T00:00', to, { impact: 'degradation' })];
    expect(assess('AAA', degraded('2026-04-10T12:00')).owedFen).toBe(0);
    expect(assess('AAA', degraded('2026-04-10T13:00')).owedFen).toBe(50_000);
    expect(assess('AAA', degraded('2026-04-10T13:00:00.001')).owedFen).toBe(100_000);
  });

  it('are owed for a degradation alone, though the circuit was available all month (R54)', () => {
    expect(
      assess('AAA', [fault('AAA', '2026-04-10T00:00', '2026-04-10T14:00', { impact: 'degradation' })]),
    ).toMatchObject({
      availabilityPpm: 1_000_000,
      overrunHours: 2,
      basis: 'overrun',
      owedFen: 100_000,
    });
  });

  it('end with the whole rent', () => {
    expect(assess('A', [outageOf('A', 60 * hour)])).toMatchObject({
      overrunHours: 52,
      overrunFen: 1_000_000,
      capFen: 1_000_000,
      owedFen: 1_000_000,
    });
  });

  it('end with half the rent where the scheme is negotiable', () => {
    expect(assess('I', [outageOf('I', 70 * hour)])).toMatchObject({
      overrunHours: 62,
      overrunFen: 620_000,
      capFen: 500_000,
      owedFen: 500_000,
    });
  });

  it('do not count what was waited for: 190 minutes with 70 of waiting are within two hours', () => {
    const suspensions = [aWait('2026-04-10T10:00', '2026-04-10T11:10', 'FORCE_MAJEURE')];
    const tickets = [fault('AAA', '2026-04-10T09:00', '2026-04-10T12:10', { suspensions })];
    expect(assess('AAA', tickets)).toMatchObject({ downMilliseconds: 120 * minute, overrunHours: 0, owedFen: 250_000 });
  });

  it('follow the figure of the contract that the ticket was opened under (R59)', () => {
    const { entitlement } = graded('AAA');
    const contract = {
      id: 'C1',
      lineNumber: 1,
      commitmentType: 'SLA_COMMITMENT',
      indicators: { restoreDegradationMinutes: 360 },
    } as const;
    const tickets = [
      fault('AAA', '2026-04-10T00:00', '2026-04-10T08:00', {
        impact: 'degradation',
        entitlement: { ...entitlement, contract },
      }),
    ];
    expect(assess('AAA', tickets).overrunHours).toBe(2);
  });

  it('of a fault over the end of a month are paid in both, each started hour once', () => {
    const tickets = [fault('AAA', '2026-04-30T10:00', '2026-05-01T03:30', { impact: 'degradation' })];
    expect(assess('AAA', tickets).owedFen).toBe(100_000); // 22:00 to 24:00
    expect(assess('AAA', tickets, { month: '2026-05' }).owedFen).toBe(200_000); // to 03:30, the sixth hour started
  });

  it('run while another ticket of the circuit waits: a wait is that of its own fault', () => {
    const suspensions = [aWait('2026-04-10T00:00', '2026-04-11T00:00')];
    const tickets = [
      fault('AAA', '2026-04-10T00:00', '2026-04-11T00:00', { impact: 'degradation', suspensions }),
      fault('AAA', '2026-04-10T09:00', '2026-04-10T14:00', {}, 'T2'),
    ];
    expect(assess('AAA', tickets)).toMatchObject({ downMilliseconds: 5 * hour, overrunHours: 3 });
  });

  it('that two tickets have in common are paid once', () => {
    const degraded = { impact: 'degradation' } as const;
    const tickets = [
      fault('AAA', '2026-04-10T00:00', '2026-04-10T14:00', degraded),
      fault('AAA', '2026-04-10T00:00', '2026-04-10T14:00', degraded, 'T2'),
    ];
    expect(assess('AAA', tickets)).toMatchObject({ overrunHours: 2, owedFen: 100_000 });
  });
});

describe('what the law waives', () => {
  it('begins beyond 48 hours in a town, with all the days of the fault', () => {
    expect(assess('ORDINARY', [outageOf('ORDINARY', 48 * hour)])).toMatchObject({
      scheme: 'none',
      mode: 'none',
      owedFen: 0,
    });
    expect(assess('ORDINARY', [outageOf('ORDINARY', 48 * hour + 1)])).toMatchObject({
      legalFloorDays: 3,
      basis: 'legal-floor',
      owedFen: 100_000,
    });
  });

  it('begins beyond 72 hours in the country', () => {
    const country = (hours: number) =>
      assess('ORDINARY', [outageOf('ORDINARY', hours * hour, '2026-04', 'COUNTRY')], { area: 'COUNTRY' });
    expect(country(72).owedFen).toBe(0);
    expect(country(73)).toMatchObject({ legalFloorDays: 4, owedFen: 133_334 });
  });

  it('counts from the report, not from the detection', () => {
    const detectedAt = shanghai('2026-04-09T22:00');
    const tickets = [fault('ORDINARY', '2026-04-10T00:00', '2026-04-12T00:00', { detectedAt })];
    expect(assess('ORDINARY', tickets).legalFloorDays).toBe(0);
  });

  it('is divided by days between the months that a fault lasts in', () => {
    const tickets = [fault('ORDINARY', '2026-04-29T12:00', '2026-05-02T12:00')];
    expect(assess('ORDINARY', tickets)).toMatchObject({ legalFloorDays: 2, owedFen: 66_667 });
    expect(assess('ORDINARY', tickets, { month: '2026-05' })).toMatchObject({ legalFloorDays: 1, owedFen: 33_334 });
  });

  it('is a month of rent at the most', () => {
    const tickets = [fault('ORDINARY', '2026-05-01T00:00', '2026-06-01T00:00')];
    expect(assess('ORDINARY', tickets, { month: '2026-05' })).toMatchObject({ legalFloorDays: 31, owedFen: 1_000_000 });
  });

  it('goes before a cap of the scheme that lies below it', () => {
    const tickets = [fault('II', '2026-04-01T00:00', '2026-04-21T00:00')];
    expect(assess('II', tickets)).toMatchObject({
      capFen: 500_000,
      legalFloorDays: 20,
      basis: 'legal-floor',
      owedFen: 666_667,
    });
  });
});

describe('the rent that all of it is taken from', () => {
  const from = (date: string): Interval => ({
    ...monthInterval('2026-04', 'Asia/Shanghai'),
    fromAt: shanghai(`${date}T00:00`),
  });

  it('is a thirtieth a day where the contract was in force for a part of the month, and so is the time measured (P-4)', () => {
    const tickets = [fault('AAA', '2026-04-20T09:00', '2026-04-20T12:10')];
    expect(assess('AAA', tickets, { inForce: from('2026-04-16') })).toMatchObject({
      daysInForce: 15,
      baseFen: 500_000,
      availabilityPpm: 991_203,
      owedFen: 125_000,
    });
  });

  it('is no more than the rent for 30 of 31 days, and the rent for the 28 of February', () => {
    const may = { ...monthInterval('2026-05', 'Asia/Shanghai'), fromAt: shanghai('2026-05-02T00:00') };
    expect(assess('A', [], { month: '2026-05', inForce: may }).baseFen).toBe(1_000_000);
    expect(assess('A', [], { month: '2026-02' }).baseFen).toBe(1_000_000);
    const february = { ...monthInterval('2026-02', 'Asia/Shanghai'), fromAt: shanghai('2026-02-02T00:00') };
    expect(assess('A', [], { month: '2026-02', inForce: february }).baseFen).toBe(900_000);
  });

  it('is divided into whole fen, rounded up', () => {
    expect(assess('AAA', [outageOf('AAA', 10 * minute)], { line: { monthlyRentFen: 99_999 } }).owedFen).toBe(10_000);
    expect(ppmOf(100_000_000_000, 999_999)).toBe(99_999_900_000);
    expect(shareFen(1, 1, 30)).toBe(1);
    expect(() => shareFen(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});

describe('every line', () => {
  const faultsFrom = (earliest: number) =>
    fc.array(
      fc.record({
        from: fc.integer({ min: earliest, max: 43_200 }),
        minutes: fc.integer({ min: 0, max: 5_000 }),
        degraded: fc.boolean(),
      }),
      { maxLength: 6 },
    );
  const grades = fc.constantFrom<Grade>('AAA', 'AA', 'A', 'I', 'II', 'III', 'ORDINARY');
  const ticketsOf = (grade: Grade, drawn: readonly { from: number; minutes: number; degraded: boolean }[]) =>
    drawn.map(({ from, minutes, degraded }, index) => {
      const reportedAt = later(shanghai('2026-04-01T00:00'), from * minute);
      const repairs = [{ resolvedAt: later(reportedAt, minutes * minute), solution: '熔接光缆' }];
      const impact = degraded ? 'degradation' : 'outage';
      return aFault(`T${index}`, '2026-04-01T00:00', null, { ...graded(grade), reportedAt, repairs, impact });
    });

  it('is divided among its tickets to the fen, and never passes the rent', () => {
    fc.assert(
      fc.property(grades, faultsFrom(-2_000), fc.nat(10_000_000), (grade, drawn, monthlyRentFen) => {
        const line = assess(grade, ticketsOf(grade, drawn), { line: { monthlyRentFen } });
        expect(line.parts.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(line.owedFen);
        expect(line.parts.reduce((sum, { downMilliseconds }) => sum + downMilliseconds, 0)).toBe(line.downMilliseconds);
        expect(line.owedFen).toBeLessThanOrEqual(line.baseFen);
        expect(line.owedFen).toBe(
          Math.max(line.legalFloorFen, Math.min(line.capFen, Math.max(line.ladderFen, line.overrunFen))),
        );
      }),
    );
  });

  it('never owes less because of one more outage', () => {
    fc.assert(
      fc.property(grades, faultsFrom(0), faultsFrom(0), (grade, drawn, more) => {
        const fewer = assess(grade, ticketsOf(grade, drawn)).owedFen;
        expect(assess(grade, ticketsOf(grade, [...drawn, ...more])).owedFen).toBeGreaterThanOrEqual(fewer);
      }),
    );
  });
});
