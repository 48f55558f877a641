// Operations and how far each has come, all in one list.

import * as z from 'zod/mini';
import type { Operation, OperationEvent, OperationOrder } from '../../domain/operations/operation.ts';
import { fileFormats, recordKinds } from '../../domain/operations/operation.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import type { Key } from './keys.ts';
import { operationIndexKeys, operationsPartition } from './keys.ts';
import { instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { everyPage, queryPage, readAll } from './table.ts';

const order: z.ZodMiniType<OperationOrder> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('re-arm') }),
  z.object({ kind: z.literal('drift'), mend: z.boolean() }),
  z.object({ kind: z.literal('replay'), fromAt: instant, toAt: instant, types: z.array(z.string()) }),
  z.object({ kind: z.literal('republish') }),
  z.object({
    kind: z.literal('redrive'),
    queue: z.string(),
    messageId: z.exactOptional(z.string()),
    discard: z.boolean(),
  }),
  z.object({ kind: z.literal('redeliver'), subscriptionId: z.string(), fromAt: instant, toAt: instant }),
  z.object({
    kind: z.literal('import'),
    records: z.enum(recordKinds),
    format: z.enum(fileFormats),
    sha256: z.string(),
    bytes: z.int(),
    validateOnly: z.boolean(),
  }),
  z.object({
    kind: z.literal('export'),
    records: z.enum(recordKinds),
    format: z.enum(fileFormats),
    headers: z.enum(['zh', 'en']),
    reason: z.exactOptional(z.string()),
  }),
]);

const schema: z.ZodMiniType<Operation> = z.object({
  id: z.string(),
  order,
  perSecond: z.int(),
  round: z.int(),
  startedAt: instant,
  startedBy: z.string(),
  progressedAt: instant,
  cursor: z.exactOptional(z.string()),
  counts: z.record(z.string(), z.int()),
  stoppedAt: z.exactOptional(instant),
  finishedAt: z.exactOptional(instant),
  failure: z.exactOptional(z.string()),
});

// Kept for good, imports and exports too: what is on record of a run is named by its round (R196), so the same order is never to begin
// at the first one again.
const kind: AggregateKind<Operation> = { entity: 'OPERATION', schema, attributes: operationIndexKeys };

export interface OperationStore extends AggregateStore<Operation, OperationEvent> {
  /** Each that was ever started, in no order that means anything. */
  all(): Promise<readonly Versioned<Operation>[]>;
  /** What was started last comes first. */
  started(page: PageRequest): Promise<Page<Versioned<Operation>>>;
}

export function operationStore(table: Table): OperationStore {
  return {
    ...aggregateStore<Operation, OperationEvent>(table, kind),

    async all() {
      const range = { partitions: [operationsPartition], consistent: true };
      return (await everyPage((page) => queryPage(table, range, page))).map((item) => read(kind, item));
    },

    async started(page) {
      const range = { index: 'byEnd', partitions: [operationsPartition], newestFirst: true } as const;
      const keys = await queryPage(table, range, page);
      const items = await readAll(table, keys.items as unknown as readonly Key[]);
      return { ...keys, items: items.map((item) => read(kind, item)) };
    },
  };
}
