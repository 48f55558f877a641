// What has happened to a ticket. A command yields events; the stored ticket is what they add up to.

import type { Milestone, Recipient, SuspensionReason } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import type { Entitlement, FaultImpact, PinnedPromise, TicketSource } from './ticket.ts';

/** When it happened, and who caused it: the subject of the caller's token, or `zhunshi` for the clock. */
interface Happening {
  readonly occurredAt: Instant;
  readonly by: string;
}

export interface TicketOpened extends Happening {
  readonly type: 'TicketOpened';
  readonly ticketId: string;
  readonly impact: FaultImpact;
  readonly source: TicketSource;
  readonly description: string;
  readonly customerId: string;
  readonly circuitId: string;
  readonly monitoringCentreId: string;
  readonly reportedAt: Instant;
  readonly detectedAt?: Instant;
  readonly entitlement: Entitlement;
  readonly policyVersion: string;
  readonly promises: readonly PinnedPromise[];
}

/** A rung of a deadline was due and unmet. `latenessMilliseconds` is how long after `dueAt` it was decided. */
interface RungReached extends Happening {
  readonly milestone: Milestone;
  readonly occurrence: number;
  readonly percent: number;
  readonly dueAt: Instant;
  readonly reachedAt: Instant;
  readonly latenessMilliseconds: number;
  readonly tell: readonly Recipient[];
  readonly responsibleDepartmentId: string;
}

export type TicketEvent =
  | TicketOpened
  | (Happening & { readonly type: 'TicketDispatched'; readonly departmentId: string })
  | (Happening & { readonly type: 'TicketAccepted' })
  | (Happening & { readonly type: 'FeedbackGiven'; readonly message: string; readonly estimatedRestoreAt?: Instant })
  | (Happening & {
      readonly type: 'TicketSuspended';
      readonly reason: SuspensionReason;
      readonly side: 'pending' | 'held';
      readonly evidence: string;
      readonly approvedBy: string;
      readonly estimatedRestoreAt: Instant;
    })
  | (Happening & { readonly type: 'TicketResumed' })
  | (Happening & { readonly type: 'TicketResolved'; readonly cause: string; readonly solution: string })
  | (Happening & { readonly type: 'RecoveryConfirmed'; readonly confirmedBy: string })
  | (Happening & { readonly type: 'RecoveryDenied'; readonly confirmedBy: string; readonly comment: string })
  | (Happening & { readonly type: 'TicketTransferred'; readonly departmentId: string; readonly reason: string })
  | (Happening & { readonly type: 'TicketCancelled'; readonly reason: string })
  | (Happening & { readonly type: 'TicketRejected'; readonly reason: string })
  | (RungReached & { readonly type: 'DeadlineWarned' })
  | (RungReached & { readonly type: 'DeadlineBreached' });
