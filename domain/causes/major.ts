// When an outage of several circuits became a major fault (P-3).

import { roundTheClock } from '../sla/calendar.ts';
import { dueAt } from '../sla/clock.ts';
import type { Policy } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import type { GroupOutage } from './cause.ts';

/** Undefined while it has not lasted so long, and when it was over before. */
export function majorSince(
  { criterion, sinceAt, endedAt }: Pick<GroupOutage, 'criterion' | 'sinceAt' | 'endedAt'>,
  { majorFaultGroups }: Policy,
  now: Instant,
): Instant | undefined {
  const { limit } = majorFaultGroups[criterion].duration;
  const majorAt = dueAt({ startedAt: sinceAt, limit, exclusions: [] }, roundTheClock);
  return majorAt !== null && majorAt <= (endedAt ?? now) && majorAt <= now ? majorAt : undefined;
}
