// What the explanation of a deadline is made of.

import type { SuspensionReason } from '../tickets/suspension.ts';
import type { SetAsideLimit } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { CalendarId } from './calendar-id.ts';
import type { DeadlineState, StartCause } from './deadline.ts';
import type { Milestone } from './ladder.ts';
import type { LimitCandidate } from './limit-candidate.ts';
import type { ReachedRung } from './reached-rung.ts';
import type { ReportOccasion } from './report-figure.ts';
import type { Limit, SourceMark } from './sourced.ts';
import type { Closure, Name } from './working-days.ts';

/** Half-open and contiguous: one ends where the next begins. */
export interface ExplainedInterval {
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly counted: boolean;
  /** `counted`, or why it is not: the calendar is closed, or the ticket was suspended for that reason. */
  readonly reason: 'counted' | Closure['kind'] | SuspensionReason;
  /** Which holiday. */
  readonly holiday?: Name;
  /** Who approved the suspension, and on what evidence. */
  readonly approvedBy?: string;
  readonly evidence?: string;
}

/** Everything that is known of how a deadline came about. */
export interface ExplainedDeadline {
  readonly milestone: Milestone;
  readonly name: Name;
  readonly occurrence: number;
  readonly state: DeadlineState;
  readonly rule: string;
  readonly limit: Limit;
  readonly source: SourceMark;
  readonly basis: LimitCandidate['basis'];
  readonly reference: string;
  /** What has made it due, where that depends on what has happened. */
  readonly occasion?: ReportOccasion;
  /** What speaks for another limit, or was the limit until a regrade (`untilAt`). */
  readonly setAside: readonly SetAsideLimit[];
  /** Since when this promise binds, where a regrade has made it so. */
  readonly regradedAt?: Instant;
  /** Since when a regrade has left nothing promised. */
  readonly lapsedAt?: Instant;
  /** Provisional: counted over days whose holidays are not published yet, so it may still move. */
  readonly calendar: { readonly id: CalendarId; readonly version: number; readonly provisional: boolean };
  readonly startedAt: Instant;
  readonly startCause: StartCause;
  /** From the start to the due instant; while paused, to now. */
  readonly intervals: readonly ExplainedInterval[];
  /** What the counted intervals add up to: the limit, or while paused what was used up of it. */
  readonly countedMilliseconds: number;
  readonly dueAt: Instant | null;
  readonly metAt?: Instant;
  readonly endedAt?: Instant;
  /** What was announced of it, oldest first, also what was withdrawn when the facts were corrected. */
  readonly announcements: readonly Omit<ReachedRung, 'milestone' | 'occurrence'>[];
  /** Of a promise that recurs: how many whole intervals went by without a word, where it was broken. */
  readonly intervalsMissed?: number;
  /** For restoration: when the law asks for the repair, whatever was promised (P-5). */
  readonly legalFloorAt?: Instant;
}
