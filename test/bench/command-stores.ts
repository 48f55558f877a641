// What the handlers of commands work on, over a table.

import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import { circuitStore } from '../../functions/store/circuit-store.ts';
import { contractStore } from '../../functions/store/contract-store.ts';
import { customerStore } from '../../functions/store/customer-store.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';

export function commandStores(table: Table) {
  return {
    tickets: ticketStore(table, standingRuleBook),
    circuits: circuitStore(table),
    customers: customerStore(table),
    contracts: contractStore(table, standingRuleBook),
    departments: departmentStore(table),
    rules: standingRuleBook,
  };
}
