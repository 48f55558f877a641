// How far the settlements of the months have come.

import * as z from 'zod/mini';
import type { Month } from '../../domain/availability/month.ts';
import type { SettlementEvent, SettlementPart } from '../../domain/compensation/settlement.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import { settlementPartition } from './keys.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';
import { everyPage, queryPage } from './table.ts';

const schema: z.ZodMiniType<SettlementPart> = z.object({
  id: z.string(),
  month: z.string(),
  part: z.int(),
  startedAt: instant,
  startedBy: z.string(),
  round: z.int(),
  cursor: z.exactOptional(z.string()),
  contracts: z.int(),
  made: z.int(),
  found: z.int(),
  failed: z.array(z.string()),
  finishedAt: z.exactOptional(instant),
});

const kind: AggregateKind<SettlementPart> = { entity: 'SETTLEMENT', schema };

export interface SettlementStore extends AggregateStore<SettlementPart, SettlementEvent> {
  /** All parts of the month that were started. */
  ofMonth(month: Month): Promise<readonly Versioned<SettlementPart>[]>;
}

export function settlementStore(table: Table): SettlementStore {
  return {
    ...aggregateStore<SettlementPart, SettlementEvent>(table, kind),

    async ofMonth(month) {
      const range = { partitions: [settlementPartition(month)] };
      return (await everyPage((page) => queryPage(table, range, page))).map((item) => read(kind, item));
    },
  };
}
