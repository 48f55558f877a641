// The files of customers, each under its customer's id and apart from the customer: whoever opens a ticket need not read it.

import type { CustomerFile } from '../../domain/customer-files/customer-file.ts';
import { fileDeadlines } from '../../domain/customer-files/deadlines.ts';
import type { CustomerFileEvent } from '../../domain/customer-files/events.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { AggregateKind, AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { customerFileSchema } from './customer-file-schema.ts';
import type { Table } from './table.ts';
import { timingAttributes } from './timed-store.ts';

/** How a file's item is read. */
export const customerFileItem: AggregateKind<CustomerFile> = { entity: 'CUSTOMER_FILE', schema: customerFileSchema };

export type CustomerFileStore = AggregateStore<CustomerFile, CustomerFileEvent>;

export function customerFileStore(table: Table, book: Pick<RuleBook, 'rulesFor'>): CustomerFileStore {
  return aggregateStore(table, {
    ...customerFileItem,
    attributes: async (file) => timingAttributes(file.id, fileDeadlines(file, await book.rulesFor(file))),
  });
}
