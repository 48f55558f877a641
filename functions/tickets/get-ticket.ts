// GET /tickets/{ticketId}: one ticket with its deadlines.

import type { Rules } from '../../domain/sla/rules.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { presentTicket } from './present-ticket.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly rules: Rules;
}

export const getTicket = ({ tickets, rules }: Deps) =>
  apiHandler({ path: ['ticketId'] }, async ({ path }) => {
    const ticket = found(await tickets.get(path.ticketId));
    return ok(presentTicket(ticket, rules), ticket.version);
  });

export const handler = getTicket({ tickets: ticketStore(liveTable(), standingRules), rules: standingRules });
