// The system as a whole under many seeds: whatever goes wrong, what must hold holds. `npm run simulate` does the same with more.

import { describe, expect, it } from 'vitest';
import { complaintsOf } from './invariants.ts';
import { runSeed } from './run.ts';

/** Every tenth seed has no faults. */
const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
/** Most are run with their first ticket alone, which takes half the time: tickets hardly ever meet. */
const wholeSeeds = 15;
const firstAlone = { withoutSteps: new Set(['ticket 2', 'ticket 3']) };

describe('the simulated system', () => {
  it('decides every deadline once and on time and tells everybody once, whatever goes wrong', async () => {
    const failed: Record<number, readonly string[]> = {};
    for (const seed of seeds) {
      const complaints = complaintsOf(await runSeed(seed, seed <= wholeSeeds ? {} : firstAlone));
      if (complaints.length > 0) failed[seed] = complaints;
    }
    expect(failed).toEqual({});
  }, 240_000);

  it('goes the same way whenever a seed is run', async () => {
    for (const seed of [3, 7, 20]) {
      const [first, second] = [await runSeed(seed), await runSeed(seed)];
      expect(second.world.fingerprint).toBe(first.world.fingerprint);
      expect([...second.services.table.all()]).toEqual([...first.services.table.all()]);
    }
  });
});
