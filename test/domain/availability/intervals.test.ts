import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, lengthOf, union, without } from '../../../domain/availability/intervals.ts';
import type { Interval } from '../../../domain/sla/working-days.ts';
import type { Instant } from '../../../domain/time.ts';

const stretch = (from: number, to: number): Interval => ({ fromAt: from as Instant, toAt: to as Instant });
const stretches = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => stretch(from, from + length)),
  { maxLength: 8 },
);

/** Minute by minute, which is slow and obvious. */
const minutesIn = (intervals: readonly Interval[]) =>
  Array.from({ length: 100 }, (_, at) => intervals.some(({ fromAt, toAt }) => fromAt <= at && at < toAt));

describe('sets of time', () => {
  it('joins what overlaps or adjoins, and drops what has no length', () => {
    expect(union([stretch(5, 9), stretch(1, 3), stretch(3, 5), stretch(20, 20)])).toEqual([stretch(1, 9)]);
  });

  it('takes a hole out of the middle', () => {
    expect(without(union([stretch(0, 10)]), union([stretch(3, 4)]))).toEqual([stretch(0, 3), stretch(4, 10)]);
  });

  it('agrees with counting minute by minute', () => {
    fc.assert(
      fc.property(stretches, stretches, (some, others) => {
        const [left, right] = [union(some), union(others)];
        const [inLeft, inRight] = [minutesIn(some), minutesIn(others)];
        expect(minutesIn(left)).toEqual(inLeft);
        expect(minutesIn(without(left, right))).toEqual(inLeft.map((is, at) => is && !inRight[at]));
        expect(minutesIn(common(left, right))).toEqual(inLeft.map((is, at) => is && inRight[at]));
        expect(lengthOf(without(left, right)) + lengthOf(common(left, right))).toBe(lengthOf(left));
      }),
    );
  });
});
