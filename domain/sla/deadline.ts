// A deadline, of whatever has one: its rungs, what of them was announced, and what is still to be decided.
// Timers are set by pendingRungsOf and decided by comparing with it again, so a wrong timer can do no harm.

import { earliest, type Instant, latest } from '../time.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarId } from './calendar-id.ts';
import type { Addressees, Milestone, Rung } from './ladder.ts';
import type { LimitCandidate } from './limit-candidate.ts';
import { type Announced, announcementCount, standingDueAt, stands } from './reached-rung.ts';
import type { Limit } from './sourced.ts';
import type { Name } from './working-days.ts';

/** What set a clock going. */
export type StartCause =
  | 'started'
  | 'signed'
  | 'asked'
  | 'answered'
  | 'reported'
  | 'detected'
  | 'assigned'
  | 'repaired'
  | 'closed'
  | 'registered'
  | 'feedback'
  | 'denied'
  | 'worsened'
  | 'groupBlocked'
  | 'requested'
  | 'missFound';

export interface Occurrence {
  /** From 1. */
  readonly occurrence: number;
  readonly startedAt: Instant;
  readonly startCause: StartCause;
  /** The figure of the promise that applies, where that depends on what has happened; else the promise's own. */
  readonly figure?: LimitCandidate;
  readonly metAt?: Instant;
  /** When it lapsed unmet: the unit changed before it accepted, or the ticket ended. */
  readonly endedAt?: Instant;
  /** Who has to keep it. */
  readonly responsibleDepartmentId: string;
}

/**
 * `paused`: the clock stands still now; `ended`: lapsed without being met. `breached` stays also when it is met later: it
 * says that the 100 % rung was decided and has not been withdrawn.
 */
export type DeadlineState = 'running' | 'paused' | 'met' | 'breached' | 'ended';

export interface DeadlineRung extends Addressees {
  readonly percent: number;
  /** Counts from 1; grows when the rung was announced, withdrawn, and may fall due again. */
  readonly announcement: number;
  /** Null while paused before it. */
  readonly dueAt: Instant | null;
  readonly reachedAt?: Instant;
  /** A higher rung was reached first: nobody is warned of what has already happened. The breach itself never is. */
  readonly superseded: boolean;
}

export interface Deadline extends Pick<Occurrence, 'figure'> {
  readonly milestone: Milestone;
  readonly name: Name;
  /** What whoever hears that it is broken has to know or to do beyond it. */
  readonly advice?: Name;
  /** From 1; acceptance counts assignments, confirmation counts repairs. */
  readonly occurrence: number;
  readonly rule: string;
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly startCause: StartCause;
  /** Null while paused, and when its promise has lapsed. */
  readonly dueAt: Instant | null;
  readonly state: DeadlineState;
  readonly metAt?: Instant;
  readonly endedAt?: Instant;
  /** Provisional: counted over days whose holidays are not published yet, so it may still move. */
  readonly calendar: { readonly id: CalendarId; readonly version: number; readonly provisional: boolean };
  readonly rungs: readonly DeadlineRung[];
  readonly responsibleDepartmentId: string;
  /** Who hears of it wherever the responsible department does. */
  readonly concernedDepartmentIds?: readonly string[];
  /** Nothing is broken when it is due: those concerned are reminded. */
  readonly isReminder?: true;
}

export interface PendingRung {
  readonly milestone: Milestone;
  readonly occurrence: number;
  readonly percent: number;
  readonly announcement: number;
  readonly dueAt: Instant;
  /** `dispatch.1.80`: names the timer; `dispatch.1.80-2` the one of its second announcement. */
  readonly key: string;
}

/** The rungs that are still to be decided: due ones too, until their event is written. */
export function pendingRungsOf(deadlines: readonly Deadline[]): readonly PendingRung[] {
  return deadlines.filter(isUnmet).flatMap(({ milestone, occurrence, rungs }) =>
    rungs.flatMap(({ percent, announcement, dueAt, reachedAt, superseded }) => {
      if (dueAt === null || reachedAt !== undefined || superseded) return [];
      const rung = { milestone, occurrence, percent, announcement };
      return [{ ...rung, dueAt, key: rungKey(rung) }];
    }),
  );
}

/**
 * A timer of its own for every announcement: the one that led to a withdrawn announcement may not be gone yet when its
 * successor is set.
 */
function rungKey({ milestone, occurrence, percent, announcement }: Omit<PendingRung, 'dueAt' | 'key'>): string {
  const again = announcement > 1 ? `-${announcement}` : '';
  return `${milestone}.${occurrence}.${percent}${again}`;
}

/** The earliest instant at which an unmet deadline is or was due. Null: none runs. */
export function nextDueAmong(deadlines: readonly Deadline[]): Instant | null {
  const [first, ...others] = deadlines.filter(isUnmet).flatMap(({ dueAt }) => dueAt ?? []);
  return first === undefined ? null : earliest(first, ...others);
}

function isUnmet({ metAt, endedAt }: Deadline): boolean {
  return metAt === undefined && endedAt === undefined;
}

/** What a deadline is made of, whatever it is that has it. */
export interface PromisedOccurrence
  extends Pick<Deadline, 'milestone' | 'name' | 'advice' | 'rule' | 'limit' | 'isReminder' | 'concernedDepartmentIds'> {
  readonly occurrence: Occurrence;
  /** On which the limit runs. */
  readonly calendar: Calendar;
  readonly ladder: readonly Rung[];
  /** When this part of the time is used up, by the facts. Null while the clock stands still before it. */
  readonly usedUpAt: (percent: number) => Instant | null;
}

/** The deadline of a promise, with what of it was announced already. */
export function deadlineFrom(announced: Announced, promised: PromisedOccurrence): Deadline {
  const { occurrence, calendar, ladder: _, usedUpAt, ...promise } = promised;
  const rungs = rungsOf(announced, promised);
  const breach = rungs.find(({ percent }) => percent === 100);
  const due = breach?.dueAt ?? usedUpAt(100);
  const state = stateOf(occurrence, due, breach?.reachedAt !== undefined);
  const { id, version } = calendar;
  const provisional = isProvisional(occurrence, due, calendar);
  return { ...promise, ...occurrence, dueAt: due, state, calendar: { id, version, provisional }, rungs };
}

/** While its clock stands still, nothing is known of how far it will reach. */
function isProvisional({ startedAt, endedAt = startedAt }: Occurrence, due: Instant | null, calendar: Calendar) {
  return calendar.isProvisional(startedAt, latest(startedAt, due ?? endedAt));
}

function rungsOf(announcedOf: Announced, promised: PromisedOccurrence): DeadlineRung[] {
  const { milestone, occurrence, ladder, usedUpAt } = promised;
  const standing = announcedOf.reached.filter(
    (rung) => rung.milestone === milestone && rung.occurrence === occurrence.occurrence && stands(rung),
  );
  const highest = Math.max(0, ...standing.map(({ percent }) => percent));
  return ladder.map(({ percent, ...addressees }) => {
    const decided = standing.find((rung) => rung.percent === percent);
    const announced = announcementCount(announcedOf, { milestone, occurrence: occurrence.occurrence, percent });
    return {
      percent,
      announcement: decided === undefined ? announced + 1 : announced,
      // What was decided last stays as it was decided, and so does the breach, until a review says otherwise. The others follow the
      // facts: they are not confirmed when these are corrected.
      dueAt:
        decided === undefined || (percent < highest && percent !== 100) ? usedUpAt(percent) : standingDueAt(decided),
      ...(decided === undefined ? {} : { reachedAt: decided.reachedAt }),
      superseded: decided === undefined && percent < highest && percent !== 100,
      ...addressees,
    };
  });
}

function stateOf({ metAt, endedAt }: Occurrence, due: Instant | null, breached: boolean): DeadlineState {
  if (breached) return 'breached';
  if (metAt !== undefined) return 'met';
  if (endedAt !== undefined) return 'ended';
  return due === null ? 'paused' : 'running';
}
