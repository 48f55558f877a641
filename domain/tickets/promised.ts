// Which of a ticket's promises binds where: a regrade replaces one for what is open and what comes, and leaves what is over.

import type { Milestone } from '../sla/ladder.ts';
import type { PinnedPromise } from './ticket.ts';

type Promised = { readonly promises: readonly PinnedPromise[] };

/** The milestones that were ever promised, in the order of the process. */
export function promisedMilestones({ promises }: Promised): readonly Milestone[] {
  return [...new Set(promises.map(({ milestone }) => milestone))];
}

/** The promise that an occurrence (from 1) is under. Undefined: nothing was promised when it was over. */
export function promiseFor(
  { promises }: Promised,
  milestone: Milestone,
  occurrence: number,
): PinnedPromise | undefined {
  return promises.findLast((promise) => promise.milestone === milestone && (promise.fromOccurrence ?? 1) <= occurrence);
}

/** The promise that whatever is open or still to come is under. */
export function presentPromise(ticket: Promised, milestone: Milestone): PinnedPromise | undefined {
  return promiseFor(ticket, milestone, Number.POSITIVE_INFINITY);
}

/** Whether the milestone is promised now. */
export function isPromised(ticket: Promised, milestone: Milestone): boolean {
  const promise = presentPromise(ticket, milestone);
  return promise !== undefined && promise.lapsedAt === undefined;
}
