// Decides whatever is due on a ticket: reads it, asks the domain, writes once. Whoever called it early, late, twice or in
// vain has done no harm: the ticket's own facts decide.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import type { Clock } from '../system-clock.ts';

export interface DecidingDependencies {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A ticket is written by one person and one clock at a time: five lost races in a row are a fault, not bad luck. */
const attemptsMax = 5;

/**
 * Returns the events that were written, none when nothing was due. Throws VersionConflict when the ticket was written by
 * others again and again meanwhile, and an Error when there is no such ticket.
 */
export async function decideDue(
  ticketId: string,
  correlationId: string,
  deps: DecidingDependencies,
): Promise<readonly TicketEvent[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decideOnce(ticketId, correlationId, deps);
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt === attemptsMax) throw error;
    }
  }
}

async function decideOnce(
  ticketId: string,
  correlationId: string,
  { tickets, rules, clock }: DecidingDependencies,
): Promise<readonly TicketEvent[]> {
  const before = await tickets.get(ticketId);
  if (before === null) throw new Error(`there is no ticket ${ticketId}`);
  const events = reachDeadlines(before.state, clock.now(), await rules.rulesFor(before.state));
  if (events.length === 0) return events;
  const after = events.reduce<Ticket>((ticket, event) => evolve(ticket, event), before.state);
  await tickets.save(before, after, events, { correlationId });
  return events;
}
