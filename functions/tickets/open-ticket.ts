// POST /tickets: opens a fault ticket with the promises that its customer, circuit and contract make.

import * as z from 'zod/mini';
import type { Rules } from '../../domain/sla/rules.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { openTicket as decideOpening } from '../../domain/tickets/decide.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import { faultImpacts, ticketSources } from '../../domain/tickets/ticket.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { id, instant, text } from '../http/schema.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { asOpened } from './as-opened.ts';
import type { OpeningStores } from './opening-case.ts';
import { openingCase } from './opening-case.ts';
import { presentTicket } from './present-ticket.ts';

interface Deps extends OpeningStores {
  readonly tickets: Pick<TicketStore, 'get' | 'create'>;
  readonly rules: Rules;
}

const body = z.strictObject({
  circuitId: id,
  source: z.enum(ticketSources),
  impact: z.enum(faultImpacts),
  description: text(2000),
  reportedAt: z.exactOptional(instant),
  detectedAt: z.exactOptional(instant),
});

export const openTicket = (deps: Deps) =>
  apiHandler({ body }, async (request) => {
    const { circuitId, ...report } = request.body;
    const { decision } = request;
    const { replayed, ...ticket } = await createOnce(deps.tickets, 'T', request, async (ticketId) => {
      const parties = await openingCase(deps, circuitId, report.reportedAt ?? decision.now);
      const opened = decideOpening({ ticketId, ...parties, ...report }, decision, deps.rules);
      return { state: evolve(null, opened), events: [opened] };
    });
    const first = { state: asOpened(ticket.state), version: 1 };
    return createdOnce(`/tickets/${first.state.id}`, presentTicket(first, deps.rules), replayed);
  });

const table = liveTable();
export const handler = openTicket({
  tickets: ticketStore(table, standingRules),
  circuits: circuitStore(table),
  customers: customerStore(table),
  contracts: contractStore(table),
  departments: departmentStore(table),
  rules: standingRules,
});
