// Customers, owned by other systems of the operator and kept here under their ids.

import * as z from 'zod/mini';
import type { Customer } from '../../domain/customers/customer.ts';
import { customerGrades, customerSegments, serviceLevels } from '../../domain/customers/customer.ts';
import type { CustomerEvent } from '../../domain/customers/events.ts';
import { flag, optionalText, optionalTexts, text } from '../plain.ts';
import type { AggregateKind, AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import { customerIndexKeys } from './keys.ts';
import { instant } from './stored.ts';
import type { Table } from './table.ts';

const grade = z.enum(customerGrades);
const rating = z.object({ reason: text, ratedBy: text, ratedAt: instant });

export const customerSchema = z.object({
  id: text,
  name: text,
  grade,
  segment: z.enum(customerSegments),
  brand: flag,
  serviceLevel: z.enum(serviceLevels),
  parentId: optionalText,
  clusterTag: optionalText,
  importance: optionalText,
  regions: optionalTexts,
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
