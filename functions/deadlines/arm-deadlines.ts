// Keeps the Scheduler in step with whatever has deadlines: reads from the table's stream which timers a write has set, moved or
// taken away. Doing a batch again, whole or in part, comes to the same schedules.

import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { BatchReport } from '../async-handler.ts';
import { streamReport } from '../async-handler.ts';
import { forEachBounded } from '../batches.ts';
import { recordsByItem } from '../stream-image.ts';
import type { ArmingDependencies } from './arm-timers.ts';
import { armTimers } from './arm-timers.ts';
import { liveArming } from './live-arming.ts';

const itemsAtOnceMax = 16;

/** The writes of one item are worked off in their order, different items side by side. */
export function armDeadlines(deps: ArmingDependencies): (event: DynamoDBStreamEvent) => Promise<BatchReport> {
  return async ({ Records: records }) => {
    const failures = new Map<DynamoDBRecord, unknown>();
    await forEachBounded(recordsByItem(records), itemsAtOnceMax, async (writes) => {
      const [first] = writes;
      await armTimers(writes, deps).catch((error: unknown) => first && failures.set(first, error));
    });
    return streamReport(records, failures);
  };
}

let live: ReturnType<typeof armDeadlines> | undefined;

export const handler = (event: DynamoDBStreamEvent): Promise<BatchReport> => {
  live ??= armDeadlines(liveArming());
  return live(event);
};
