// The lines of a contract by date: those that were signed with it, as its amendments have changed, added and ended them.

import { dateOf, dayNumber } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';
import type { Amendment, Contract, ContractLine } from './contract.ts';

/** A line and the days on which it holds, both inclusive. */
export interface LineTerm {
  readonly line: ContractLine;
  /** From 1. A line keeps its number however it is changed; one that is added gets the next. */
  readonly lineNumber: number;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** In the order of their numbers, and of one number in the order of time. */
export function lineTerms({ lines, startDate, endDate, amendments = [] }: Contract): readonly LineTerm[] {
  const original = lines.map((line, index): LineTerm => ({ line, lineNumber: index + 1, startDate, endDate }));
  return amendments
    .reduce((terms, amendment) => amended(terms, amendment, endDate), original)
    .toSorted((left, right) => left.lineNumber - right.lineNumber);
}

/** The lines that hold on a day. */
export function linesOn(contract: Contract, date: LocalDate): readonly LineTerm[] {
  return lineTerms(contract).filter((term) => term.startDate <= date && date <= term.endDate);
}

/** The line of the circuit among those that hold on a day. */
export function lineOf(circuitId: string, inForce: readonly LineTerm[]): ContractLine | undefined {
  return inForce.find(({ line }) => line.circuitId === circuitId)?.line;
}

/** Every circuit that was ever on the contract. */
export function circuitIdsOf(contract: Contract): readonly string[] {
  return [...new Set(lineTerms(contract).map(({ line }) => line.circuitId))];
}

function amended(
  terms: readonly LineTerm[],
  { lines, endedCircuitIds, effectiveFromDate }: Amendment,
  endDate: LocalDate,
): LineTerm[] {
  const touched = new Set([...endedCircuitIds, ...lines.map(({ circuitId }) => circuitId)]);
  const lastDate = dayBefore(effectiveFromDate);
  const inForce = terms.filter((term) => term.endDate >= effectiveFromDate);
  let added = Math.max(0, ...terms.map(({ lineNumber }) => lineNumber));
  const changed = lines.map((line): LineTerm => {
    const former = inForce.find((term) => term.line.circuitId === line.circuitId);
    if (former === undefined) added += 1;
    return { line, lineNumber: former?.lineNumber ?? added, startDate: effectiveFromDate, endDate };
  });
  const kept = terms.flatMap((term) => {
    if (!touched.has(term.line.circuitId) || !inForce.includes(term)) return [term];
    // Changed from its first day on, it has never held as it was.
    return term.startDate > lastDate ? [] : [{ ...term, endDate: lastDate }];
  });
  return [...kept, ...changed];
}

export function dayBefore(date: LocalDate): LocalDate {
  return dateOf(dayNumber(date) - 1);
}

export function dayAfter(date: LocalDate): LocalDate {
  return dateOf(dayNumber(date) + 1);
}
