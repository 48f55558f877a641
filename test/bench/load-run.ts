// The same call many times, so many at a time.

import { forEachBounded } from '../../functions/batches.ts';
import type { ProcessorTime } from './processor-time.ts';
import { processorTimeOf } from './processor-time.ts';
import { milliseconds, perSecond, quantile } from './statistics.ts';

export interface Run {
  readonly perSecond: number;
  /** Milliseconds of each call. */
  readonly latencies: readonly number[];
  /** Milliseconds for one call. */
  readonly processor: ProcessorTime;
}

export async function runWith(
  concurrency: number,
  calls: number,
  work: (index: number) => Promise<unknown>,
): Promise<Run> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const { own, others } = await processorTimeOf(() =>
    forEachBounded([...Array(calls).keys()], concurrency, async (index) => {
      const begunAt = performance.now();
      await work(index);
      latencies.push(performance.now() - begunAt);
    }),
  );
  const perSecond = (calls / (performance.now() - startedAt)) * 1_000;
  return { perSecond, latencies, processor: { own: own / calls, others: others / calls } };
}

export function shownRun({ perSecond: rate, latencies }: Run): string {
  return `${perSecond(rate)} (${milliseconds(quantile(latencies, 0.5))} / ${milliseconds(quantile(latencies, 0.99))})`;
}
