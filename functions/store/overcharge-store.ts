// Overcharges, one item for each contract that has any.

import * as z from 'zod/mini';
import type { OverchargeRecorded, Overcharges } from '../../domain/compensation/overcharge.ts';
import type { AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';

const schema: z.ZodMiniType<Overcharges> = z.object({
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
});

export type OverchargeStore = AggregateStore<Overcharges, OverchargeRecorded>;

export function overchargeStore(table: Table): OverchargeStore {
  return aggregateStore<Overcharges, OverchargeRecorded>(table, { entity: 'OVERCHARGES', schema });
}
