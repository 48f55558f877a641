// What a new fault may be a repeat of (R151): the ticket that is named, or the last ones of its circuit.

import type { Policy } from '../../domain/sla/policy.ts';
import { repeatableSince } from '../../domain/tickets/repeat.ts';
import type { Report } from '../../domain/tickets/report.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { unknownReference } from './service-lookups.ts';

/** The last closed fault of a circuit stands among its last few tickets of whatever type. */
const ticketsMax = 5;

/** Throws `rule-broken` when the ticket that is named does not exist. */
export async function formerTicketsOf(
  tickets: Pick<TicketStore, 'get' | 'recentOfCircuit'>,
  { circuitId, formerTicketId }: Report,
  at: Instant,
  policy: Policy,
): Promise<readonly Ticket[]> {
  if (formerTicketId !== undefined) {
    const former = await tickets.get(formerTicketId);
    if (former === null) throw unknownReference('formerTicketId', formerTicketId);
    return [former.state];
  }
  return circuitId === undefined ? [] : tickets.recentOfCircuit(circuitId, repeatableSince(at, policy), ticketsMax);
}
