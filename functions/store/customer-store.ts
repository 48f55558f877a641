// Customers, owned by other systems of the operator and kept here under their ids.

import * as z from 'zod/mini';
import type { Customer } from '../../domain/customers/customer.ts';
import { customerGrades, customerSegments, serviceLevels } from '../../domain/customers/customer.ts';
import type { CustomerEvent } from '../../domain/customers/events.ts';
import type { AggregateKind, AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { customerIndexKeys } from './keys.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';

const grade = z.enum(customerGrades);
const rating = z.object({ reason: z.string(), ratedBy: z.string(), ratedAt: instant });

export const customerSchema = z.object({
  id: z.string(),
  name: z.string(),
  grade,
  segment: z.enum(customerSegments),
  brand: z.boolean(),
  serviceLevel: z.enum(serviceLevels),
  parentId: z.exactOptional(z.string()),
  clusterTag: z.exactOptional(z.string()),
  importance: z.exactOptional(z.string()),
  regions: z.exactOptional(z.array(z.string())),
  rating: z.exactOptional(rating),
  gradeHistory: z.array(z.object({ grade, untilAt: instant, rating: z.exactOptional(rating) })),
}) satisfies z.ZodMiniType<Customer>;

/** How a customer's item is read. */
export const customerItem: AggregateKind<Customer> = {
  entity: 'CUSTOMER',
  schema: customerSchema,
  attributes: ({ id }) => customerIndexKeys(id),
};

export type CustomerStore = AggregateStore<Customer, CustomerEvent>;

export function customerStore(table: Table): CustomerStore {
  return aggregateStore(table, customerItem);
}
