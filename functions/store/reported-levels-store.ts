// What systems reported of circuits when they gave their full lists, and how far each run has come.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Report } from '../../domain/levels/compare.ts';
import type { ReconcileRun, Stretch } from '../../domain/levels/reconcile.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import { levelSystems } from '../../domain/levels/systems.ts';
import {
  circuitDirectoryPartitions,
  levelFindingKeys,
  levelFindingPartitions,
  reconcileRunKey,
  reportedLevelsKey,
} from './keys.ts';
import { instant } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryPage } from './table.ts';
import { VersionConflict } from './version-conflict.ts';

const value = z.exactOptional(z.union([z.string(), z.number()]));

const reportSchema: z.ZodMiniType<Report> = z.object({
  system: z.enum(levelSystems),
  circuitId: z.string(),
  values: z.nullable(
    z.object({
      customerServiceLevel: value,
      maintenanceGrade: value,
      networkLevel: value,
      provisioningTimeLevel: value,
      availabilityPpm: value,
    }),
  ),
  takenAt: instant,
  runId: z.string(),
});

/** Reads what a system reported of a circuit. */
export function reportOf(item: Item): Report {
  return z.parse(reportSchema, item['data']);
}

const count = z.exactOptional(z.int());
export const runSchema = z.object({
  version: z.int(),
  page: z.string(),
  run: z.object({
    runId: z.string(),
    system: z.enum(levelSystems),
    startedAt: instant,
    reconciledThrough: z.exactOptional(z.string()),
    verdicts: z.object({
      'in-step': count,
      differs: count,
      'absent-there': count,
      'unknown-here': count,
      'not-known': count,
    }),
    finishedAt: z.exactOptional(instant),
  }),
}) satisfies z.ZodMiniType<{ run: ReconcileRun; version: number; page: string }>;

/** `page`: fingerprint of the page that it has taken last. */
type StoredRun = z.infer<typeof runSchema>;

/** Ids in order, after one and up to another; without it to the end. */
interface IdRange {
  readonly after?: string;
  readonly upTo?: string;
  readonly limit: number;
}

export interface ReportedLevelsStore {
  /** Leaves a later report as it is. `isFinding`: it is listed among what the system has otherwise. */
  put(report: Report, isFinding: boolean): Promise<void>;
  /** Circuits among the findings of a system, by id. */
  findings(system: LevelSystem, page: PageRequest): Promise<Page<string>>;
  findingsWithin(system: LevelSystem, range: IdRange): Promise<Stretch>;
  /** All circuits that are registered here, by id. */
  circuitsWithin(range: IdRange): Promise<Stretch>;
  run(system: LevelSystem, runId: string): Promise<StoredRun | null>;
  /** Throws VersionConflict when another page of the run was taken meanwhile. */
  saveRun(before: StoredRun | null, run: ReconcileRun, page: string): Promise<void>;
}

export function reportedLevelsStore(table: Table): ReportedLevelsStore {
  async function within(partitions: readonly string[], { after, upTo, limit }: IdRange): Promise<Stretch> {
    const range = { index: 'byCircuit', partitions, ...(upTo !== undefined && { below: upTo }) } as const;
    const page = await queryPage(table, range, { limit, ...(after !== undefined && { cursor: after }) });
    return { circuitIds: page.items.map(circuitIdOf), more: page.nextCursor !== undefined };
  }

  return {
    async put(report, isFinding) {
      const { circuitId, system, takenAt } = report;
      const put = new PutCommand({
        TableName: table.name,
        Item: {
          ...reportedLevelsKey(circuitId, system),
          data: report,
          ...(isFinding && levelFindingKeys(system, circuitId)),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #data.#takenAt <= :takenAt',
        ExpressionAttributeNames: { '#data': 'data', '#takenAt': 'takenAt' },
        ExpressionAttributeValues: { ':takenAt': takenAt },
      });
      await table.client.send(put).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },

    async findings(system, page) {
      const found = await queryPage(table, { index: 'byCircuit', partitions: levelFindingPartitions(system) }, page);
      return { ...found, items: found.items.map(circuitIdOf) };
    },

    findingsWithin: (system, range) => within(levelFindingPartitions(system), range),
    circuitsWithin: (range) => within(circuitDirectoryPartitions, range),

    async run(system, runId) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: { ...reconcileRunKey(system, runId) }, ConsistentRead: true }),
      );
      return Item === undefined ? null : z.parse(runSchema, Item);
    },

    async saveRun(before, run, page) {
      const version = (before?.version ?? 0) + 1;
      const put = new PutCommand({
        TableName: table.name,
        Item: { ...reconcileRunKey(run.system, run.runId), version, page, run },
        ...(before === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': before.version } }),
      });
      await table.client.send(put).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw new VersionConflict(`run ${run.runId} took another page meanwhile`, { cause: error });
      });
    },
  };
}

function circuitIdOf(item: Item): string {
  return String(item['pk']).replace(/^CIRCUIT#/, '');
}
