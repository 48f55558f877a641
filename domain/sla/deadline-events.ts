// What is announced of deadlines, of tickets and of all else that has them.

import type { Happening } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { Addressees, Milestone, Recipient } from './ladder.ts';
import type { Name } from './working-days.ts';

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
export interface RungReviewed extends RungAnnounced {
  /** What led to the review. Absent on events from before a ticket could be regraded: an amendment. */
  readonly foundBy?: Finding;
  /** Counts the reviews of this announcement, from 1. */
  readonly review: number;
  /** When the rung is due by the facts as they are now; null while its clock stands still, or when nothing is promised any more. */
  readonly revisedDueAt: Instant | null;
}

/** What is said of a rung that was reached, of whatever has the deadline. */
export type DeadlineEvent =
  | (RungReached & { readonly type: 'ReminderDue' })
  | (RungReached & { readonly type: 'DeadlineWarned' })
  | (RungReached & { readonly type: 'DeadlineBreached' })
  | (RungReached & { readonly type: 'DeadlineEscalated' });
