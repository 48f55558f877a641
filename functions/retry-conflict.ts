// Work that reads, decides and writes, and starts over when somebody else has written meanwhile.

import { measure } from './metrics.ts';
import { VersionConflict } from './store/version-conflict.ts';

/** Whatever is written so has few writers: five lost races in a row are a fault, not bad luck. */
const attemptsMax = 5;

/** Throws the last VersionConflict when the item was written by others again and again. */
export async function retryConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt === attemptsMax) throw error;
      measureRetry(error, attempt);
    }
  }
}

/** Counts a write that lost a race and is begun anew; `attempt` is the one that was lost, from 1. */
export function measureRetry({ message: reason }: VersionConflict, attempt = 1): void {
  measure('a write lost a race', { ConflictsRetried: 1 }, { attempt, reason });
}
