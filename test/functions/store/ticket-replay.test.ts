// Whatever happened to a ticket: its events say the same as what is stored, and so do the deadlines computed from either.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { evolve, ticketFrom } from '../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { aCircuit } from '../../support/circuits.ts';
import { acceptedHistory, eachMoment, someActs } from '../../support/histories.ts';

const stored = (ticket: Ticket): Ticket => ticketSchema.parse(JSON.parse(JSON.stringify(ticket)));
/** As commands do it: read, changed by one event, written. */
const throughTheStore = (events: readonly TicketEvent[]) =>
  events.reduce<Ticket | null>((ticket, event) => stored(evolve(ticket, event)), null);

it.each([
  aCircuit({ maintenanceGrade: 'AAA' }),
  aCircuit({ product: 'CONVERGED/LOGISTICS_E', maintenanceGrade: 'ORDINARY' }),
])('the ticket that is stored is the one that its events tell, with the same deadlines ($product)', (circuit) => {
  fc.assert(
    fc.property(someActs, (acts) => {
      eachMoment(
        acts,
        ({ ticket, now, events }) => {
          const kept = throughTheStore(events) as Ticket;
          const told = ticketFrom(JSON.parse(JSON.stringify(events)) as readonly TicketEvent[]);
          expect(kept).toEqual(ticket);
          expect(told).toEqual(ticket);
          expect(deadlinesOf(kept, standingRules)).toEqual(deadlinesOf(told, standingRules));
          expect(pendingRungs(kept, standingRules)).toEqual(pendingRungs(told, standingRules));
          expect(explain(kept, standingRules, now)).toEqual(explain(told, standingRules, now));
        },
        acceptedHistory(circuit),
      );
    }),
    { numRuns: 25 },
  );
});
