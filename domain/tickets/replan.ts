// Takes a running ticket over to a new version of a calendar. Its deadlines are counted anew, and what was announced of them is
// reviewed at once: withdrawn, confirmed, or found, as after a correction of the facts.

import type { CalendarId } from '../sla/calendar-id.ts';
import { deadlinesOf, dueByFacts } from '../sla/deadlines.ts';
import { clockActor, sameDeadline } from '../sla/reach.ts';
import type { Rules } from '../sla/rules.ts';
import { type Instant, latest } from '../time.ts';
import type { MovedDeadline, TicketEvent, TicketReplanned } from './events.ts';
import { evolve } from './evolve.ts';
import { withConsequences } from './review.ts';
import { responsibleDepartmentId, type Ticket } from './ticket.ts';

interface CalendarChange {
  readonly calendarId: CalendarId;
  readonly toVersion: number;
}

/** Whether a ticket that is still somebody's business has a promise on an older version of the calendar. */
export function isConcerned(ticket: Ticket, { calendarId, toVersion }: CalendarChange): boolean {
  return (
    responsibleDepartmentId(ticket) !== null &&
    runsOn(ticket, calendarId) &&
    pinnedVersion(ticket, calendarId) < toVersion
  );
}

function runsOn({ promises }: Pick<Ticket, 'promises'>, calendarId: CalendarId): boolean {
  return promises.some(({ calendar }) => calendar === calendarId);
}

/** What is built in is version 1 and not named. */
function pinnedVersion({ calendarVersions = {} }: Ticket, calendarId: CalendarId): number {
  return (Object.hasOwn(calendarVersions, calendarId) ? calendarVersions[calendarId] : undefined) ?? 1;
}

/**
 * No events where the ticket is not concerned, so that whoever replans twice does no harm. `rules` are those of the ticket with
 * the new version, `rulesBefore` those by which it runs. Throws OutsideCalendar when a deadline would lie beyond the new version.
 */
export function replan(
  ticket: Ticket,
  change: CalendarChange,
  at: Instant,
  { rulesBefore, rules }: { readonly rulesBefore: Rules; readonly rules: Rules },
): readonly TicketEvent[] {
  if (!isConcerned(ticket, change)) return [];
  const now = latest(at, ticket.changedAt);
  const { calendarId, toVersion } = change;
  const event: TicketReplanned = {
    type: 'TicketReplanned',
    occurredAt: now,
    by: clockActor,
    calendarId,
    fromVersion: pinnedVersion(ticket, calendarId),
    toVersion,
    moved: [],
  };
  const moved = movedDeadlines(ticket, evolve(ticket, event), rulesBefore, rules);
  return withConsequences(ticket, { ...event, moved }, { now, rules, rulesBefore, foundBy: 'calendar' });
}

/** Every deadline that is due at another instant, also those that were met: a breach may come to light or go. */
function movedDeadlines(before: Ticket, after: Ticket, rulesBefore: Rules, rules: Rules): readonly MovedDeadline[] {
  const deadlinesBefore = deadlinesOf(before, rulesBefore);
  return deadlinesOf(after, rules).flatMap((deadline): MovedDeadline[] => {
    const was = deadlinesBefore.find((other) => sameDeadline(other, deadline));
    const fromDueAt = was === undefined ? null : dueByFacts(before, was, 100, rulesBefore);
    const toDueAt = dueByFacts(after, deadline, 100, rules);
    if (fromDueAt === toDueAt) return [];
    return [{ milestone: deadline.milestone, occurrence: deadline.occurrence, fromDueAt, toDueAt }];
  });
}
