// Looks again at what was announced of deadlines whose facts were corrected or whose promise was changed. Nothing is erased: a further event withdraws an
// announcement that no longer holds, or confirms one that holds at another due time.

import type { Deadline, DeadlineRung } from '../sla/deadline.ts';
import type { DeadlineEvent, Finding } from '../sla/deadline-events.ts';
import { deadlinesOf, dueByFacts, pendingRungs } from '../sla/deadlines.ts';
import { responsibleAt } from '../sla/occurrences.ts';
import { milestoneOf } from '../sla/policy.ts';
import { addresseesOf, announcedAs, clockActor, reachedEvent, sameDeadline } from '../sla/reach.ts';
import { announcementCount, type ReachedRung, standingDueAt, stands } from '../sla/reached-rung.ts';
import type { Rules } from '../sla/rules.ts';
import { earliest, type Instant } from '../time.ts';
import type { TicketEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { reachDeadlines } from './reach.ts';
import type { Ticket } from './ticket.ts';

interface Review {
  readonly deadline: Deadline;
  readonly ticket: Ticket;
  readonly rules: Rules;
  readonly now: Instant;
  readonly foundBy: Finding;
  /** When a part of the time is used up by the corrected facts. */
  readonly dueAt: (percent: number) => Instant | null;
}

/** What a change is reviewed with. */
interface Occasion {
  readonly now: Instant;
  readonly rules: Rules;
  /** Those by which the ticket ran before, where they were others. */
  readonly rulesBefore?: Rules;
  readonly foundBy: Finding;
}

/** The event, which changes what deadlines rest on, and all that follows from it for what was announced and what is due now. */
export function withConsequences(before: Ticket, event: TicketEvent, occasion: Occasion): readonly TicketEvent[] {
  const changed = evolve(before, event);
  const reviews = reviewAnnouncements(before, changed, occasion);
  const reviewed = reviews.reduce<Ticket>(evolve, changed);
  return [event, ...reviews, ...reachAmended(before, reviewed, occasion)];
}

/**
 * What becomes of the announcements of every deadline that the correction has moved. A rung holds when, by the facts as they
 * are now, it was due before the deadline was met or lapsed, and is due by now. Confirmed are the breach and the highest rung
 * that holds, unless one that is higher still is announced in the same moment: the others are history. A deadline that was met,
 * and by the corrected facts was met too late, is broken now. Where there is no such deadline any more, nothing holds.
 */
function reviewAnnouncements(
  before: Ticket,
  after: Ticket,
  { now, rules, rulesBefore = rules, foundBy }: Occasion,
): readonly TicketEvent[] {
  const deadlinesBefore = deadlinesOf(before, rulesBefore);
  const deadlines = deadlinesOf(after, rules);
  const reviewed = deadlines.flatMap((deadline) => {
    const dueAt = (percent: number) => dueByFacts(after, deadline, percent, rules);
    const was = deadlinesBefore.find((other) => sameDeadline(other, deadline));
    const moved = deadline.rungs.some(
      ({ percent }) => was === undefined || dueAt(percent) !== dueByFacts(before, was, percent, rulesBefore),
    );
    if (!moved && (was === undefined || overAt(was) === overAt(deadline))) return [];
    const review = { deadline, ticket: after, rules, now, foundBy, dueAt };
    return [...standingReviews(review), ...lateBreach(review)];
  });
  // By the facts as they are now there never was such a deadline: nothing that was announced of it holds.
  const gone = deadlinesBefore.filter((was) => !deadlines.some((deadline) => sameDeadline(was, deadline)));
  const withdrawn = gone.flatMap((deadline) =>
    standingReviews({ deadline, ticket: after, rules, now, foundBy, dueAt: () => null }),
  );
  return [...reviewed, ...withdrawn];
}

/**
 * What the clock decides right after an amendment. A rung that was not waited for before, or for a later instant, could not be
 * known: it is told as found by the amendment.
 */
function reachAmended(
  before: Ticket,
  amended: Ticket,
  { now, rules, rulesBefore = rules, foundBy }: Occasion,
): readonly DeadlineEvent[] {
  const deadlines = deadlinesOf(amended, rules);
  const pendingBefore = pendingRungs(before, rulesBefore);
  return reachDeadlines(amended, now, rules).map((event) => {
    const deadline = deadlines.find((other) => sameDeadline(other, event));
    if (deadline === undefined) throw new Error(`ticket ${amended.id} has no deadline for ${JSON.stringify(event)}`);
    const dueBefore = pendingBefore.find((rung) => sameDeadline(rung, event) && rung.percent === event.percent)?.dueAt;
    if (dueBefore !== undefined && dueBefore <= event.dueAt) return event;
    return foundAfterwards(event, { deadline, ticket: amended, rules, foundBy }, dueBefore);
  });
}

/**
 * It is lateness of ours only as far as it was due before, too (`dueBefore`). The unit that had the ticket when it fell due answers for
 * a breach; the one that has it now is told as well, since it may have to act. A warning is for the present one alone.
 */
function foundAfterwards(
  event: DeadlineEvent,
  { deadline, ticket, rules, foundBy }: Pick<Review, 'deadline' | 'ticket' | 'rules' | 'foundBy'>,
  dueBefore?: Instant,
): DeadlineEvent {
  const { reachedAt: now } = event;
  const latenessMilliseconds = now - earliest(dueBefore ?? now, now);
  const found = { ...event, latenessMilliseconds, foundBy };
  if (event.type === 'DeadlineWarned') return found;
  const { metAt, responsibleDepartmentId: actingDepartmentId } = deadline;
  const responsibleDepartmentId = responsibleAt(
    ticket,
    milestoneOf(rules.policy, deadline.milestone),
    deadline,
    event.dueAt,
  );
  const isToldAsWell = !('endedAt' in ticket) && actingDepartmentId !== responsibleDepartmentId;
  return {
    ...found,
    ...(metAt !== undefined && { metAt }),
    responsibleDepartmentId,
    ...(isToldAsWell && { actingDepartmentId }),
  };
}

function standingReviews(review: Review): readonly TicketEvent[] {
  const { deadline, ticket, dueAt } = review;
  const standing = ticket.reached
    .filter((rung) => rung.milestone === deadline.milestone && rung.occurrence === deadline.occurrence && stands(rung))
    .toSorted((left, right) => left.percent - right.percent);
  const highestThatHolds = Math.max(
    0,
    ...[...standing, ...tellable(deadline)].map(({ percent }) => (holds(dueAt(percent), review) ? percent : 0)),
  );
  const isSaidNow = (percent: number) => {
    const rung = standing.find((other) => other.percent === percent);
    return rung === undefined || dueAt(percent) !== standingDueAt(rung);
  };
  return standing.flatMap((rung): TicketEvent[] => {
    const { percent } = rung;
    const revisedDueAt = dueAt(percent);
    const about = reviewOf(rung, review);
    const { withdrawn, confirmed } = announcedAs(percent);
    if (revisedDueAt === null || !holds(revisedDueAt, review)) return [{ type: withdrawn, ...about, revisedDueAt }];
    if (percent !== 100 && percent !== highestThatHolds) return [];
    if (revisedDueAt === standingDueAt(rung)) return [];
    const higher = percent < highestThatHolds && isSaidNow(highestThatHolds) ? highestThatHolds : undefined;
    const quietFor = deadline.rungs.find((step) => step.percent === higher)?.tell ?? about.quietFor;
    return [{ type: confirmed, ...about, ...(quietFor !== undefined && { quietFor }), revisedDueAt }];
  });
}

/** Of a deadline that is over only the breach is still told: nobody is warned of what has already happened. */
function tellable(deadline: Deadline): readonly DeadlineRung[] {
  return deadline.rungs.filter(({ percent }) => overAt(deadline) === undefined || percent === 100);
}

/** An open deadline is left to the clock, which decides it as ever; one that is over is looked at only here. */
function lateBreach(review: Review): readonly TicketEvent[] {
  const { deadline, now, dueAt } = review;
  const breach = deadline.rungs.find(({ percent }) => percent === 100);
  const due = dueAt(100);
  if (breach === undefined || breach.reachedAt !== undefined || due === null) return [];
  if (overAt(deadline) === undefined || !holds(due, review)) return [];
  // The clock decides what is due before anything is met: had it been due by the facts as they were, it would stand announced.
  return [foundAfterwards(reachedEvent(deadline, breach, due, now), review)];
}

/** A deadline that is met at the very instant at which it is due is met too late. */
function holds(dueAt: Instant | null, { deadline, now }: Review): boolean {
  return dueAt !== null && dueAt <= (overAt(deadline) ?? now);
}

function overAt({ metAt, endedAt }: Deadline): Instant | undefined {
  return metAt ?? endedAt;
}

function reviewOf(rung: ReachedRung, { deadline, ticket, now, foundBy, dueAt }: Review) {
  const { milestone, occurrence, percent, reachedAt } = rung;
  return {
    occurredAt: now,
    by: clockActor,
    milestone,
    milestoneName: deadline.name,
    occurrence,
    percent,
    announcement: announcementCount(ticket, rung),
    foundBy,
    review: (rung.confirmations?.length ?? 0) + 1,
    dueAt: standingDueAt(rung),
    deadlineDueAt: dueAt(100),
    reachedAt,
    ...addresseesOf(deadline.rungs.find((step) => step.percent === percent) ?? { tell: [] }),
    // Those who were told, also if the ticket has gone to another unit since.
    responsibleDepartmentId: rung.responsibleDepartmentId ?? deadline.responsibleDepartmentId,
    ...(rung.actingDepartmentId !== undefined && { actingDepartmentId: rung.actingDepartmentId }),
    ...(rung.quietFor !== undefined && { quietFor: rung.quietFor }),
  };
}
