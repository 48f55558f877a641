// What the table holds in the end, read without the API: every ticket as it is, as its audit trail says that it came about, and all
// notices.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Department } from '../../domain/departments/department.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { AnyNotice } from '../../functions/notices/notice.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import type { AuditEntry } from '../../functions/store/event-store.ts';
import { eventStore } from '../../functions/store/event-store.ts';
import { noticeStore } from '../../functions/store/notice-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { everyPage } from '../../functions/store/table.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';

export interface StoredTicket {
  readonly id: string;
  readonly version: number;
  readonly state: Ticket;
  readonly trail: readonly AuditEntry[];
  /** The ticket after each version that the trail tells of: the first one at index 1. */
  readonly replayed: readonly (Ticket | undefined)[];
}

export interface Stored {
  /** Those that are asked for and are there. */
  tickets(ids: readonly string[]): Promise<readonly StoredTicket[]>;
  departments(): Promise<readonly Department[]>;
  notices(departments: readonly Department[]): Promise<readonly AnyNotice[]>;
}

const tableName = 'Zhunshi-dev';

export function storedIn(endpoint: string): Stored {
  const client = new DynamoDBClient({
    ...{ endpoint, region: 'cn-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
  });
  const table: Table = { name: tableName, client: DynamoDBDocumentClient.from(client) };
  const [tickets, events] = [ticketStore(table, standingRuleBook), eventStore(table)];

  async function ticket(id: string): Promise<StoredTicket | undefined> {
    const found = await tickets.get(id);
    if (found === null) return undefined;
    const trail = await everyPage((page) => events.ofAggregate('TICKET', id, page));
    return { id, version: found.version, state: found.state, trail, replayed: replay(trail) };
  }

  return {
    async tickets(ids) {
      const found: StoredTicket[] = [];
      for (const id of ids) {
        const one = await ticket(id);
        if (one !== undefined) found.push(one);
      }
      return found;
    },
    departments: async () => (await departmentStore(table).all()).map(({ state }) => state),
    notices: async (departments) => {
      const lists = departments.map(({ id }) => everyPage((page) => noticeStore(table).ofDepartment(id, page)));
      return (await Promise.all(lists)).flat();
    },
  };
}

function replay(trail: readonly AuditEntry[]): readonly (Ticket | undefined)[] {
  const states: (Ticket | undefined)[] = [];
  let state: Ticket | null = null;
  for (const { version, event } of trail) {
    state = evolve(state, event as unknown as TicketEvent);
    states[version] = state;
  }
  return states;
}
