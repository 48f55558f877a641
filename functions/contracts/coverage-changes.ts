// What signing and ending a contract do to the coverage of each of its circuits.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { coverageOf } from '../../domain/contracts/coverage.ts';
import { localDateOf } from '../../domain/sla/wall-clock.ts';
import type { CircuitCoverage, CircuitStore } from '../store/circuit-store.ts';
import type { CoverageChange } from '../store/contract-store.ts';

export type CoverageByCircuit = ReadonlyMap<string, CircuitCoverage>;

/** The present coverage of every circuit of the contract. */
export async function readCoverages(
  circuits: Pick<CircuitStore, 'coverage'>,
  { lines }: Contract,
): Promise<CoverageByCircuit> {
  const entries = lines.map(async ({ circuitId }) => [circuitId, await circuits.coverage(circuitId)] as const);
  return new Map(await Promise.all(entries));
}

/** The term of the contract is added to each circuit. */
export function coveredBy(contract: Contract, before: CoverageByCircuit): readonly CoverageChange[] {
  return changes(before, (terms) => [...terms, coverageOf(contract)]);
}

/**
 * The term is marked with the instant of its end and stays: a report from before it, keyed in later, must still find the
 * contract. Only a contract that never came into force leaves nothing.
 */
export function uncoveredBy(
  contract: Extract<Contract, { readonly status: 'ended' }>,
  before: CoverageByCircuit,
): readonly CoverageChange[] {
  const left = localDateOf(contract.endedAt) < contract.startDate ? [] : [coverageOf(contract)];
  return changes(before, (terms) => terms.flatMap((term) => (term.contractId === contract.id ? left : term)));
}

function changes(
  before: CoverageByCircuit,
  change: (terms: readonly Coverage[]) => readonly Coverage[],
): readonly CoverageChange[] {
  return [...before].map(([circuitId, coverage]) => ({ circuitId, before: coverage, after: change(coverage.state) }));
}
