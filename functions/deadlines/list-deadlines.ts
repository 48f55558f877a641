// GET /deadlines?before=: what will be decided before an instant if nobody acts, soonest first.

import * as z from 'zod/mini';
import { pendingRungs } from '../../domain/sla/deadlines.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { responsibleDepartmentId } from '../../domain/tickets/ticket.ts';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { instant } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'dueBefore'>;
  readonly rules: RuleBook;
}

const query = z.strictObject({ ...pageQuery, before: instant });

// A page has `limit` tickets, each with every rung that is due before the instant: the index orders tickets by their first.
export const listDeadlines = ({ tickets, rules }: Deps) =>
  apiHandler({ query }, async ({ query }) => {
    const page = await tickets.dueBefore(query.before, pageOf(query));
    const pending = page.items.map(async ({ state: ticket }) =>
      pendingRungs(ticket, await rules.rulesFor(ticket))
        .filter(({ dueAt }) => dueAt < query.before)
        .map((rung) => ({ ...rung, ...subject(ticket) })),
    );
    const items = (await Promise.all(pending)).flat().sort((left, right) => left.dueAt - right.dueAt);
    return listed({ ...page, items }, (rung) => rung);
  });

function subject(ticket: Ticket) {
  const { id: ticketId, status, customerId, circuitId } = ticket;
  return { ticketId, status, customerId, circuitId, responsibleDepartmentId: responsibleDepartmentId(ticket) };
}

const rules = liveRuleBook(liveTable());
export const handler = listDeadlines({ tickets: ticketStore(liveTable(), rules), rules });
