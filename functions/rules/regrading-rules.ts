// By which rules a ticket is regraded: its own policy and the calendars that it runs on, and the calendars in force for what it
// is promised only now.

import type { CalendarId } from '../../domain/sla/calendar-id.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import { calendarOf } from '../../domain/sla/rules.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { RuleBook } from './rule-book.ts';
import { withCalendars } from './rule-book.ts';

/** `ownerCalendarId`: opening hours of the department that owns the ticket, where it has its own. */
export async function regradingRules(
  book: RuleBook,
  ticket: Ticket,
  at: Instant,
  ownerCalendarId?: CalendarId,
): Promise<Rules> {
  const wanted = ownerCalendarId === undefined ? [] : [ownerCalendarId];
  const [own, inForce] = await Promise.all([book.rulesFor(ticket), book.rulesAt(at, wanted)]);
  const used = ticket.promises.map(({ calendar }) => calendarOf(own, calendar));
  return { ...inForce, policy: own.policy, calendars: withCalendars(inForce.calendars, used) };
}
