import { expect, it } from 'vitest';
import { recordPages } from '../../../functions/bulk/record-pages.ts';
import { aContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { pageOfAll } from '../../support/memory-stores.ts';

it('contracts are read page by page, however many a customer has, each once', async () => {
  const customers = Array.from({ length: 30 }, (_, at) => ({ state: aCustomer({ id: `CUST-${at}` }), version: 1 }));
  const contractsEach = new Map([
    ['CUST-1', 25],
    ['CUST-2', 1],
    ['CUST-29', 10],
  ]);
  const contractsOf = (customerId: string) =>
    Array.from({ length: contractsEach.get(customerId) ?? 0 }, (_, at) => ({
      state: aContract({ id: `${customerId}/${at}`, customerId }),
      version: 1,
    }));
  const pages = recordPages({
    departments: { all: async () => [] },
    contracts: { ofCustomer: async (customerId, page) => pageOfAll(contractsOf(customerId), page) },
    directory: { customers: async (page) => pageOfAll(customers, page), circuits: async () => ({ items: [] }) },
  });

  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await pages.contracts({ limit: 10, ...(cursor !== undefined && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(10);
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  const expected = [...contractsEach.keys()].flatMap((id) => contractsOf(id).map(({ state }) => state.id));
  expect(found).toEqual(expected);
});
