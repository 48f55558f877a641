// A ticket as it was when it was opened, rebuilt from the facts of its opening; what a regrade has changed of them it keeps.

import { evolve } from '../../domain/tickets/evolve.ts';
import { gradedFactsOf } from '../../domain/tickets/regrading.ts';
import type { GradedFacts, OpeningFacts, Ticket } from '../../domain/tickets/ticket.ts';

/** Complete by type: a fact of the opening that is not named here does not compile. */
const lastingFacts: Readonly<Record<Exclude<keyof OpeningFacts, keyof GradedFacts>, true>> = {
  kind: true,
  source: true,
  channel: true,
  description: true,
  reason: true,
  classified: true,
  customerId: true,
  circuitId: true,
  ownerDepartmentId: true,
  directDepartmentId: true,
  reportedAt: true,
  detectedAt: true,
  repeatOf: true,
  policyVersion: true,
};

/** What the first answer to the opening showed, whatever has happened since. */
export function asOpened(ticket: Ticket): Ticket {
  const facts = Object.fromEntries(Object.entries(ticket).filter(([name]) => name in lastingFacts));
  const { calendarVersions, ...graded } = gradedFactsOf(ticket.openedWith ?? ticket);
  const pinned = ticket.openedOn ?? calendarVersions ?? {};
  return evolve(null, {
    ...(facts as unknown as OpeningFacts),
    ...graded,
    ...(Object.keys(pinned).length > 0 && { calendarVersions: pinned }),
    type: 'TicketOpened',
    ticketId: ticket.id,
    ticketType: ticket.type,
    occurredAt: ticket.registeredAt,
    // Who opened it is told by the event of that time; the state does not hold it.
    by: '',
  });
}
