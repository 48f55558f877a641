// How the demo says lengths of time.

import { describe, expect, it } from 'vitest';
import { spoken, timeOfDay } from '../../examples/screen.ts';

describe('a length of time', () => {
  it.each([
    [0, '0 ms'],
    [38.4, '38 ms'],
    [4_900, '4.9 s'],
    [892_000, '14 min 52 s'],
    [7_200_000, '120 min'],
  ])('of %d ms is told as %s', (milliseconds, told) => {
    expect(spoken(milliseconds)).toBe(told);
  });
});

describe('an instant', () => {
  it('is told in the time of the operator', () => {
    expect(timeOfDay('2026-11-22T08:00:00.042Z')).toBe('16:00:00.042');
  });
});
