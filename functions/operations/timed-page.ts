// A page of what has deadlines, no longer than a step can go through: one thing may have hundreds of them.

import type { Page, PageRequest } from '../store/table.ts';
import type { Timed, TimedStore } from '../store/timed-store.ts';
import { itemsPerStep } from './step.ts';

/** As many as their deadlines allow, and one at least. */
export async function timedPage(
  { all }: Pick<TimedStore, 'all'>,
  page: PageRequest,
  perSecond: number,
): Promise<Page<Timed>> {
  const most = itemsPerStep(perSecond);
  for (let { limit } = page; ; ) {
    const found = await all({ ...page, limit });
    const fitting = Math.min(found.items.length, Math.max(1, fittingIn(most, found.items)));
    if (fitting === found.items.length) return found;
    limit = fitting;
  }
}

/** How many of the first have no more deadlines than `most` together. */
function fittingIn(most: number, items: readonly Timed[]): number {
  let sum = 0;
  const firstBeyond = items.findIndex(({ timers }) => {
    sum += Object.keys(timers).length;
    return sum > most;
  });
  return firstBeyond === -1 ? items.length : firstBeyond;
}
