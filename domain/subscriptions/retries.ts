// When a delivery that was not taken is tried again: ever more slowly, for a day.

import type { Instant } from '../time.ts';
import { instant, later } from '../time.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
// The schedule that the Standard Webhooks convention proposes.
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability
const restsMilliseconds = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour] as const;
const lastRest = 10 * hour;
const triedForMilliseconds = 24 * hour;
// So that what failed together does not come again together.
const jitterPpmMax = 100_000;

/**
 * Null when it has been tried for a day. `attempts` are those made so far, from 1; `chancePpm` from 0 to 999,999 makes the rest longer by up to a
 * tenth. The last attempt is made when the day is over.
 */
export function nextAttemptAt(
  { attempts, firstAttemptAt }: { readonly attempts: number; readonly firstAttemptAt: Instant },
  now: Instant,
  chancePpm: number,
): Instant | null {
  const endsAt = later(firstAttemptAt, triedForMilliseconds);
  if (now >= endsAt) return null;
  const rest = restsMilliseconds[attempts - 1] ?? lastRest;
  const jitter = Math.floor((rest * ((chancePpm * jitterPpmMax) / 1_000_000)) / 1_000_000);
  return instant(Math.min(endsAt, later(now, rest + jitter)));
}
