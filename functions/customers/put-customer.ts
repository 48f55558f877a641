// PUT /customers/{customerId}: takes over a customer from the system that owns it.

import * as z from 'zod/mini';
import { customerGrades, customerSegments, serviceLevels } from '../../domain/customers/customer.ts';
import { registerCustomer } from '../../domain/customers/register.ts';
import type { Scope } from '../environment.ts';
import { apiHandler } from '../http/api-handler.ts';
import { id, line, text } from '../http/schema.ts';
import { upsert } from '../http/upsert.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCustomer } from './present-customer.ts';

interface Deps {
  readonly customers: Pick<CustomerStore, 'get' | 'save'>;
}

const body = z.strictObject({
  name: line(200),
  grade: z.exactOptional(z.enum(customerGrades)),
  segment: z.enum(customerSegments),
  brand: z.boolean(),
  serviceLevel: z.enum(serviceLevels),
  // The head office may arrive later than its branch: systems send their records in any order.
  parentId: z.exactOptional(id),
  clusterTag: z.exactOptional(line(100)),
  importance: z.exactOptional(line(50)),
  ratingReason: z.exactOptional(text(500)),
});

/** R7: who may touch the grades that the Group and the provincial company hand down. */
const upperGradeScope: Scope = 'admin';

export const putCustomer = ({ customers }: Deps) =>
  apiHandler({ path: ['customerId'], body, answer: 'Customer' }, (request) => {
    const { path, body, caller } = request;
    const decision = { ...request.decision, mayRateUpperGrades: caller.scopes.has(upperGradeScope) };
    return upsert(customers, path.customerId, request, presentCustomer, (existing) =>
      registerCustomer(existing, { id: path.customerId, ...body }, decision),
    );
  });

export const handler = putCustomer({ customers: customerStore(liveTable()) });
