// When a department is there to be told.

import type { Calendar } from '../sla/calendar.ts';
import { type Instant, later, millisecondsPerDay } from '../time.ts';

/** Longer than any run of public holidays. */
const closedDaysMax = 14;

/**
 * The first instant from `at` on at which the department is open: `at` itself where it is. Null when it does not open for two weeks or
 * when its calendar does not know these days: whoever waits for it would wait in vain.
 */
export function opensAt(calendar: Calendar, at: Instant): Instant | null {
  try {
    const [open] = calendar.openIntervals(at, later(at, closedDaysMax * millisecondsPerDay));
    return open?.fromAt ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
