// When a delivery that was not taken is tried again: ever more slowly, for a day.

import type { Instant } from '../time.ts';
import { instant, later } from '../time.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
// The schedule that the Standard Webhooks convention proposes.
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability
const restsMilliseconds = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour] as const;
const lastRest = 10 * hour;
const triedForMilliseconds = 24 * hour;
// The fourth attempt, 35 minutes after the first, is the first one after that: what was restarted or deployed is back by then.
const warnedAfterMilliseconds = 30 * minute;
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
  const endsAt = triedUntil(firstAttemptAt);
  if (now >= endsAt) return null;
  const rest = restsMilliseconds[attempts - 1] ?? lastRest;
  const jitter = Math.floor((rest * ((chancePpm * jitterPpmMax) / 1_000_000)) / 1_000_000);
  return instant(Math.min(endsAt, later(now, rest + jitter)));
}

/** When a delivery that has failed since this attempt is given up. */
export function triedUntil(firstAttemptAt: Instant): Instant {
  return later(firstAttemptAt, triedForMilliseconds);
}

/** Whether those who look after the subscription are to hear of it: once in as long as a delivery is tried for, whichever it is. */
export function isWarningDue(failingSinceAt: Instant, warnedAt: Instant | undefined, now: Instant): boolean {
  const wasWarned = warnedAt !== undefined && now < triedUntil(warnedAt);
  return !wasWarned && now - failingSinceAt >= warnedAfterMilliseconds;
}
