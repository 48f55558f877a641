// GET /customers/{customerId}: one customer.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCustomer } from './present-customer.ts';

interface Deps {
  readonly customers: Pick<CustomerStore, 'get'>;
}

export const getCustomer = ({ customers }: Deps) =>
  apiHandler({ path: ['customerId'], answer: 'Customer' }, async ({ path }) => {
    const customer = found(await customers.get(path.customerId));
    return ok(presentCustomer(customer), customer.version);
  });

export const handler = getCustomer({ customers: customerStore(liveTable()) });
