// Compensation schemes as data (8.3): how far the availability has to fall for which part of the rent, what an hour over the
// repair limit costs, and how much it may come to in a month. The documents have the chapter's heading only (R181).

import type { Sourced } from '../sla/sourced.ts';
import { sourced } from '../sla/sourced.ts';

export const compensationSchemeIds = ['C-AAA', 'C-AA', 'C-A', 'C-NEG'] as const;
export type CompensationSchemeId = (typeof compensationSchemeIds)[number];

/** Below this availability this part of the month's rent is owed; both in parts per million. */
export interface LadderStep {
  readonly belowPpm: number;
  readonly rentPpm: number;
}

export interface CompensationScheme {
  /** From the highest availability to the lowest. The first step begins where the promise is missed, whatever it says here. */
  readonly ladder: Sourced<readonly LadderStep[]>;
  /** For every started hour over the repair limit. */
  readonly overrunHourRentPpm: Sourced<number>;
  /** The most that ladder or overrun come to in a month. */
  readonly capRentPpm: Sourced<number>;
}

export interface CompensationPolicy {
  readonly schemes: Readonly<Record<CompensationSchemeId, CompensationScheme>>;
  /** A day of rent is the month's divided by this, whatever the month; a part of 24 hours is a day. */
  readonly rentDaysPerMonth: Sourced<number>;
  /** How many days after its month a claim may be raised. */
  readonly claimWindowDays: Sourced<number>;
  /** What comes back of an overcharge in cash, and what in services on top (R180). */
  readonly overcharge: Sourced<{ readonly refundPpm: number; readonly creditPpm: number }>;
}

const ladder = (...steps: readonly (readonly [belowPpm: number, rentPpm: number])[]) =>
  sourced(
    steps.map(([belowPpm, rentPpm]): LadderStep => ({ belowPpm, rentPpm })),
    'D',
  );
const wholeRent = sourced(1_000_000, 'P-15');

export const defaultCompensation: CompensationPolicy = {
  schemes: {
    'C-AAA': {
      ladder: ladder([999_900, 100_000], [999_000, 250_000], [990_000, 500_000], [950_000, 1_000_000]),
      overrunHourRentPpm: sourced(50_000, 'D'),
      capRentPpm: wholeRent,
    },
    'C-AA': {
      ladder: ladder([999_500, 100_000], [995_000, 200_000], [990_000, 400_000], [950_000, 1_000_000]),
      overrunHourRentPpm: sourced(30_000, 'D'),
      capRentPpm: wholeRent,
    },
    'C-A': {
      ladder: ladder([999_000, 100_000], [990_000, 250_000], [950_000, 500_000], [900_000, 1_000_000]),
      overrunHourRentPpm: sourced(20_000, 'D'),
      capRentPpm: wholeRent,
    },
    // Half of C-A.
    'C-NEG': {
      ladder: ladder([999_000, 50_000], [990_000, 125_000], [950_000, 250_000], [900_000, 500_000]),
      overrunHourRentPpm: sourced(10_000, 'D'),
      capRentPpm: sourced(500_000, 'D'),
    },
  },
  rentDaysPerMonth: sourced(30, 'P-4'),
  claimWindowDays: sourced(60, 'P-15'),
  overcharge: sourced({ refundPpm: 1_000_000, creditPpm: 1_000_000 }, 'S'),
};
