// Readings of customers' files: an item each, so that nobody who reads has to wait for another reader, and never changed.

import * as z from 'zod/mini';
import type { FileAccess, FileAccessEvent } from '../../domain/customer-files/access.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import type { Key } from './keys.ts';
import { customerAccessesPartition, fileAccessIndexKeys } from './keys.ts';
import { instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { queryPage, readAll } from './table.ts';

export const fileAccessSchema = z.object({
  id: z.string(),
  customerId: z.string(),
  readAt: instant,
  readBy: z.string(),
  reason: z.string(),
  fields: z.array(z.string()),
}) satisfies z.ZodMiniType<FileAccess>;

const kind: AggregateKind<FileAccess> = {
  entity: 'CUSTOMER_FILE_ACCESS',
  schema: fileAccessSchema,
  attributes: fileAccessIndexKeys,
};

export interface FileAccessStore extends AggregateStore<FileAccess, FileAccessEvent> {
  /** Newest first. */
  ofCustomer(customerId: string, page: PageRequest): Promise<Page<Versioned<FileAccess>>>;
}

export function fileAccessStore(table: Table): FileAccessStore {
  return {
    ...aggregateStore<FileAccess, FileAccessEvent>(table, kind),

    async ofCustomer(customerId, page) {
      const partitions = [customerAccessesPartition(customerId)];
      const keys = await queryPage(table, { index: 'byCustomer', partitions, newestFirst: true }, page);
      const items = await readAll(table, keys.items as unknown as Key[]);
      return { ...keys, items: items.map((item) => read(kind, item)) };
    },
  };
}
