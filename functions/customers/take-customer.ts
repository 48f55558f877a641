// A customer as the system that owns it hands it over, one by one or in a file.

import * as z from 'zod/mini';
import type { Customer } from '../../domain/customers/customer.ts';
import { customerGrades, customerSegments, serviceLevels } from '../../domain/customers/customer.ts';
import { registerCustomer } from '../../domain/customers/register.ts';
import type { Scope } from '../environment.ts';
import { id, line, text } from '../http/schema.ts';
import type { HandsOver, TakenOver } from '../http/upsert.ts';
import { takeOver } from '../http/upsert.ts';
import type { CustomerStore } from '../store/customer-store.ts';

export interface TakingCustomers {
  readonly customers: Pick<CustomerStore, 'get' | 'save'>;
}

export const customerBody = z.strictObject({
  name: line(200),
  grade: z.exactOptional(z.enum(customerGrades)),
  segment: z.enum(customerSegments),
  brand: z.boolean(),
  serviceLevel: z.enum(serviceLevels),
  // The head office may arrive later than its branch: systems send their records in any order.
  parentId: z.exactOptional(id),
  clusterTag: z.exactOptional(line(100)),
  importance: z.exactOptional(line(50)),
  regions: z.exactOptional(z.array(line(64)).check(z.minLength(1), z.maxLength(100))),
  ratingReason: z.exactOptional(text(500)),
});

/** R7: who may touch the grades that the Group and the provincial company hand down. */
const upperGradeScope: Scope = 'admin';

type Checks = (existing: Customer | null, said: Pick<Customer, 'id' | 'regions'>) => Promise<void>;

/** `check`: whether whoever hands it over may; throws. Throws as `takeOver` and `registerCustomer` do. */
export function takeCustomer(
  { customers }: TakingCustomers,
  id: string,
  body: z.infer<typeof customerBody>,
  handed: HandsOver,
  check: Checks = async () => {},
): Promise<TakenOver<Customer>> {
  const decision = { ...handed.decision, mayRateUpperGrades: handed.caller.scopes.has(upperGradeScope) };
  return takeOver(customers, id, handed, async (existing) => {
    await check(existing, { id, ...body });
    return registerCustomer(existing, { id, ...body }, decision);
  });
}
