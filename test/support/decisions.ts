// Who decides in tests, and when.

import type { Decision } from '../../domain/decision.ts';
import type { Instant } from '../../domain/time.ts';
import { mondayMorning } from './time.ts';

export function at(now: Instant = mondayMorning, by = 'clerk-1'): Decision {
  return { now, by };
}
