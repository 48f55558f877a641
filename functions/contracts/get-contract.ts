// GET /contracts/{contractId}: one contract with its lines.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { presentContract } from './present-contract.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get'>;
}

export const getContract = ({ contracts }: Deps) =>
  apiHandler({ path: ['contractId'] }, async ({ path }) => {
    const contract = found(await contracts.get(path.contractId));
    return ok(presentContract(contract), contract.version);
  });

export const handler = getContract({ contracts: contractStore(liveTable()) });
