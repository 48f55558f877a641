// GET /tickets/{ticketId}/time-shares: which department used how much of the ticket's time.

import type { Rules } from '../../domain/sla/rules.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { timeShares } from '../../domain/sla/time-shares.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly rules: Rules;
}

export const getTimeShares = ({ tickets, rules }: Deps) =>
  apiHandler({ path: ['ticketId'] }, async ({ path, decision }) => {
    const { state: ticket, version } = found(await tickets.get(path.ticketId));
    const { id: ticketId, status } = ticket;
    return ok({ ticketId, status, ...timeShares(ticket, rules, decision.now) }, version);
  });

export const handler = getTimeShares({ tickets: ticketStore(liveTable(), standingRules), rules: standingRules });
