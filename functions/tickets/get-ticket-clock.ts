// GET /tickets/{ticketId}/clock: how every deadline of the ticket came about.

import { explain } from '../../domain/sla/explanation.ts';
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

export const getTicketClock = ({ tickets, rules }: Deps) =>
  apiHandler({ path: ['ticketId'], answer: 'TicketClock' }, async ({ path, decision }) => {
    const { state: ticket, version } = found(await tickets.get(path.ticketId));
    const { id: ticketId, status, policyVersion, calendarVersions = {} } = ticket;
    const deadlines = explain(ticket, await rules.rulesFor(ticket), decision.now);
    const pins = { policyVersion, calendarVersions };
    return ok({ ticketId, status, ...pins, explainedAt: decision.now, deadlines }, version);
  });

const rules = liveRuleBook(liveTable());
export const handler = getTicketClock({ tickets: ticketStore(liveTable(), rules), rules });
