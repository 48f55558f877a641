// GET /customers/{customerId}/tickets: a customer's tickets, newest first.

import * as z from 'zod/mini';
import { visiblePage } from '../access/visible-page.ts';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { summariseTickets } from './present-ticket.ts';

interface Deps {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly tickets: Pick<TicketStore, 'ofCustomer'>;
  readonly rules: RuleBook;
}

const query = z.strictObject(pageQuery);

export const listCustomerTickets = (deps: Deps) =>
  apiHandler({ path: ['customerId'], query, answer: 'TicketPage' }, async ({ path, query, access }) => {
    const [customer, page] = await Promise.all([
      deps.customers.get(path.customerId),
      visiblePage(access, 'ticket', pageOf(query), (page) => deps.tickets.ofCustomer(path.customerId, page)),
    ]);
    found(customer);
    return listed(await summariseTickets(page, deps.rules), (summary) => summary);
  });

const rules = liveRuleBook(liveTable());
export const handler = listCustomerTickets({
  customers: customerStore(liveTable()),
  tickets: ticketStore(liveTable(), rules),
  rules,
});
