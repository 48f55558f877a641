import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerCorrection } from '../../../domain/availability/correction.ts';
import { monthInterval } from '../../../domain/availability/month.ts';
import { assessLine } from '../../../domain/compensation/assess-line.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { later, operatorTimeZone } from '../../../domain/time.ts';
import { aLine } from '../../support/contracts.ts';
import { aFault, aRecord, aWork, graded, seenAt } from '../../support/ledgers.ts';
import { type Minutes, minuteMoney, type PlainFault, type PlainMonth } from '../../support/minute-money.ts';

const april = monthInterval('2026-04', operatorTimeZone);
const view = seenAt('2026-09-01T00:00');
const lengthMinutes = 30 * 1_440;
const at = (minute: number) => later(april.fromAt, minute * 60_000);
const stretch = ([from, to]: Minutes) => ({ fromAt: at(from), toAt: at(to) });

function ticketOf(fault: PlainFault, index: number, grade: PlainMonth['grade']): Ticket {
  const { from, to, degraded, outageSince, detected, waits } = fault;
  return aFault(`T${index}`, '2026-04-01T00:00', null, {
    ...graded(grade),
    reportedAt: at(from),
    ...(detected !== undefined && { detectedAt: at(detected) }),
    repairs: [{ resolvedAt: at(to), solution: '熔接光缆' }],
    impact: degraded ? 'degradation' : 'outage',
    ...(outageSince !== undefined && { outageSinceAt: at(outageSince) }),
    suspensions: waits.map(([since, until]) => ({
      ...{ reason: 'CUSTOMER_REQUEST', evidence: '客户邮件', approvedBy: '值班长' },
      ...{ startedAt: at(since), endedAt: at(until) },
    })),
  });
}

function assessed({ grade, rentFen, faults, excluded, entered, firstDay }: PlainMonth) {
  const tickets = faults.map((fault, index) => ticketOf(fault, index, grade));
  // Every other exclusion is planned work, the rest entered by hand.
  const works = excluded.flatMap((minutes, index) => {
    const { fromAt, toAt } = stretch(minutes);
    const times = { windowFromAt: fromAt, windowToAt: toAt, startedAt: fromAt, endedAt: toAt };
    const announcedAt = later(fromAt, -73 * 3_600_000);
    return index % 2 === 0
      ? [aWork('2026-04-10T01:00', '2026-04-10T02:00', { id: `W${index}`, announcedAt, ...times })]
      : [];
  });
  const said = { evidence: '抢修记录', approvedBy: '网络运营部', enteredAt: april.toAt, enteredBy: 'sun' };
  const corrections = [
    ...excluded.flatMap((minutes, index) =>
      index % 2 === 1 ? [{ ...said, ...stretch(minutes), effect: 'excluded', reason: 'FORCE_MAJEURE' } as const] : [],
    ),
    ...entered.map((minutes) => ({ ...said, ...stretch(minutes), effect: 'outage', description: '录像' }) as const),
  ].map((correction, index): LedgerCorrection => ({ ...correction, number: index + 1 }));
  const record = aRecord(tickets, { works, corrections: { id: 'CIRC-1', corrections } });
  const line = aLine({ maintenanceGrade: grade, monthlyRentFen: rentFen });
  const inForce = { ...april, fromAt: at(firstDay * 1_440) };
  return assessLine({ line, lineNumber: 1, area: 'TOWN', record, month: april, inForce }, view);
}

const outage = (from: number, minutes: number): PlainFault => ({
  from,
  to: from + minutes,
  degraded: false,
  waits: [],
});
const plain = (grade: PlainMonth['grade'], faults: readonly PlainFault[]): PlainMonth => {
  return { grade, rentFen: 1_000_000, faults, excluded: [], entered: [], lengthMinutes, firstDay: 0 };
};

const within = (from: number, to: number, longest: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: longest }))
    .map(([start, length]): Minutes => [start, start + length]);

const faults = fc
  .array(
    fc.record({
      span: fc.oneof(within(-4_000, lengthMinutes + 200, 300), within(-4_000, lengthMinutes + 200, 4_500)),
      kind: fc.constantFrom('outage', 'outage', 'degraded', 'worsened', 'detected'),
      part: fc.integer({ min: 0, max: 120 }),
      waits: fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 2 }),
    }),
    { maxLength: 5 },
  )
  .map((drawn) =>
    drawn
      .map(({ span: [from, to], kind, part, waits }): PlainFault => {
        const share = (percent: number) => from + Math.floor(((to - from) * percent) / 100);
        return {
          ...{ from, to, degraded: kind === 'degraded' },
          ...(kind === 'worsened' && { outageSince: share(part) }),
          ...(kind === 'detected' && { detected: from - part }),
          waits: waits.map(([one, other]) => [share(Math.min(one, other)), share(Math.max(one, other))]),
        };
      })
      .map((fault) => {
        // What was said to be an outage only after its repair was none.
        const { outageSince = 0, ...rest } = fault;
        return outageSince >= fault.to
          ? { ...fault, outageSince: fault.to }
          : { ...rest, ...(fault.outageSince !== undefined && { outageSince }) };
      })
      .toSorted((a, b) => Math.min(a.from, a.detected ?? a.from) - Math.min(b.from, b.detected ?? b.from)),
  );

const months: fc.Arbitrary<PlainMonth> = fc.record({
  grade: fc.constantFrom('AAA', 'AA', 'A', 'I', 'II', 'III'),
  rentFen: fc.integer({ min: 0, max: 9_999_999 }),
  faults,
  excluded: fc.array(within(-4_000, lengthMinutes, 900), { maxLength: 3 }),
  entered: fc.array(within(-500, lengthMinutes, 600), { maxLength: 2 }),
  lengthMinutes: fc.constant(lengthMinutes),
  firstDay: fc.constantFrom(0, 0, 0, 1, 14, 29),
});

describe('counted minute by minute', () => {
  it('the worked checks of 8.3 come out as they are written', () => {
    expect(minuteMoney(plain('AAA', [outage(600, 190)]))).toMatchObject({
      ppm: 995_601,
      overrunHours: 2,
      owedFen: 250_000,
    });
    expect(minuteMoney(plain('AA', [outage(600, 21)])).owedFen).toBe(0);
    expect(minuteMoney(plain('AA', [outage(600, 22)])).owedFen).toBe(100_000);
    expect(minuteMoney(plain('A', [outage(600, 3_000)]))).toMatchObject({
      overrunHours: 42,
      floorDays: 3,
      owedFen: 840_000,
    });
  });

  it('every month comes to what the assessment says, and its parts add up to it', () => {
    fc.assert(
      fc.property(months, (month) => {
        const line = assessed(month);
        const counted = minuteMoney(month);
        expect({
          down: line.downMilliseconds / 60_000,
          ppm: line.availabilityPpm,
          overrunHours: line.overrunHours,
          floorDays: line.legalFloorDays,
          owedFen: line.owedFen,
        }).toEqual(counted);
        const sum = (of: 'amountFen' | 'downMilliseconds' | 'overrunHours' | 'legalFloorDays') =>
          line.parts.reduce((total, part) => total + part[of], 0);
        expect(sum('amountFen')).toBe(line.owedFen);
        expect(sum('downMilliseconds')).toBe(line.downMilliseconds);
        expect(sum('overrunHours')).toBe(line.overrunHours);
        expect(sum('legalFloorDays')).toBe(line.legalFloorDays);
        expect(new Set(line.parts.map(({ source }) => JSON.stringify(source))).size).toBe(line.parts.length);
      }),
      { numRuns: 40 },
    );
  });
});
