// Tickets: commands write one item; lists read their page of keys from an index and the items in one go.

import { nextDueAmong } from '../../domain/sla/deadline.ts';
import { deadlinesOf } from '../../domain/sla/deadlines.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { responsibleDepartmentId } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import type { Key } from './keys.ts';
import {
  circuitTicketsPartition,
  customerTicketsPartition,
  queuePartitions,
  sortable,
  ticketIndexKeys,
} from './keys.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { everyPage, queryPage, readAll } from './table.ts';
import { ticketSchema } from './ticket-schema.ts';
import { timingAttributes } from './timed-store.ts';

/** `YYYY-MM`, read in UTC as the keys are. */
type Month = string;

export interface TicketStore extends AggregateStore<Ticket, TicketEvent> {
  ofCustomer(customerId: string, page: PageRequest): Promise<Page<Versioned<Ticket>>>;
  ofCircuit(circuitId: string, page: PageRequest & { readonly month?: Month }): Promise<Page<Versioned<Ticket>>>;
  /** A circuit's tickets that were reported since, newest first, at most `limit`; each as it was written last. */
  recentOfCircuit(circuitId: string, since: Instant, limit: number): Promise<readonly Ticket[]>;
  /** All that were reported on the circuit from one instant to before another, oldest first. */
  ofCircuitBetween(circuitId: string, fromAt: Instant, toAt: Instant): Promise<readonly Ticket[]>;
  /** Open tickets on which the department must act next, earliest unmet deadline first. */
  queueOf(departmentId: string, page: PageRequest): Promise<Page<Versioned<Ticket>>>;
}

/** How a ticket's item is read. */
export const ticketItem: AggregateKind<Ticket> = { entity: 'TICKET', schema: ticketSchema };

export function ticketStore(table: Table, book: Pick<RuleBook, 'rulesFor'>): TicketStore {
  const kind: AggregateKind<Ticket> = {
    ...ticketItem,
    attributes: async (ticket) => ticketAttributes(ticket, await book.rulesFor(ticket)),
  };

  async function tickets(keys: Page<Item>): Promise<Page<Versioned<Ticket>>> {
    const items = await readAll(table, keys.items as unknown as Key[]);
    return { ...keys, items: items.map((item) => read(kind, item)) };
  }

  return {
    ...aggregateStore<Ticket, TicketEvent>(table, kind),

    async ofCustomer(customerId, page) {
      const partitions = [customerTicketsPartition(customerId)];
      return tickets(await queryPage(table, { index: 'byCustomer', partitions, newestFirst: true }, page));
    },

    async ofCircuit(circuitId, { month, ...page }) {
      const partitions = [circuitTicketsPartition(circuitId)];
      const prefix = month === undefined ? {} : { prefix: month };
      return tickets(await queryPage(table, { index: 'byCircuit', partitions, newestFirst: true, ...prefix }, page));
    },

    async recentOfCircuit(circuitId, since, limit) {
      const partitions = [circuitTicketsPartition(circuitId)];
      const range = { index: 'byCircuit', partitions, newestFirst: true, from: sortable(since) } as const;
      const keys = await queryPage(table, range, { limit });
      // The index may show a new ticket a moment late. What has become of one that it shows is read for certain.
      const items = await readAll(table, keys.items as unknown as Key[], true);
      return items.map((item) => read(kind, item).state);
    },

    async ofCircuitBetween(circuitId, fromAt, toAt) {
      const partitions = [circuitTicketsPartition(circuitId)];
      const range = { index: 'byCircuit', partitions, from: sortable(fromAt), below: sortable(toAt) } as const;
      const found = await everyPage(async (page) => tickets(await queryPage(table, range, page)));
      return found.map(({ state }) => state);
    },

    async queueOf(departmentId, page) {
      return tickets(
        await queryPage(table, { index: 'byDepartment', partitions: queuePartitions(departmentId) }, page),
      );
    },
  };
}

/** Index keys, and the timers that arm-deadlines keeps in step with the Scheduler. */
function ticketAttributes(ticket: Ticket, rules: Rules): Item {
  const deadlines = deadlinesOf(ticket, rules);
  return {
    ...timingAttributes(ticket.id, deadlines),
    ...ticketIndexKeys({
      ...ticket,
      queueDepartmentId: responsibleDepartmentId(ticket),
      nextDueAt: nextDueAmong(deadlines),
    }),
  };
}
