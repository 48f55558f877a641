// By which rules a ticket is regraded: its own policy and the calendars that it runs on, and the calendars in force for what it
// is promised only now.

import type { Rules } from '../../domain/sla/rules.ts';
import { calendarOf } from '../../domain/sla/rules.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { RuleBook } from './rule-book.ts';
import { withCalendars } from './rule-book.ts';

export async function regradingRules(book: RuleBook, ticket: Ticket, at: Instant): Promise<Rules> {
  const [own, inForce] = await Promise.all([book.rulesFor(ticket), book.rulesAt(at)]);
  const used = ticket.promises.map(({ calendar }) => calendarOf(own, calendar));
  return { ...inForce, policy: own.policy, calendars: withCalendars(inForce.calendars, used) };
}
