// GET /tickets/{ticketId}/events: what happened to the ticket, oldest first. The trail follows a command by about a second.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { EventStore } from '../store/event-store.ts';
import { eventStore } from '../store/event-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';

interface Deps {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly events: Pick<EventStore, 'ofAggregate'>;
}

export const listTicketEvents = (deps: Deps) =>
  apiHandler({ path: ['ticketId'], query: z.strictObject(pageQuery), answer: 'EventPage' }, async ({ path, query }) => {
    const [ticket, page] = await Promise.all([
      deps.tickets.get(path.ticketId),
      deps.events.ofAggregate('TICKET', path.ticketId, pageOf(query)),
    ]);
    found(ticket);
    return listed(page, ({ version, index, correlationId, event }) => ({ version, index, correlationId, event }));
  });

export const handler = listTicketEvents({
  tickets: ticketStore(liveTable(), liveRuleBook(liveTable())),
  events: eventStore(liveTable()),
});
