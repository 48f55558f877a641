import { describe, expect, it } from 'vitest';
import { isWarningDue, nextAttemptAt } from '../../../domain/subscriptions/retries.ts';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import { mondayMorning } from '../../support/time.ts';

/** Instants of all attempts, in minutes after the first. */
function attemptsOf(chancePpm: number): readonly number[] {
  const attempts: Instant[] = [];
  for (let now: Instant | null = mondayMorning; now !== null; ) {
    attempts.push(now);
    now = nextAttemptAt({ attempts: attempts.length, firstAttemptAt: mondayMorning }, now, chancePpm);
  }
  return attempts.map((at) => (at - mondayMorning) / 60_000);
}

describe('a delivery that is never taken', () => {
  it('is tried ever more slowly, and for the last time when a day is over', () => {
    expect(attemptsOf(0).map(Math.floor)).toEqual([0, 0, 5, 35, 155, 455, 1_055, 1_440]);
  });

  it('rests up to a tenth longer by chance, and is tried no longer than a day all the same', () => {
    const [, second = 0] = attemptsOf(999_999);
    expect(second * 60_000).toBeGreaterThan(5_400);
    expect(second * 60_000).toBeLessThanOrEqual(5_500);
    expect(attemptsOf(999_999).at(-1)).toBe(1_440);
  });

  it('is given up by an attempt that was made later than that', () => {
    const tooLate = later(mondayMorning, 25 * 3_600_000);
    expect(nextAttemptAt({ attempts: 3, firstAttemptAt: mondayMorning }, tooLate, 0)).toBeNull();
  });
});

describe('those who look after a subscription', () => {
  const [since, hour] = [mondayMorning, 3_600_000];

  it('are warned half an hour after the first failure, and not before', () => {
    expect(isWarningDue(since, undefined, later(since, hour / 2 - 1))).toBe(false);
    expect(isWarningDue(since, undefined, later(since, hour / 2))).toBe(true);
  });

  it('are warned again after a day, whatever fails', () => {
    const warnedAt = later(since, hour);
    expect(isWarningDue(since, warnedAt, later(warnedAt, 24 * hour - 1))).toBe(false);
    expect(isWarningDue(later(since, hour), warnedAt, later(warnedAt, 24 * hour))).toBe(true);
  });
});
