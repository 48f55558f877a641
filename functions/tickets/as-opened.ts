// A ticket as it was when it was opened, rebuilt from the facts of its opening, which nothing ever changes.

import { evolve } from '../../domain/tickets/evolve.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';

/** What the first answer to the opening showed, whatever has happened since. */
export function asOpened(ticket: Ticket): Ticket {
  return evolve(null, {
    type: 'TicketOpened',
    ticketId: ticket.id,
    occurredAt: ticket.registeredAt,
    // Who opened it is told by the event of that time; the state does not hold it.
    by: '',
    impact: ticket.impact,
    source: ticket.source,
    description: ticket.description,
    customerId: ticket.customerId,
    circuitId: ticket.circuitId,
    monitoringCentreId: ticket.monitoringCentreId,
    reportedAt: ticket.reportedAt,
    ...(ticket.detectedAt !== undefined && { detectedAt: ticket.detectedAt }),
    entitlement: ticket.entitlement,
    policyVersion: ticket.policyVersion,
    promises: ticket.promises,
  });
}
