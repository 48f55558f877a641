// What a regrade makes of a ticket's promises: what is over keeps its own, what is open or still to come has the new one.

import type { Milestone } from '../sla/ladder.ts';
import { occurrencesOf } from '../sla/occurrences.ts';
import { milestoneOf } from '../sla/policy.ts';
import type { Rules } from '../sla/rules.ts';
import type { Instant } from '../time.ts';
import { processOf } from './process.ts';
import { promisedMilestones } from './promised.ts';
import type { PinnedPromise, Ticket } from './ticket.ts';

/**
 * The promises of the ticket from `now` on, where it would be promised `fresh` if it were opened today. A promise that is no longer made
 * lapses; one that is newly made counts from where its milestone starts, also if that is past.
 */
export function regradedPromises(
  ticket: Ticket,
  fresh: readonly PinnedPromise[],
  now: Instant,
  rules: Rules,
): readonly PinnedPromise[] {
  const ofProcess = processOf(rules.policy, ticket.type).milestones;
  const milestones = new Set([...ofProcess, ...promisedMilestones(ticket)]);
  return [...milestones].flatMap((milestone) => {
    const known = ticket.promises.filter((promise) => promise.milestone === milestone);
    const present = known.at(-1);
    const next = fresh.find((promise) => promise.milestone === milestone);
    if (present !== undefined && next !== undefined && binds(present) && sameBinding(present, next)) {
      return [
        ...known.slice(0, -1),
        { ...present, setAside: [...next.setAside, ...present.setAside.filter(isFormer)] },
      ];
    }
    const successor = next === undefined ? lapsed(present, now) : regraded(present, next, now);
    if (successor === undefined) return known;
    const fromOccurrence = firstNotOver(ticket, milestone, rules);
    const kept = known.filter((promise) => (promise.fromOccurrence ?? 1) < fromOccurrence);
    return [...kept, fromOccurrence === 1 ? successor : { ...successor, fromOccurrence }];
  });
}

function regraded(present: PinnedPromise | undefined, next: PinnedPromise, now: Instant): PinnedPromise {
  if (present === undefined || !binds(present)) return { ...next, regradedAt: now };
  const { limit, source, basis, reference } = present;
  return { ...next, regradedAt: now, setAside: [...next.setAside, { limit, source, basis, reference, untilAt: now }] };
}

/** Undefined: nothing was promised that could lapse. */
function lapsed(present: PinnedPromise | undefined, now: Instant): PinnedPromise | undefined {
  if (present === undefined || !binds(present)) return undefined;
  const { fromOccurrence, ...promise } = present;
  return { ...promise, regradedAt: now, lapsedAt: now };
}

/** The first occurrence that is neither met nor lapsed by now. They end in the order in which they began. */
function firstNotOver(ticket: Ticket, milestone: Milestone, { policy }: Rules): number {
  const occurrences = occurrencesOf(ticket, milestoneOf(policy, milestone));
  const open = occurrences.find(({ metAt, endedAt }) => metAt === undefined && endedAt === undefined);
  return open?.occurrence ?? (occurrences.at(-1)?.occurrence ?? 0) + 1;
}

function binds({ lapsedAt }: PinnedPromise): boolean {
  return lapsedAt === undefined;
}

function sameBinding(left: PinnedPromise, right: PinnedPromise): boolean {
  const binding = ({ limit, source, basis, reference, rule, calendar, pausable, notBeforeAt }: PinnedPromise) =>
    JSON.stringify([limit, source, basis, reference, rule, calendar, pausable, notBeforeAt]);
  return binding(left) === binding(right);
}

function isFormer({ untilAt }: PinnedPromise['setAside'][number]): boolean {
  return untilAt !== undefined;
}
