// What signing, amending and ending a contract do to the coverage of each of its circuits.

import { sameContent } from '../../domain/changes.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { coveragesOf } from '../../domain/contracts/coverage.ts';
import type { CircuitCoverage, CircuitStore } from '../store/circuit-store.ts';
import type { CoverageChange } from '../store/contract-store.ts';

export type CoverageByCircuit = ReadonlyMap<string, CircuitCoverage>;

/** The present coverage of each circuit. */
export async function readCoverages(
  circuits: Pick<CircuitStore, 'coverage'>,
  circuitIds: readonly string[],
): Promise<CoverageByCircuit> {
  const entries = circuitIds.map(async (circuitId) => [circuitId, await circuits.coverage(circuitId)] as const);
  return new Map(await Promise.all(entries));
}

/**
 * Each circuit with the terms over which the contract, as it is now, holds it; circuits that it holds as before are left out. What
 * is over stays: a report from before, keyed in later, must still find the contract.
 */
export function coverageChanges(contract: Contract, before: CoverageByCircuit): readonly CoverageChange[] {
  return [...before].flatMap(([circuitId, coverage]) => {
    const after = replaced(coverage.state, contract.id, coveragesOf(contract, circuitId));
    return sameContent(coverage.state, after) ? [] : [{ circuitId, before: coverage, after }];
  });
}

/** The terms of the contract keep their place: of two that hold the same day the one that was signed first is found first. */
function replaced(terms: readonly Coverage[], contractId: string, own: readonly Coverage[]): readonly Coverage[] {
  const place = terms.findIndex((term) => term.contractId === contractId);
  if (place === -1) return [...terms, ...own];
  const others = (some: readonly Coverage[]) => some.filter((term) => term.contractId !== contractId);
  return [...others(terms.slice(0, place)), ...own, ...others(terms.slice(place))];
}
