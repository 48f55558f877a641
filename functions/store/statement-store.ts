// Statements, month by month under their contract. The key is contract and month, so there is never a second one.

import type { Month } from '../../domain/availability/month.ts';
import type { Statement, StatementEvent } from '../../domain/compensation/statement.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import { statementsPartition } from './keys.ts';
import { statementSchema } from './statement-schema.ts';
import type { Page, PageRequest, Table } from './table.ts';
import { everyPage, queryPage } from './table.ts';

const kind: AggregateKind<Statement> = { entity: 'STATEMENT', schema: statementSchema };

export interface StatementStore extends AggregateStore<Statement, StatementEvent> {
  /** Latest month first. */
  ofContract(contractId: string, page: PageRequest): Promise<Page<Versioned<Statement>>>;
  /** Of these months, both inclusive, oldest first. */
  between(contractId: string, first: Month, last: Month): Promise<readonly Statement[]>;
}

export function statementStore(table: Table): StatementStore {
  return {
    ...aggregateStore<Statement, StatementEvent>(table, kind),

    async ofContract(contractId, page) {
      const found = await queryPage(table, { partitions: [statementsPartition(contractId)], newestFirst: true }, page);
      return { ...found, items: found.items.map((item) => read(kind, item)) };
    },

    async between(contractId, first, last) {
      const range = { partitions: [statementsPartition(contractId)], from: first, below: last };
      const items = await everyPage((page) => queryPage(table, range, page));
      return items.map((item) => read(kind, item).state);
    },
  };
}
