// Tickets in memory, with the conditional write of the real store.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { CommandMeta, Versioned } from '../../functions/store/aggregate-store.ts';
import { VersionConflict } from '../../functions/store/version-conflict.ts';

export class FakeTicketStore {
  readonly written: TicketEvent[] = [];
  readonly metas: CommandMeta[] = [];
  /** Who gets in between the reading and the writing of somebody else: taken off one by one. */
  readonly rivals: ((ticket: Ticket) => Ticket)[] = [];
  readonly #tickets = new Map<string, Versioned<Ticket>>();

  constructor(...tickets: readonly Ticket[]) {
    for (const state of tickets) this.put({ state, version: 1 });
  }

  put(ticket: Versioned<Ticket>): void {
    this.#tickets.set(ticket.state.id, ticket);
  }

  async get(ticketId: string): Promise<Versioned<Ticket> | null> {
    return this.#tickets.get(ticketId) ?? null;
  }

  async save(
    before: Versioned<Ticket> | null,
    after: Ticket,
    events: readonly TicketEvent[],
    meta: CommandMeta,
  ): Promise<Versioned<Ticket>> {
    const rival = this.rivals.shift();
    if (rival) this.replace(after.id, rival);
    const current = this.#tickets.get(after.id);
    if (current?.version !== before?.version) throw new VersionConflict(`${after.id} was written meanwhile`);
    const saved = { state: after, version: (current?.version ?? 0) + 1 };
    this.#tickets.set(after.id, saved);
    this.written.push(...events);
    this.metas.push(meta);
    return saved;
  }

  replace(ticketId: string, change: (ticket: Ticket) => Ticket): void {
    const current = this.#tickets.get(ticketId);
    if (!current) throw new Error(`no ticket ${ticketId}`);
    this.#tickets.set(ticketId, { state: change(current.state), version: current.version + 1 });
  }
}
