// Takes one running ticket over to a version of a calendar, by one conditional write.

import { evolve } from '../../domain/tickets/evolve.ts';
import { replan } from '../../domain/tickets/replan.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import type { Clock } from '../system-clock.ts';

export interface ReplanningDependencies {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface Target {
  readonly ticketId: string;
  readonly calendarId: string;
  readonly version: number;
}

/**
 * Whether the ticket was taken over; false when it is not concerned, or not any more. Throws OutsideCalendar, and VersionConflict
 * when others wrote again and again meanwhile.
 */
export function replanTicket(target: Target, correlationId: string, deps: ReplanningDependencies): Promise<boolean> {
  return retryConflict(() => replanOnce(target, correlationId, deps));
}

async function replanOnce(
  { ticketId, calendarId, version }: Target,
  correlationId: string,
  { tickets, rules, clock }: ReplanningDependencies,
): Promise<boolean> {
  const before = await tickets.get(ticketId);
  if (before === null) throw new Error(`there is no ticket ${ticketId}`);
  const { state } = before;
  const calendarVersions = { ...state.calendarVersions, [calendarId]: version };
  const [rulesBefore, rulesAfter] = await Promise.all([
    rules.rulesFor(state),
    rules.rulesFor({ ...state, calendarVersions }),
  ]);
  const change = { calendarId, toVersion: version };
  const events = replan(state, change, clock.now(), { rulesBefore, rules: rulesAfter });
  if (events.length === 0) return false;
  await tickets.save(before, events.reduce<Ticket>(evolve, state), events, { correlationId });
  return true;
}
