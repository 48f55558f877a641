// PUT /customers/{customerId}: takes over a customer from the system that owns it.

import { apiHandler } from '../http/api-handler.ts';
import { answerTakenOver } from '../http/upsert.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCustomer } from './present-customer.ts';
import type { TakingCustomers } from './take-customer.ts';
import { customerBody, takeCustomer } from './take-customer.ts';

export const putCustomer = (deps: TakingCustomers) =>
  apiHandler({ path: ['customerId'], body: customerBody, answer: 'Customer' }, async (request) =>
    answerTakenOver(request, await takeCustomer(deps, request.path.customerId, request.body, request), presentCustomer),
  );

export const handler = putCustomer({ customers: customerStore(liveTable()) });
