// Records of each kind, page by page, in the fields in which a file says them.

import type { Customer } from '../../domain/customers/customer.ts';
import type { Department } from '../../domain/departments/department.ts';
import type { RecordKind } from '../../domain/operations/operation.ts';
import { bodyOf } from '../contracts/take-contract.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { RecordDirectory } from '../store/record-directory.ts';
import type { Page, PageRequest } from '../store/table.ts';
import { everyPage } from '../store/table.ts';
import type { Row } from './row.ts';

export interface RecordSources {
  readonly directory: RecordDirectory;
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly contracts: Pick<ContractStore, 'ofCustomer'>;
}

/** Each may have many contracts. */
const customersPerPage = 20;

export function recordPages(
  sources: RecordSources,
): Readonly<Record<RecordKind, (page: PageRequest) => Promise<Page<Row['fields']>>>> {
  const { directory, departments, contracts } = sources;
  return {
    customers: async (page) => mapped(await directory.customers(page), (each) => sayCustomer(each)),
    circuits: async (page) => mapped(await directory.circuits(page), withVersion),
    departments: async () => ({ items: (await departments.all()).map(sayDepartment) }),
    // Of all customers in turn: there is no list of all contracts.
    async contracts(page) {
      const customers = await directory.customers({ ...page, limit: customersPerPage });
      const theirs = await Promise.all(
        customers.items.map(({ state }) => everyPage((each) => contracts.ofCustomer(state.id, each))),
      );
      // An amendment is a part of the contract that it amends, or will be.
      const items = theirs.flat().filter(({ state }) => state.amends === undefined);
      const said = items.map(({ state, version }) => ({ id: state.id, ...bodyOf(state), version }));
      return { ...customers, items: said };
    },
  };
}

function mapped<Item>(page: Page<Item>, say: (item: Item) => Row['fields']): Page<Row['fields']> {
  return { ...page, items: page.items.map(say) };
}

function withVersion<State extends object>({ state, version }: Versioned<State>): Row['fields'] {
  return { ...state, version };
}

/** Without its channels, which hold the keys of bots. */
function sayDepartment({ state: { channels, ...said }, version }: Versioned<Department>): Row['fields'] {
  return { ...said, version };
}

function sayCustomer({ state, version }: Versioned<Customer>): Row['fields'] {
  const { rating, gradeHistory, ...said } = state;
  return { ...said, ...(rating !== undefined && { ratingReason: rating.reason }), version };
}
