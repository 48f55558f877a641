// The flag of a major fault (重大故障, P-3): raised by the clock when a fault has outlasted one of its thresholds, taken back with
// the announcement when corrected facts say otherwise.

import type { Milestone } from '../sla/ladder.ts';
import { isBreach, standingDueAt, stands } from '../sla/reached-rung.ts';
import { earliest, type Instant } from '../time.ts';
import { promiseFor } from './promised.ts';
import type { TicketFacts } from './ticket.ts';

export interface MajorFault {
  readonly sinceAt: Instant;
  /** Which threshold was outlasted, e.g. `AAA outage`. */
  readonly criterion: string;
}

export const majorFaultMilestones: readonly Milestone[] = ['majorFault', 'majorFaultAaaGroup', 'majorFaultGroup'];

/** Since when, and by which criterion, the fault counts as a major one; undefined while it does not. It stays one after the repair. */
export function majorFaultOf({ reached, promises }: TicketFacts): MajorFault | undefined {
  const outlasted = reached.filter(
    (rung) => majorFaultMilestones.includes(rung.milestone) && isBreach(rung) && stands(rung),
  );
  const [first, ...others] = outlasted.map(standingDueAt);
  if (first === undefined) return undefined;
  const sinceAt = earliest(first, ...others);
  const rung = outlasted.find((one) => standingDueAt(one) === sinceAt);
  const criterion = rung && promiseFor({ promises }, rung.milestone, rung.occurrence)?.reference;
  return criterion === undefined ? undefined : { sinceAt, criterion };
}
