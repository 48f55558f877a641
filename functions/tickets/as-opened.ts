// A ticket as it was when it was opened, rebuilt from the facts of its opening, which nothing ever changes.

import { evolve } from '../../domain/tickets/evolve.ts';
import type { OpeningFacts, Ticket } from '../../domain/tickets/ticket.ts';

/** Complete by type: a fact of the opening that is not named here does not compile. */
const openingFacts: Readonly<Record<keyof OpeningFacts, true>> = {
  kind: true,
  priority: true,
  impact: true,
  source: true,
  channel: true,
  description: true,
  reason: true,
  classified: true,
  order: true,
  customerId: true,
  circuitId: true,
  ownerDepartmentId: true,
  directDepartmentId: true,
  reportedAt: true,
  detectedAt: true,
  entitlement: true,
  policyVersion: true,
  calendarVersions: true,
  promises: true,
};

/** What the first answer to the opening showed, whatever has happened since. */
export function asOpened(ticket: Ticket): Ticket {
  const facts = Object.fromEntries(Object.entries(ticket).filter(([name]) => name in openingFacts));
  return evolve(null, {
    ...(facts as unknown as OpeningFacts),
    type: 'TicketOpened',
    ticketId: ticket.id,
    ticketType: ticket.type,
    occurredAt: ticket.registeredAt,
    // Who opened it is told by the event of that time; the state does not hold it.
    by: '',
  });
}
