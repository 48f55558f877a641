// The clock's own command on a ticket.

import type { DeadlineEvent } from '../sla/deadline-events.ts';
import { deadlinesOf } from '../sla/deadlines.ts';
import { reachAmong } from '../sla/reach.ts';
import type { Rules } from '../sla/rules.ts';
import { type Instant, latest } from '../time.ts';
import type { Ticket } from './ticket.ts';

/** What is due on the ticket `at` this instant, which is no earlier than its last change (`reachAmong`). */
export function reachDeadlines(ticket: Ticket, at: Instant, rules: Rules): readonly DeadlineEvent[] {
  return reachAmong(deadlinesOf(ticket, rules), latest(at, ticket.changedAt));
}
