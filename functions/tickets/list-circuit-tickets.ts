// GET /circuits/{circuitId}/tickets: a circuit's tickets, newest first, of one month or of all time.

import * as z from 'zod/mini';
import { visiblePage } from '../access/visible-page.ts';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { month as monthForm } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { summariseTickets } from './present-ticket.ts';

interface Deps {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly tickets: Pick<TicketStore, 'ofCircuit'>;
  readonly rules: RuleBook;
}

const query = z.strictObject({ ...pageQuery, month: z.exactOptional(monthForm) });

export const listCircuitTickets = (deps: Deps) =>
  apiHandler({ path: ['circuitId'], query, answer: 'TicketPage' }, async ({ path, query, access }) => {
    const { month } = query;
    const [circuit, page] = await Promise.all([
      deps.circuits.get(path.circuitId),
      visiblePage(access, 'ticket', pageOf(query), (page) =>
        deps.tickets.ofCircuit(path.circuitId, { ...page, ...(month !== undefined && { month }) }),
      ),
    ]);
    found(circuit);
    return listed(await summariseTickets(page, deps.rules), (summary) => summary);
  });

const rules = liveRuleBook(liveTable());
export const handler = listCircuitTickets({
  circuits: circuitStore(liveTable()),
  tickets: ticketStore(liveTable(), rules),
  rules,
});
