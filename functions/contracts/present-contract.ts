// A contract as the API shows it: whole by itself, in a list without what makes it long.

import { confirmationStatus } from '../../domain/contracts/confirmation.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentContract({ state, version }: Versioned<Contract>) {
  const { confirmations } = state;
  return {
    ...state,
    ...(confirmations !== undefined && {
      confirmations: confirmations.map((one) => ({ ...one, status: confirmationStatus(one) })),
    }),
    version,
  };
}

/** A hundred contracts with all their lines would not fit into the 6 MB that a function may answer. */
export function presentContractSummary({ state, version }: Versioned<Contract>) {
  const { lines, clauses, confirmations, confirmationCount, priceApproval, reached, ...summary } = state;
  return { ...summary, lineCount: lines.length, version };
}
