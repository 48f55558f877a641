// What has happened to a ticket. A command yields events; the stored ticket is what they add up to.

import type { GroupOutage } from '../causes/cause.ts';
import type { Happening } from '../decision.ts';
import type { Addressees, CalendarId, Milestone, Recipient, SuspensionReason } from '../sla/policy.ts';
import type { Name } from '../sla/working-days.ts';
import type { Instant } from '../time.ts';
import type { FaultReportDraft } from './fault-report.ts';
import type { Regrade } from './regrading.ts';
import type { SuspensionStatement } from './suspension.ts';
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

/** What brings to light what nobody could know before: suspensions put right, a regrade, a revised calendar, faults of the same cause. */
export const findings = ['amendment', 'regrade', 'calendar', 'common-cause'] as const;
export type Finding = (typeof findings)[number];

/** What is announced of a rung of a deadline, and to whom. */
interface RungAnnounced extends Happening, Addressees {
  readonly milestone: Milestone;
  readonly milestoneName: Name;
  /** What whoever hears that it is broken has to know or to do beyond it. */
  readonly advice?: Name;
  readonly occurrence: number;
  readonly percent: number;
  /** Counts from 1: a rung whose announcement was withdrawn may be announced anew. */
  readonly announcement: number;
  /** When the rung was due; for the breach this is the deadline. */
  readonly dueAt: Instant;
  /** When the deadline itself is due; null while its clock stands still. */
  readonly deadlineDueAt: Instant | null;
  readonly reachedAt: Instant;
  /** Who had to act when the rung was reached; of a breach that was found afterwards, when it was due. */
  readonly responsibleDepartmentId: string;
  /** Who has the ticket now and is told as well, where that is another. */
  readonly actingDepartmentId?: string;
  /** Who hears of it wherever the responsible department does. */
  readonly concernedDepartmentIds?: readonly string[];
  /** Of a breach: these hear at the same moment of a higher rung of the same deadline, and of nothing beside it. */
  readonly quietFor?: readonly Recipient[];
}

/** A rung was due and unmet. */
interface RungReached extends RungAnnounced {
  /** How long it was decided after it could be known: after `dueAt`, or after what has brought it to light. */
  readonly latenessMilliseconds: number;
  /** Absent when the clock found it, as it fell due. */
  readonly foundBy?: Finding;
  /** Of a breach that was found when the deadline had been met already: when that was. */
  readonly metAt?: Instant;
}

/** The facts were corrected or the ticket regraded, and what was announced of the rung was looked at again. `dueAt` is what was said until now. */
interface RungReviewed extends RungAnnounced {
  /** What led to the review. Absent on events from before a ticket could be regraded: an amendment. */
  readonly foundBy?: Finding;
  /** Counts the reviews of this announcement, from 1. */
  readonly review: number;
  /** When the rung is due by the facts as they are now; null while its clock stands still, or when nothing is promised any more. */
  readonly revisedDueAt: Instant | null;
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
  | (RungReached & { readonly type: 'ReminderDue' })
  | (RungReached & { readonly type: 'DeadlineWarned' })
  | (RungReached & { readonly type: 'DeadlineBreached' })
  | (RungReached & { readonly type: 'DeadlineEscalated' })
  | (RungReviewed & { readonly type: 'WarningWithdrawn' | 'BreachWithdrawn' | 'EscalationWithdrawn' })
  | (RungReviewed & {
      readonly type: 'WarningConfirmed' | 'BreachConfirmed' | 'EscalationConfirmed';
      readonly revisedDueAt: Instant;
    });
