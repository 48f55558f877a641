// GET /customers/{customerId}/contracts: a customer's contracts, latest start first.

import * as z from 'zod/mini';
import { visiblePage } from '../access/visible-page.ts';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { presentContractSummary } from './present-contract.ts';

interface Deps {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly contracts: Pick<ContractStore, 'ofCustomer'>;
}

export const listCustomerContracts = (deps: Deps) =>
  apiHandler(
    { path: ['customerId'], query: z.strictObject(pageQuery), answer: 'ContractPage' },
    async ({ path, query, access }) => {
      const [customer, page] = await Promise.all([
        deps.customers.get(path.customerId),
        visiblePage(access, 'contract', pageOf(query), (page) => deps.contracts.ofCustomer(path.customerId, page)),
      ]);
      found(customer);
      return listed(page, presentContractSummary);
    },
  );

export const handler = listCustomerContracts({
  customers: customerStore(liveTable()),
  contracts: contractStore(liveTable()),
});
