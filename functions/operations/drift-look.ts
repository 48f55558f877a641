// What a look for drift works with, and what it says.

import type { Finding, FindingStore } from '../store/finding-store.ts';
import type { ReArmingDependencies } from './re-arm.ts';
import type { ScheduleDirectory } from './schedule-directory.ts';

export interface DriftDependencies extends ReArmingDependencies {
  readonly directory: ScheduleDirectory;
  readonly findings: Pick<FindingStore, 'record'>;
}

export type Unmended = Omit<Finding, 'foundAt' | 'mended'>;

/** What one page has shown. */
export interface Look {
  readonly looked: number;
  readonly found: readonly Unmended[];
  readonly nextCursor?: string;
}

/**
 * What was written a moment ago has not come to the Scheduler yet, and is no drift: whatever looks wrong is looked at again after
 * this time. The stream takes less than a second.
 */
export const secondLookMilliseconds = 3_000;
