// Regrades an open ticket: its promises are looked up anew by its own policy, and count on from where they stood. What follows
// for the announcements is decided at once.

import { sameContent } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import { exclusionsOf } from '../sla/occurrences.ts';
import { pinnedVersions, pinPromises } from '../sla/promises.ts';
import type { Rules } from '../sla/rules.ts';
import type { Instant } from '../time.ts';
import type { RegradeTicket } from './commands.ts';
import { entitlementOf } from './entitlement.ts';
import type { TicketEvent } from './events.ts';
import { beginningOf } from './outage.ts';
import { regradedPromises } from './regraded-promises.ts';
import { type Grading, gradingOf } from './regrading.ts';
import { withConsequences } from './review.ts';
import type { FaultImpact, GradedFacts, Ticket } from './ticket.ts';

/**
 * No events when nothing has changed. Deadlines that have come due are not decided first: nobody is told of a breach that does
 * not hold.
 */
export function regrade(
  ticket: Ticket,
  command: RegradeTicket,
  decision: Decision,
  rules: Rules,
): readonly TicketEvent[] {
  const { reason, approvedBy } = command;
  const graded = gradedAnew(ticket, command, decision.now, rules);
  const [before, after] = [gradingOf(ticket), gradingOf(graded)];
  const [from, to] = [changesOf(before, after), changesOf(after, before)];
  if (Object.keys({ ...from, ...to }).length === 0) return [];
  const event = { type: 'TicketRegraded', ...happening(decision), reason, approvedBy, from, to, ...graded } as const;
  return withConsequences(ticket, event, { now: decision.now, rules, foundBy: 'regrade' });
}

function gradedAnew(ticket: Ticket, command: RegradeTicket, now: Instant, rules: Rules): GradedFacts {
  const { region } = ticket.entitlement;
  const entitlement = { ...entitlementOf({ ...command, region }, now, rules.policy), region };
  const priority = command.priority ?? ticket.priority;
  const impact = command.impact ?? ticket.impact;
  const order = ticket.order && { ...ticket.order, timeLevel: command.timeLevel ?? ticket.order.timeLevel };
  const outageSinceAt = outageSince(ticket, impact, now);
  const stated = {
    ...(priority === 'urgent' ? { priority } : {}),
    ...(impact === undefined ? {} : { impact }),
    ...(outageSinceAt === undefined ? {} : { outageSinceAt }),
    ...(order === undefined ? {} : { order }),
  };
  const { type, source } = ticket;
  const { calendarId } = command.owner;
  const fresh = pinPromises(
    {
      ...{ type, entitlement, ...stated, startsAt: beginningOf(ticket) },
      ...(source === undefined ? {} : { source }),
      ...(calendarId === undefined ? {} : { ownerCalendarId: calendarId }),
      exclusions: exclusionsOf(ticket, { pausable: true }).map((exclusion) => ({ toAt: now, ...exclusion })),
    },
    rules,
  );
  const promises = regradedPromises(ticket, fresh, now, rules);
  return { ...stated, entitlement, promises, ...pinnedVersions(promises, rules) };
}

/**
 * A degradation becomes an outage when it is first said to be one, also if that is taken back and said again; what was
 * reported as an outage was one from the start.
 */
function outageSince(ticket: Ticket, impact: FaultImpact | undefined, now: Instant): Instant | undefined {
  const reportedAs = (ticket.openedWith ?? ticket).impact;
  return ticket.outageSinceAt ?? (reportedAs === 'degradation' && impact === 'outage' ? now : undefined);
}

/** Those fields of `left` that differ in `right`. */
function changesOf(left: Grading, right: Grading): Partial<Grading> {
  const other: Partial<Record<string, unknown>> = { ...right };
  return Object.fromEntries(Object.entries(left).filter(([name, value]) => !sameContent(value, other[name])));
}
