// Corrections of the outage ledger, one item for each circuit that has any. The ledger itself is computed.

import * as z from 'zod/mini';
import type { CorrectionEvent, LedgerCorrections } from '../../domain/availability/correction.ts';
import { exclusionReasons } from '../../domain/availability/correction.ts';
import type { AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';

const said = {
  number: z.int(),
  fromAt: instant,
  toAt: instant,
  evidence: z.string(),
  approvedBy: z.string(),
  enteredAt: instant,
  enteredBy: z.string(),
  voided: z.exactOptional(z.object({ at: instant, by: z.string(), approvedBy: z.string(), reason: z.string() })),
};

export const ledgerSchema = z.object({
  id: z.string(),
  corrections: z.array(
    z.discriminatedUnion('effect', [
      z.object({ ...said, effect: z.literal('excluded'), reason: z.enum(exclusionReasons) }),
      z.object({ ...said, effect: z.literal('outage'), description: z.string() }),
    ]),
  ),
}) satisfies z.ZodMiniType<LedgerCorrections>;

export type LedgerStore = AggregateStore<LedgerCorrections, CorrectionEvent>;

export function ledgerStore(table: Table): LedgerStore {
  return aggregateStore<LedgerCorrections, CorrectionEvent>(table, { entity: 'LEDGER', schema: ledgerSchema });
}
