// What a regrade (重新定级) may change on an open ticket, and what the ticket keeps of each.

import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Instant } from '../time.ts';
import type { Entitlement, FaultImpact, GradedFacts } from './ticket.ts';

/** Everything that promises depend on and that may change while a ticket is open. Region and owner stay. */
export interface Grading extends Omit<Entitlement, 'region'> {
  readonly priority: 'urgent' | 'normal';
  readonly impact?: FaultImpact;
  readonly timeLevel?: ProvisioningTimeLevel;
}

/** One regrade: what changed, and who approved of it and why. */
export interface Regrade {
  readonly regradedAt: Instant;
  readonly reason: string;
  readonly approvedBy: string;
  /** What changed, before and after; a value that there was not is left out. */
  readonly from: Partial<Grading>;
  readonly to: Partial<Grading>;
}

export function gradingOf({ entitlement, priority, impact, order }: GradedFacts): Grading {
  const { region, ...entitled } = entitlement;
  return {
    ...entitled,
    priority: priority ?? 'normal',
    ...(impact === undefined ? {} : { impact }),
    ...(order === undefined ? {} : { timeLevel: order.timeLevel }),
  };
}

export function gradedFactsOf(ticket: GradedFacts): GradedFacts {
  const { priority, impact, outageSinceAt, order, entitlement, promises, calendarVersions } = ticket;
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(impact === undefined ? {} : { impact }),
    ...(outageSinceAt === undefined ? {} : { outageSinceAt }),
    ...(order === undefined ? {} : { order }),
    entitlement,
    promises,
    ...(calendarVersions === undefined ? {} : { calendarVersions }),
  };
}
