// GET /contracts/{contractId}/loans: who asked to read the signed contract, and what became of it, latest first (R200).

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { presentLoan } from './present-contract.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get'>;
}

export const listLoans = ({ contracts }: Deps) =>
  apiHandler({ path: ['contractId'], answer: 'Loans' }, async ({ path }) => {
    const { state, version } = found(await contracts.get(path.contractId));
    const { loans = [], loanCount = 0 } = state;
    return ok({ loanCount, items: loans.map(presentLoan).reverse() }, version);
  });

export const handler = listLoans({ contracts: contractStore(liveTable()) });
