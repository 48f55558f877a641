// Circuits and other services, and the signed terms that cover each of them.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Circuit } from '../../domain/circuits/circuit.ts';
import { businessScopes, circuitSegments } from '../../domain/circuits/circuit.ts';
import type { CircuitEvent } from '../../domain/circuits/events.ts';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { productKeys } from '../../domain/circuits/product.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { optionalText, text, whole } from '../plain.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { circuitIndexKeys, coverageKey } from './keys.ts';
import { optionalInstant } from './stored.ts';
import type { Item, Table } from './table.ts';

export const circuitSchema = z.object({
  id: text,
  customerId: text,
  name: text,
  product: z.enum(productKeys),
  maintenanceGrade: z.enum(maintenanceGrades),
  scope: z.enum(businessScopes),
  segment: z.exactOptional(z.enum(circuitSegments)),
  exception: z.exactOptional(z.object({ approvedBy: text, reason: text })),
  area: z.enum(['TOWN', 'COUNTRY']),
  region: text,
  farEndRegion: optionalText,
  maintenanceDepartmentId: optionalText,
}) satisfies z.ZodMiniType<Circuit>;

const coverageSchema = z.object({
  version: whole,
  data: z.array(
    z.object({
      contractId: text,
      startDate: text,
      endDate: text,
      timeZone: optionalText,
      endedAt: optionalInstant,
    }),
  ),
});

/** How a circuit's item is read and written. */
export const circuitItem: AggregateKind<Circuit> = {
  entity: 'CIRCUIT',
  schema: circuitSchema,
  attributes: ({ id }) => circuitIndexKeys(id),
};

/** All signed terms of one circuit, also those of contracts that were ended. Kept as one item, so that two contracts cannot take the same days at once. */
export type CircuitCoverage = Versioned<readonly Coverage[]>;

export interface CircuitStore extends AggregateStore<Circuit, CircuitEvent> {
  /** Strongly consistent; version 0 and no terms when no contract ever covered the circuit. */
  coverage(circuitId: string): Promise<CircuitCoverage>;
}

export function circuitStore(table: Table): CircuitStore {
  return {
    ...aggregateStore<Circuit, CircuitEvent>(table, circuitItem),

    async coverage(circuitId) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: { ...coverageKey(circuitId) }, ConsistentRead: true }),
      );
      if (Item === undefined) return { state: [], version: 0 };
      return coverageOfItem(Item);
    },
  };
}

/** Reads the item that holds a circuit's terms. */
export function coverageOfItem(item: Item): CircuitCoverage {
  const { version, data } = z.parse(coverageSchema, item);
  return { state: data, version };
}

/** The conditional write that replaces a circuit's terms, as part of the transaction that signs or ends a contract. */
export function coveragePut(table: Table, circuitId: string, before: CircuitCoverage, after: readonly Coverage[]) {
  return {
    TableName: table.name,
    Item: { ...coverageKey(circuitId), entity: 'COVERAGE', version: before.version + 1, data: after } as Item,
    ...(before.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': before.version } }),
  };
}
