// GET /tickets/{ticketId}/clock: how every deadline of the ticket came about.

import { explain } from '../../domain/sla/explanation.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly rules: Rules;
}

export const getTicketClock = ({ tickets, rules }: Deps) =>
  apiHandler({ path: ['ticketId'] }, async ({ path, decision }) => {
    const { state: ticket, version } = found(await tickets.get(path.ticketId));
    const { id: ticketId, status, policyVersion } = ticket;
    const deadlines = explain(ticket, rules, decision.now);
    return ok({ ticketId, status, policyVersion, explainedAt: decision.now, deadlines }, version);
  });

export const handler = getTicketClock({ tickets: ticketStore(liveTable(), standingRules), rules: standingRules });
