// GET /contracts/{contractId}/statements: the statements of a contract, latest month first.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { summariseStatement } from './present-statement.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly statements: Pick<StatementStore, 'ofContract'>;
}

export const listStatements = ({ contracts, statements }: Deps) =>
  apiHandler(
    { path: ['contractId'], query: z.strictObject(pageQuery), answer: 'StatementPage' },
    async ({ path: { contractId }, query }) => {
      const [contract, page] = await Promise.all([
        contracts.get(contractId),
        statements.ofContract(contractId, pageOf(query)),
      ]);
      found(contract);
      return listed(page, summariseStatement);
    },
  );

export const handler = listStatements({
  contracts: contractStore(liveTable()),
  statements: statementStore(liveTable()),
});
