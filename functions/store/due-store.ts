// Whatever has a deadline due before an instant, whole: tickets, contracts, changes of levels and customers' files in one list.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { CustomerFile } from '../../domain/customer-files/customer-file.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import { read } from './aggregate-store.ts';
import { contractItem } from './contract-store.ts';
import { customerFileItem } from './customer-file-store.ts';
import { levelChangeItem } from './level-change-store.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { readAll } from './table.ts';
import { ticketItem } from './ticket-store.ts';
import { dueKeys } from './timed-store.ts';

export type Due =
  | { readonly entity: 'TICKET'; readonly state: Ticket }
  | { readonly entity: 'CONTRACT'; readonly state: Contract }
  | { readonly entity: 'CUSTOMER_FILE'; readonly state: CustomerFile }
  | { readonly entity: 'LEVEL_CHANGE'; readonly state: LevelChange };

export interface DueStore {
  /** By the earliest undecided rung of each. */
  dueBefore(instant: Instant, page: PageRequest): Promise<Page<Due>>;
}

export function dueStore(table: Table): DueStore {
  return {
    async dueBefore(instant, page) {
      const keys = await dueKeys(table, instant, page);
      const items = await readAll(
        table,
        keys.items.map(({ key }) => key),
      );
      return {
        ...keys,
        items: items.map(dueOf),
      };
    },
  };
}

function dueOf(item: Item): Due {
  switch (item['entity'] as TimedEntity) {
    case 'TICKET':
      return { entity: 'TICKET', state: read(ticketItem, item).state };
    case 'CONTRACT':
      return { entity: 'CONTRACT', state: read(contractItem, item).state };
    case 'LEVEL_CHANGE':
      return { entity: 'LEVEL_CHANGE', state: read(levelChangeItem, item).state };
    case 'CUSTOMER_FILE':
      return { entity: 'CUSTOMER_FILE', state: read(customerFileItem, item).state };
  }
}
