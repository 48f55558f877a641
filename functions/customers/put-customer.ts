// PUT /customers/{customerId}: takes over a customer from the system that owns it.

import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import { answerTakenOver } from '../http/upsert.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCustomer } from './present-customer.ts';
import type { TakingCustomers } from './take-customer.ts';
import { customerBody, takeCustomer } from './take-customer.ts';

export const putCustomer = (deps: TakingCustomers) =>
  apiHandler({ path: ['customerId'], body: customerBody, answer: 'Customer' }, async (request) => {
    const taken = await takeCustomer(deps, request.path.customerId, request.body, request, async (existing, said) => {
      if (!(await request.access.placesCustomer(said.id, movedIn(existing?.regions, said.regions)))) {
        throw new Problem('outside-grants', { field: 'regions' });
      }
    });
    return answerTakenOver(request, taken, presentCustomer);
  });

/** All that is the customer's is open to its districts: none lets in or sends away another. */
function movedIn(before: readonly string[] = [], after: readonly string[] = []): readonly string[] {
  return [...before, ...after].filter((region) => before.includes(region) !== after.includes(region));
}

export const handler = putCustomer({ customers: customerStore(liveTable()) });
