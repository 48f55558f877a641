// Records of each kind, page by page, in the fields in which a file says them.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { Department } from '../../domain/departments/department.ts';
import type { RecordKind } from '../../domain/operations/operation.ts';
import { bodyOf } from '../contracts/take-contract.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { RecordDirectory } from '../store/record-directory.ts';
import type { Page, PageRequest } from '../store/table.ts';
import type { Row } from './row.ts';

export interface RecordSources {
  readonly directory: RecordDirectory;
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly contracts: Pick<ContractStore, 'ofCustomer'>;
}

/** Looked at for one page: most have few contracts, or none. */
const customersPerPage = 20;

export function recordPages(
  sources: RecordSources,
): Readonly<Record<RecordKind, (page: PageRequest) => Promise<Page<Row['fields']>>>> {
  const { directory, departments } = sources;
  return {
    customers: async (page) => mapped(await directory.customers(page), (each) => sayCustomer(each)),
    circuits: async (page) => mapped(await directory.circuits(page), withVersion),
    departments: async () => ({ items: (await departments.all()).map(sayDepartment) }),
    contracts: (page) => contractsFrom(sources, page),
  };
}

/**
 * Of all customers in turn: there is no list of all contracts. The cursor says on three lines where the next customers begin, and whose
 * contracts are being read, and where they go on, if they are not at their end.
 */
async function contractsFrom(
  { directory, contracts }: RecordSources,
  { limit, cursor = '' }: PageRequest,
): Promise<Page<Row['fields']>> {
  let [next = '', customerId = '', within = ''] = cursor.split('\n');
  const items: Row['fields'][] = [];
  for (let looked = 0; looked < customersPerPage && items.length < limit; looked += 1) {
    if (customerId === '') {
      const customers = await directory.customers(pageFrom(1, next));
      customerId = customers.items[0]?.state.id ?? '';
      next = customers.nextCursor ?? '';
    }
    const theirs: Page<Versioned<Contract>> =
      customerId === ''
        ? { items: [] }
        : await contracts.ofCustomer(customerId, pageFrom(limit - items.length, within));
    items.push(...theirs.items.flatMap(sayContract));
    within = theirs.nextCursor ?? '';
    if (within === '') customerId = '';
    if (within === '' && next === '') return { items };
  }
  return { items, nextCursor: [next, customerId, within].join('\n') };
}

function pageFrom(limit: number, cursor: string): PageRequest {
  return { limit, ...(cursor !== '' && { cursor }) };
}

/** An amendment is a part of the contract that it amends, or will be. */
function sayContract({ state, version }: Versioned<Contract>): readonly Row['fields'][] {
  return state.amends === undefined ? [{ id: state.id, ...bodyOf(state), version }] : [];
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
