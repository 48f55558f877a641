// GET /circuits/{circuitId}/tickets: a circuit's tickets, newest first, of one month or of all time.

import * as z from 'zod/mini';
import type { Rules } from '../../domain/sla/rules.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { month } from '../http/schema.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { summariseTicket } from './present-ticket.ts';

interface Deps {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly tickets: Pick<TicketStore, 'ofCircuit'>;
  readonly rules: Rules;
}

const query = z.strictObject({ ...pageQuery, month: z.exactOptional(month) });

export const listCircuitTickets = (deps: Deps) =>
  apiHandler({ path: ['circuitId'], query }, async ({ path, query }) => {
    const [circuit, page] = await Promise.all([
      deps.circuits.get(path.circuitId),
      deps.tickets.ofCircuit(path.circuitId, {
        ...pageOf(query),
        ...(query.month !== undefined && { month: query.month }),
      }),
    ]);
    found(circuit);
    return listed(page, (ticket) => summariseTicket(ticket, deps.rules));
  });

export const handler = listCircuitTickets({
  circuits: circuitStore(liveTable()),
  tickets: ticketStore(liveTable(), standingRules),
  rules: standingRules,
});
