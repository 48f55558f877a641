// A contract as the API shows it: whole by itself, without its lines in a list.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentContract({ state, version }: Versioned<Contract>) {
  return { ...state, version };
}

/** A hundred contracts with all their lines would not fit into the 6 MB that a function may answer. */
export function presentContractSummary({ state, version }: Versioned<Contract>) {
  const { lines, ...summary } = state;
  return { ...summary, lineCount: lines.length, version };
}
