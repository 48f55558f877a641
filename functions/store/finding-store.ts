// What a look for drift has found, for some weeks: one entry for each timer, the same however often it is found in a round.

import * as z from 'zod/mini';
import type { Operation } from '../../domain/operations/operation.ts';
import type { Instant } from '../../domain/time.ts';
import { tableTimeToLive } from '../environment.ts';
import type { Subject } from '../subject.ts';
import { subjectShape } from '../subject.ts';
import { findingKey, findingsPartition } from './keys.ts';
import { expiry, instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { putAll, queryPage } from './table.ts';

/**
 * `missing`: a deadline has no schedule. `wrong`: its schedule fires at another time, or to another place. `orphan`: a schedule
 * belongs to no deadline.
 */
const findingKinds = ['missing', 'wrong', 'orphan'] as const;

export interface Finding extends Subject {
  readonly kind: (typeof findingKinds)[number];
  /** Name of the schedule that there is, or ought to be. */
  readonly schedule: string;
  readonly timer?: string;
  readonly dueAt?: Instant;
  readonly foundAt: Instant;
  /** False of what was to be mended: the step that found it failed on the way, and another looks again. */
  readonly mended: boolean;
}

export const findingSchema = z.object({
  ...subjectShape,
  kind: z.enum(findingKinds),
  schedule: z.string(),
  timer: z.exactOptional(z.string()),
  dueAt: z.exactOptional(instant),
  foundAt: instant,
  mended: z.boolean(),
}) satisfies z.ZodMiniType<Finding>;

export interface FindingStore {
  /** In the place of what was recorded of the same timers. */
  record(operation: Pick<Operation, 'id' | 'round'>, findings: readonly Finding[], keptUntil: Instant): Promise<void>;
  ofRound(operation: Pick<Operation, 'id' | 'round'>, page: PageRequest): Promise<Page<Finding>>;
}

export function findingStore(table: Table): FindingStore {
  return {
    async record(operation, findings, keptUntil) {
      const kept = { [tableTimeToLive]: expiry(keptUntil) };
      const items = findings.map((finding) => ({ ...findingKey(operation, finding), ...kept, data: finding }));
      await putAll(table, items);
    },

    async ofRound(operation, page) {
      const found = await queryPage(table, { partitions: [findingsPartition(operation)] }, page);
      return { ...found, items: found.items.map((item) => z.parse(findingSchema, item['data'])) };
    },
  };
}
