// The figures of the outage ledger (8.3), and those that hold where the operator has not set its own.

import type { Sourced } from '../sla/sourced.ts';
import { sourced } from '../sla/sourced.ts';

export interface AvailabilityPolicy {
  /** An interruption shorter than this is none. */
  readonly minimumInterruptionMinutes: Sourced<number>;
  /** How many days before a month a fault that lasts into it may have been reported at the earliest. */
  readonly faultLookBackDays: Sourced<number>;
}

export const defaultAvailability: AvailabilityPolicy = {
  // P-14 counts from 5 minutes, which would hide the whole month's allowance of an AAA circuit.
  minimumInterruptionMinutes: sourced(1, 'D'),
  // A circuit that has been out for a season is out all the same; reading a year of a circuit's tickets costs next to nothing.
  faultLookBackDays: sourced(366, 'D'),
};
