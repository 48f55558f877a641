// Common causes of faults: what each of their tickets counts for.

import * as z from 'zod/mini';
import type { Cause } from '../../domain/causes/cause.ts';
import type { CauseWeighed } from '../../domain/causes/events.ts';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import type { AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';

const causeSchema: z.ZodMiniType<Cause> = z.object({
  id: z.string(),
  members: z.array(
    z.object({
      ticketId: z.string(),
      circuitId: z.string(),
      maintenanceGrade: z.enum(maintenanceGrades),
      linkedAt: instant,
      unlinkedAt: z.exactOptional(instant),
      blockedFromAt: z.exactOptional(instant),
      blockedToAt: z.exactOptional(instant),
    }),
  ),
});

export type CauseStore = AggregateStore<Cause, CauseWeighed>;

export function causeStore(table: Table): CauseStore {
  return aggregateStore<Cause, CauseWeighed>(table, { entity: 'CAUSE', schema: causeSchema });
}
