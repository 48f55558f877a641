// What has happened to a ticket. A command yields events; the stored ticket is what they add up to.

import type { GroupOutage } from '../causes/cause.ts';
import type { Happening } from '../decision.ts';
import type { CalendarId } from '../sla/calendar-id.ts';
import type { DeadlineEvent, RungReviewed } from '../sla/deadline-events.ts';
import type { Milestone } from '../sla/ladder.ts';
import type { Instant } from '../time.ts';
import type { FaultReportDraft } from './fault-report.ts';
import type { Regrade } from './regrading.ts';
import type { SuspensionReason, SuspensionStatement } from './suspension.ts';
import type { GradedFacts, OpeningFacts } from './ticket.ts';

export interface TicketOpened extends Happening, OpeningFacts {
  readonly type: 'TicketOpened';
  readonly ticketId: string;
  readonly ticketType: string;
}

/** From now on these facts and promises hold; `from` and `to` name what changed. */
export interface TicketRegraded extends Happening, Omit<Regrade, 'regradedAt'>, GradedFacts {
  readonly type: 'TicketRegraded';
}

/** A deadline that is due at another instant; null while its clock stands still. */
export interface MovedDeadline {
  readonly milestone: Milestone;
  readonly occurrence: number;
  readonly fromDueAt: Instant | null;
  readonly toDueAt: Instant | null;
}

/** From now on the ticket runs on another version of a calendar. */
export interface TicketReplanned extends Happening {
  readonly type: 'TicketReplanned';
  readonly calendarId: CalendarId;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly moved: readonly MovedDeadline[];
}

/** Why a suspension is changed afterwards, and who approves of that. */
interface AmendmentMade extends Happening {
  /** Place of the suspension on the ticket, from 1. */
  readonly number: number;
  readonly approvedBy: string;
  readonly justification: string;
}

/** A suspension as it stands from now on. */
interface SuspensionStated extends AmendmentMade, Required<SuspensionStatement> {}

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
  | (Happening & { readonly type: 'TicketResolved'; readonly cause?: string; readonly solution: string })
  | (Happening & { readonly type: 'RecoveryConfirmed'; readonly confirmedBy: string })
  | (Happening & { readonly type: 'RecoveryDenied'; readonly confirmedBy: string; readonly comment: string })
  | (Happening & { readonly type: 'InvestigationRecorded'; readonly result: string })
  | (Happening & { readonly type: 'AppointmentMade'; readonly visitAt: Instant })
  | (Happening & { readonly type: 'InstallationStarted' })
  | (Happening & { readonly type: 'TicketClosed'; readonly confirmedBy: string })
  | (Happening & {
      readonly type: 'CustomerCalledBack';
      readonly satisfaction: number;
      readonly recurred: boolean;
      readonly comment?: string;
    })
  | (Happening & { readonly type: 'CallBackUnanswered'; readonly comment: string; readonly suffices?: true })
  | (Happening & { readonly type: 'FaultReportRequested' })
  | (Happening & FaultReportDraft & { readonly type: 'FaultReportDrafted'; readonly reviewDepartmentId?: string })
  | (Happening & { readonly type: 'FaultReportReviewed'; readonly approved: boolean; readonly comment?: string })
  | (Happening & { readonly type: 'FaultReportSubmitted'; readonly departmentId: string })
  | TicketRegraded
  | (Happening & { readonly type: 'CauseLinked'; readonly causeId: string; readonly formerCauseId?: string })
  | (Happening & { readonly type: 'CauseUnlinked'; readonly causeId: string })
  | (Happening & {
      readonly type: 'GroupOutagesStated';
      readonly causeId: string;
      readonly outages: readonly GroupOutage[];
    })
  | TicketReplanned
  | (Happening & { readonly type: 'TicketReopened'; readonly reason: string })
  | (Happening & { readonly type: 'TicketTransferred'; readonly departmentId: string; readonly reason: string })
  | (Happening & { readonly type: 'TicketCancelled'; readonly reason: string })
  | (Happening & { readonly type: 'TicketRejected'; readonly reason: string })
  | (SuspensionStated & { readonly type: 'SuspensionEntered' })
  | (SuspensionStated & { readonly type: 'SuspensionCorrected' })
  | (AmendmentMade & { readonly type: 'SuspensionVoided' })
  | DeadlineEvent
  | (RungReviewed & { readonly type: 'WarningWithdrawn' | 'BreachWithdrawn' | 'EscalationWithdrawn' })
  | (RungReviewed & {
      readonly type: 'WarningConfirmed' | 'BreachConfirmed' | 'EscalationConfirmed';
      readonly revisedDueAt: Instant;
    });
