// Overcharges, one item for each contract that has any. The settlement finds them by when the last one was recorded: those of
// contracts that ended long ago are paid as well.

import * as z from 'zod/mini';
import type { OverchargeRecorded, Overcharges } from '../../domain/compensation/overcharge.ts';
import type { Instant } from '../../domain/time.ts';
import type { AggregateKind, AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { entityOfKey, overchargeIndexKeys, sortable } from './keys.ts';
import { instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { queryPage } from './table.ts';

export const overchargesSchema = z.object({
  id: z.string(),
  overcharges: z.array(
    z.object({
      number: z.int(),
      amountFen: z.int(),
      description: z.string(),
      evidence: z.string(),
      approvedBy: z.string(),
      recordedAt: instant,
      recordedBy: z.string(),
    }),
  ),
}) satisfies z.ZodMiniType<Overcharges>;

const kind: AggregateKind<Overcharges> = {
  entity: 'OVERCHARGES',
  schema: overchargesSchema,
  attributes: ({ id, overcharges }) => overchargeIndexKeys(id, overcharges.at(-1)?.recordedAt ?? null),
};

export interface OverchargeStore extends AggregateStore<Overcharges, OverchargeRecorded> {
  /** Of one of `overchargedPartitions`, the ids of the contracts whose last overcharge was recorded then or later. */
  recordedSince(since: Instant, partition: string, page: PageRequest): Promise<Page<string>>;
}

export function overchargeStore(table: Table): OverchargeStore {
  return {
    ...aggregateStore<Overcharges, OverchargeRecorded>(table, kind),

    async recordedSince(since, partition, page) {
      const range = { index: 'byEnd', partitions: [partition], from: sortable(since) } as const;
      const found = await queryPage(table, range, page);
      return { ...found, items: found.items.map(({ pk }) => entityOfKey({ pk: String(pk) }).id) };
    },
  };
}
