// All records of a kind, page by page in the order of their ids, for files of them. A record written a moment ago may not be listed yet.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { IndexName } from '../environment.ts';
import type { AggregateKind, Versioned } from './aggregate-store.ts';
import { read } from './aggregate-store.ts';
import { circuitItem } from './circuit-store.ts';
import { customerItem } from './customer-store.ts';
import type { Key } from './keys.ts';
import { circuitDirectoryPartitions, customerDirectoryPartitions } from './keys.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { queryPage, readAll } from './table.ts';

export interface RecordDirectory {
  customers(page: PageRequest): Promise<Page<Versioned<Customer>>>;
  circuits(page: PageRequest): Promise<Page<Versioned<Circuit>>>;
}

export function recordDirectory(table: Table): RecordDirectory {
  async function list<State>(
    kind: AggregateKind<State>,
    index: IndexName,
    partitions: readonly string[],
    page: PageRequest,
  ): Promise<Page<Versioned<State>>> {
    const keys = await queryPage(table, { index, partitions }, page);
    const items = await readAll(table, keys.items as unknown as Key[]);
    return { ...keys, items: items.map((item) => read(kind, item)) };
  }

  return {
    customers: (page) => list(customerItem, 'byCustomer', customerDirectoryPartitions, page),
    circuits: (page) => list(circuitItem, 'byCircuit', circuitDirectoryPartitions, page),
  };
}
