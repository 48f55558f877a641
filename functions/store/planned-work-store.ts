// Planned work. When it is announced it is also filed under every circuit that it concerns, in one transaction: from then on
// neither circuits nor window change, so what is filed is right for ever.

import * as z from 'zod/mini';
import type { PlannedWork, PlannedWorkEvent } from '../../domain/availability/planned-work.ts';
import { qualityClasses } from '../../domain/sla/policy.ts';
import type { Instant } from '../../domain/time.ts';
import { chunks } from '../batches.ts';
import type { AggregateKind, AggregateStore, CommandMeta, Versioned } from './aggregate-store.ts';
import { aggregatePut, aggregateStore, read } from './aggregate-store.ts';
import { aggregateKey, circuitWorkKey, circuitWorksPartition, sortable } from './keys.ts';
import { putTogether } from './put-together.ts';
import { instant } from './stored.ts';
import type { Item, Table } from './table.ts';
import { everyPage, queryPage, readAll } from './table.ts';

const facts = {
  id: z.string(),
  title: z.string(),
  reason: z.string(),
  windowFromAt: instant,
  windowToAt: instant,
  circuits: z.array(
    z.object({
      circuitId: z.string(),
      customerId: z.string(),
      region: z.exactOptional(z.string()),
      farEndRegion: z.exactOptional(z.string()),
      maintenanceDepartmentId: z.exactOptional(z.string()),
      qualityClass: z.enum(qualityClasses),
      noticeHours: z.int(),
      consent: z.boolean(),
      hours: z.exactOptional(z.string()),
      timeZone: z.exactOptional(z.string()),
    }),
  ),
  plannedAt: instant,
  consents: z.array(
    z.object({ customerId: z.string(), consentedBy: z.string(), evidence: z.string(), recordedAt: instant }),
  ),
};
const announced = { announcedAt: instant, notice: z.string() };

export const plannedWorkSchema = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('planned') }),
  z.object({ ...facts, ...announced, status: z.enum(['announced', 'consented']) }),
  z.object({
    ...{ ...facts, ...announced, status: z.literal('done') },
    ...{ startedAt: instant, endedAt: instant, result: z.string() },
  }),
  z.object({
    ...{ ...facts, status: z.literal('cancelled'), cancelledAt: instant, cancelReason: z.string() },
    announcedAt: z.exactOptional(instant),
    notice: z.exactOptional(z.string()),
  }),
]) satisfies z.ZodMiniType<PlannedWork>;

const kind: AggregateKind<PlannedWork> = { entity: 'PLANNED_WORK', schema: plannedWorkSchema };

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
const batchGetMax = 100;

export interface PlannedWorkStore extends AggregateStore<PlannedWork, PlannedWorkEvent> {
  /** Saves the announcement and files it under each circuit. Throws VersionConflict. */
  saveAnnounced(
    before: Versioned<PlannedWork>,
    after: PlannedWork,
    events: readonly PlannedWorkEvent[],
    meta: CommandMeta,
  ): Promise<Versioned<PlannedWork>>;
  /** Announced work on the circuit whose window ends after the instant. */
  ofCircuit(circuitId: string, afterAt: Instant): Promise<readonly PlannedWork[]>;
}

export function plannedWorkStore(table: Table): PlannedWorkStore {
  return {
    ...aggregateStore<PlannedWork, PlannedWorkEvent>(table, kind),

    async saveAnnounced(before, after, events, meta) {
      const put = await aggregatePut(table, kind, before, after, events, meta);
      const filed = after.circuits.map(({ circuitId }) => ({
        TableName: table.name,
        Item: { ...circuitWorkKey(circuitId, after), entity: 'CIRCUIT_WORK', workId: after.id } as Item,
      }));
      await putTogether(table, [put, ...filed], `planned work ${after.id}`);
      return read(kind, put.Item);
    },

    async ofCircuit(circuitId, afterAt) {
      const range = { partitions: [circuitWorksPartition(circuitId)], from: sortable(afterAt) };
      const filed = await everyPage((page) => queryPage(table, range, page));
      const keys = filed.map(({ workId }) => aggregateKey('PLANNED_WORK', String(workId)));
      const items: Item[] = [];
      for (const some of chunks(keys, batchGetMax)) items.push(...(await readAll(table, some)));
      return items.map((item) => read(kind, item).state);
    },
  };
}
