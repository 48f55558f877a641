// What a department is told about a deadline. Recorded before it is delivered, so that it is told once however often the
// event comes, and so that a retry does only what is missing.

import { channelTypes } from '../../domain/departments/channels.ts';
import type { Finding } from '../../domain/sla/deadline-events.ts';
import type { Attention, Milestone } from '../../domain/sla/ladder.ts';
import { heldLapseReasons } from '../../domain/tickets/held-announcement.ts';
import type { Instant } from '../../domain/time.ts';
import type { InformationEventType, NoticeEventType, reachedEventTypes } from '../environment.ts';
import { hashedId } from '../hashed-id.ts';
import type { InformationSubject, Subject } from '../subject.ts';
import { identify } from '../subject.ts';

/** The ways to a department: the topic always, the others as it has named them. */
export const noticeChannels = ['topic', ...channelTypes] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** A delivery that failed. */
export interface NoticeAttempt {
  readonly channel: NoticeChannel;
  readonly attemptedAt: Instant;
  readonly reason: string;
  /** This channel is not asked again for this notice: the next one is. */
  readonly givenUp?: true;
}

/** How far the telling of a notice is. */
export interface Telling {
  /** When each channel took it; a channel that has not is missing. */
  readonly deliveredTo: Partial<Record<NoticeChannel, Instant>>;
  /** What failed on the way, oldest first; absent when nothing has. */
  readonly attempts?: readonly NoticeAttempt[];
}

/** The same in the two languages of the service. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What each event is to a department. */
export const noticeKindOf = {
  ReminderDue: 'reminder',
  DeadlineWarned: 'warning',
  DeadlineBreached: 'breach',
  DeadlineEscalated: 'escalation',
  WarningWithdrawn: 'warning-withdrawn',
  BreachWithdrawn: 'breach-withdrawn',
  EscalationWithdrawn: 'escalation-withdrawn',
  WarningConfirmed: 'warning-confirmed',
  BreachConfirmed: 'breach-confirmed',
  EscalationConfirmed: 'escalation-confirmed',
} as const satisfies Record<NoticeEventType, string>;
export type NoticeKind = (typeof noticeKindOf)[NoticeEventType];
/** What was reached itself; the other kinds are what is said of it later. */
export type ReachedKind = (typeof noticeKindOf)[(typeof reachedEventTypes)[number]];
export const noticeKinds = Object.values(noticeKindOf);
/** The event that each kind of notice comes from. */
export const noticeEventOf = Object.fromEntries(
  Object.entries(noticeKindOf).map(([event, kind]) => [kind, event]),
) as Readonly<Record<NoticeKind, NoticeEventType>>;

export interface Notice extends Subject, Telling {
  /** The same for the same announcement and department: also the `webhook-id`. */
  readonly id: string;
  readonly departmentId: string;
  readonly milestone: Milestone;
  /** Absent on notices that were recorded before milestones were named by the policy. */
  readonly milestoneName?: Bilingual;
  readonly occurrence: number;
  /** Part of the time that is over; 100 is the breach, more than that an escalation. */
  readonly percent: number;
  readonly kind: NoticeKind;
  /** Who within the department is meant; absent: nobody in particular. */
  readonly attention?: readonly Attention[];
  /** Counts from 1; absent from notices that were recorded before a rung could be announced anew. */
  readonly announcement?: number;
  readonly dueAt: Instant;
  readonly reachedAt: Instant;
  /** Of what was reached: how long it was decided after it could be known. */
  readonly latenessMilliseconds?: number;
  /** What brought it to light, where it was not the clock; of a review, what led to it. */
  readonly foundBy?: Finding;
  /** Of such a breach: when the deadline was met, too late. */
  readonly metAt?: Instant;
  /** Of a withdrawal or confirmation: which review of the announcement it comes from. */
  readonly review?: NoticeReview;
  readonly recordedAt: Instant;
  /** Of the call that it follows from. Absent from notices that were recorded before it was kept. */
  readonly correlationId?: string;
  readonly text: Bilingual;
  /** It was announced while the department was closed, and may wait: when the department opens next. */
  readonly heldUntilAt?: Instant;
  /** Of a held notice: when it was sent on its way. */
  readonly releasedAt?: Instant;
  /** It was never sent: by the time the department opened there was nothing left to tell. */
  readonly lapsed?: { readonly lapsedAt: Instant; readonly reason: NoticeLapseReason };
}

/** What a department is told that is about no deadline. */
export interface Information extends InformationSubject, Telling {
  /** The same for the same event and department. */
  readonly id: string;
  readonly departmentId: string;
  readonly kind: 'information';
  readonly event: InformationEventType;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly correlationId?: string;
  readonly text: Bilingual;
}

export type AnyNotice = Notice | Information;

/** Why a held notice is not told: what became of the announcement, or `never-told` of one that takes back what was held itself. */
export const noticeLapseReasons = [...heldLapseReasons, 'never-told', 'department-gone'] as const;
export type NoticeLapseReason = (typeof noticeLapseReasons)[number];

/** Why a notice is taken back or confirmed: by the facts as they are now the rung is due at another time. */
export interface NoticeReview {
  /** Counts the reviews of one announcement, from 1. */
  readonly number: number;
  readonly reviewedAt: Instant;
  /** When the rung is due now; null while the clock stands still. */
  readonly revisedDueAt: Instant | null;
}

export interface NoticeIdentity
  extends Pick<Notice, keyof Subject | 'milestone' | 'occurrence' | 'percent' | 'departmentId' | 'announcement'> {
  readonly review?: Pick<NoticeReview, 'number'>;
}

/**
 * Follows from what the notice is about; a second announcement of the same rung and each review of an announcement are told as
 * well, and have ids of their own. Hashed, because the Standard Webhooks convention puts a full stop behind the id in what is
 * signed, and callers choose the ids of departments.
 */
export function noticeId({ milestone, occurrence, percent, departmentId, ...which }: NoticeIdentity): string {
  const { announcement = 1, review, ...subject } = which;
  return hashedId('N', [
    ...[identify(subject).id, milestone, occurrence, percent, departmentId],
    ...(announcement > 1 ? ['announcement', announcement] : []),
    ...(review === undefined ? [] : ['review', review.number]),
  ]);
}
