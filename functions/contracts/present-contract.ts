// A contract as the API shows it: whole by itself, in a list without what makes it long.

import { confirmationStatus } from '../../domain/contracts/confirmation.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { lineTerms } from '../../domain/contracts/line-history.ts';
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

/** Once it was amended: which line held from when to when. */
export function lineHistory(contract: Contract) {
  if (contract.amendments === undefined) return {};
  return { lineTerms: lineTerms(contract).map(({ line, ...term }) => ({ ...term, ...line })) };
}

/** A hundred contracts with all their lines would not fit into the 6 MB that a function may answer. */
export function presentContractSummary({ state, version }: Versioned<Contract>) {
  const { lines, clauses, confirmations, confirmationCount, priceApproval, reached, amendments, ...summary } = state;
  return { ...summary, lineCount: lines.length, version };
}
