// GET /tickets/{ticketId}/time-shares: which department used how much of the ticket's time.

import { timeShares } from '../../domain/sla/time-shares.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly rules: RuleBook;
}

export const getTimeShares = ({ tickets, rules }: Deps) =>
  apiHandler({ path: ['ticketId'], answer: 'TicketTimeShares' }, async ({ path, decision }) => {
    const { state: ticket, version } = found(await tickets.get(path.ticketId));
    const { id: ticketId, status } = ticket;
    const shares = timeShares(ticket, await rules.rulesFor(ticket), decision.now);
    return ok({ ticketId, status, ...shares }, version);
  });

const rules = liveRuleBook(liveTable());
export const handler = getTimeShares({ tickets: ticketStore(liveTable(), rules), rules });
