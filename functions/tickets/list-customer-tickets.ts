// GET /customers/{customerId}/tickets: a customer's tickets, newest first.

import * as z from 'zod/mini';
import type { Rules } from '../../domain/sla/rules.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { summariseTicket } from './present-ticket.ts';

interface Deps {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly tickets: Pick<TicketStore, 'ofCustomer'>;
  readonly rules: Rules;
}

const query = z.strictObject(pageQuery);

export const listCustomerTickets = (deps: Deps) =>
  apiHandler({ path: ['customerId'], query }, async ({ path, query }) => {
    const [customer, page] = await Promise.all([
      deps.customers.get(path.customerId),
      deps.tickets.ofCustomer(path.customerId, pageOf(query)),
    ]);
    found(customer);
    return listed(page, (ticket) => summariseTicket(ticket, deps.rules));
  });

export const handler = listCustomerTickets({
  customers: customerStore(liveTable()),
  tickets: ticketStore(liveTable(), standingRules),
  rules: standingRules,
});
