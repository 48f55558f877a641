// Edited versions of the policy: one item each, written once. Two edits at once want the same number, so one of them wins.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { PolicyEdited } from '../../domain/policies/events.ts';
import type { FigureValue } from '../../domain/policies/figures.ts';
import type { PolicyVersion } from '../../domain/policies/policy-version.ts';
import { text, whole } from '../plain.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregatePut, aggregateStore, read } from './aggregate-store.ts';
import { policiesPartition, policyEditKey } from './keys.ts';
import { putTogether } from './put-together.ts';
import { instant } from './stored.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { queryPage } from './table.ts';
import { VersionConflict } from './version-conflict.ts';

// The edit has held each value to its figure before it was written.
export const figureValue = z.custom<FigureValue>((value) => value !== undefined && value !== null);

export const policyVersionSchema = z.object({
  id: text,
  number: whole,
  basedOn: text,
  shippedVersion: text,
  effectiveFromDate: text,
  note: text,
  editedAt: instant,
  editedBy: text,
  changes: z.array(z.object({ figure: text, from: figureValue, to: figureValue })),
  figures: z.record(text, figureValue),
}) satisfies z.ZodMiniType<PolicyVersion>;

const kind: AggregateKind<PolicyVersion> = { entity: 'POLICY', schema: policyVersionSchema };

/** A request for an edit, under the id that its Idempotency-Key stands for, and the version that it made. */
export interface Edit {
  readonly id: string;
  readonly version: PolicyVersion;
}

export interface PolicyStore {
  /** Null when nothing was ever edited under this id, such as `policy-3`. */
  get(id: string): Promise<PolicyVersion | null>;
  /** Strongly consistent; null when nothing was edited yet. */
  latest(): Promise<PolicyVersion | null>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<PolicyVersion>>;
  /** `create` throws VersionConflict when another edit has made the version meanwhile. */
  readonly edits: Pick<AggregateStore<Edit, PolicyEdited>, 'get' | 'create'>;
}

const edited = z.object({ version: text });

export function policyStore(table: Table): PolicyStore {
  const versions = aggregateStore<PolicyVersion, PolicyEdited>(table, kind);

  async function list(page: PageRequest, consistent = false): Promise<Page<PolicyVersion>> {
    const found = await queryPage(table, { partitions: [policiesPartition], newestFirst: true, consistent }, page);
    return { ...found, items: found.items.map((item) => read(kind, item).state) };
  }

  async function editOf(id: string): Promise<Versioned<Edit> | null> {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { ...policyEditKey(id) }, ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const made = await versions.get(z.parse(edited, Item).version);
    return made && { ...made, state: { id, version: made.state } };
  }

  return {
    list,
    get: async (id) => (await versions.get(id))?.state ?? null,
    latest: async () => (await list({ limit: 1 }, true)).items[0] ?? null,
    edits: {
      get: editOf,

      async create({ id, version }, events, meta) {
        const put = await aggregatePut(table, kind, null, version, events, meta);
        const marker = {
          TableName: table.name,
          Item: { ...policyEditKey(id), version: version.id },
          ConditionExpression: 'attribute_not_exists(pk)',
        };
        try {
          await putTogether(table, [marker, put], `policy ${version.id}`);
        } catch (error) {
          const existing = error instanceof VersionConflict ? await editOf(id) : null;
          if (existing === null) throw error;
          return { created: false, existing };
        }
        return { created: true, saved: { ...read(kind, put.Item), state: { id, version } } };
      },
    },
  };
}
