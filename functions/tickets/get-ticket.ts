// GET /tickets/{ticketId}: one ticket with its deadlines.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { presentTicket } from './present-ticket.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly rules: RuleBook;
}

export const getTicket = ({ tickets, rules }: Deps) =>
  apiHandler({ path: ['ticketId'], answer: 'Ticket' }, async ({ path }) => {
    const ticket = found(await tickets.get(path.ticketId));
    return ok(presentTicket(ticket, await rules.rulesFor(ticket.state)), ticket.version);
  });

const rules = liveRuleBook(liveTable());
export const handler = getTicket({ tickets: ticketStore(liveTable(), rules), rules });
