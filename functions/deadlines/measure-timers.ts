// What a write has done to timers, in figures.

import type { Instant } from '../../domain/time.ts';
import { measure } from '../metrics.ts';
import type { Subject } from '../subject.ts';
import type { TimerChange } from './timer-changes.ts';

/** One line for each call that has changed some. A timer that had fired by now is done, not disarmed. */
export function measureTimers(subject: Subject, changes: readonly TimerChange[], now: Instant): void {
  for (const [correlationId, ofCall] of Map.groupBy(changes, (change) => change.correlationId)) {
    const set = ofCall.filter(({ dueAt }) => dueAt !== null);
    const armed = set.filter(({ wasDueAt }) => wasDueAt === null).length;
    const disarmed = ofCall.filter(({ dueAt, wasDueAt }) => dueAt === null && (wasDueAt ?? now) > now).length;
    if (set.length + disarmed === 0) continue;
    const counts = { TimersArmed: armed, TimersMoved: set.length - armed, TimersDisarmed: disarmed };
    measure('timers', counts, { correlationId, ...subject });
  }
}
