// Which circuits a contract covers and when: from the start of its first day to the end of its last, in the operator's zone.

import { localDateOf } from '../sla/wall-clock.ts';
import { type Instant, type LocalDate, later, millisecondsPerDay } from '../time.ts';
import type { Contract, ContractLine } from './contract.ts';
import { dayBefore, type LineTerm, linesOn, lineTerms } from './line-history.ts';

/** The term over which a signed contract holds a circuit; both days inclusive. */
export interface Coverage {
  readonly contractId: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  /** Present once the contract was ended: up to this instant it bound all the same. */
  readonly endedAt?: Instant;
}

export interface CoveringLine {
  readonly line: ContractLine;
  /** From 1; a line keeps it through every amendment. */
  readonly lineNumber: number;
}

/** The term of the contract itself, as far as it came; an amendment has that of the contract that it changes. */
export function coverageOf(contract: Contract): Coverage {
  const { id, startDate, endDate, amends } = contract;
  const term = { contractId: amends?.contractId ?? id, startDate, endDate };
  return contract.status === 'ended' ? { ...term, endedAt: contract.endedAt } : term;
}

/**
 * The terms over which it holds one circuit: several where an amendment has ended the line and a later one brought it back. A
 * contract that was ended before a term began does not hold that.
 */
export function coveragesOf(contract: Contract, circuitId: string): readonly Coverage[] {
  if (contract.status === 'draft' || contract.amends !== undefined) return [];
  const whole = coverageOf(contract);
  const lastDate = whole.endedAt === undefined ? null : localDateOf(whole.endedAt);
  return stretches(lineTerms(contract).filter(({ line }) => line.circuitId === circuitId)).flatMap((stretch) => {
    if (lastDate !== null && lastDate < stretch.startDate) return [];
    const lasts = stretch.endDate === whole.endDate;
    return [lasts ? { ...whole, ...stretch } : { contractId: whole.contractId, ...stretch }];
  });
}

/** Terms that follow each other without a day between are one. */
function stretches(terms: readonly LineTerm[]): readonly Pick<Coverage, 'startDate' | 'endDate'>[] {
  const found: Pick<Coverage, 'startDate' | 'endDate'>[] = [];
  for (const { startDate, endDate } of terms) {
    const last = found.at(-1);
    if (last === undefined || last.endDate !== dayBefore(startDate)) found.push({ startDate, endDate });
    else found[found.length - 1] = { ...last, endDate };
  }
  return found;
}

/** Whether a contract binds under these terms at this instant. */
export function bindsAt({ startDate, endDate, endedAt }: Coverage, at: Instant): boolean {
  const date = localDateOf(at);
  return startDate <= date && date <= endDate && (endedAt === undefined || at < endedAt);
}

/** Whether the coverage holds a day of the term, so that no other contract may have it. */
export function holdsDayOf(coverage: Coverage, term: Pick<Coverage, 'startDate' | 'endDate'>): boolean {
  const { startDate } = coverage;
  const lastDate = lastDateHeld(coverage);
  return startDate <= lastDate && startDate <= term.endDate && term.startDate <= lastDate;
}

/** Until when another contract, ended on this one's first day, still bound the circuit on that day; undefined if none did. */
export function heldUntil(coverages: readonly Coverage[], { id, startDate }: Contract): Instant | undefined {
  const before = coverages.find(({ contractId, endDate, endedAt }) => {
    return contractId !== id && endedAt !== undefined && localDateOf(endedAt) === startDate && startDate <= endDate;
  });
  return before?.endedAt;
}

/** A contract that was ended leaves the day of its end to a successor, even when that is its first. */
function lastDateHeld({ endDate, endedAt }: Coverage): LocalDate {
  if (endedAt === undefined) return endDate;
  const dayBefore = localDateOf(later(endedAt, -millisecondsPerDay));
  return dayBefore < endDate ? dayBefore : endDate;
}

/**
 * The line that covers the circuit at this instant, or null: after an amendment the one in force on that day. A draft covers
 * nothing, and an amendment only through its contract; a contract that ended early covers up to the instant of its end.
 * Signing late does not shorten the term that the parties agreed on.
 */
export function coveringLine(contract: Contract, circuitId: string, at: Instant): CoveringLine | null {
  const binds = contract.status !== 'draft' && contract.amends === undefined && bindsAt(coverageOf(contract), at);
  if (!binds) return null;
  const term = linesOn(contract, localDateOf(at)).find(({ line }) => line.circuitId === circuitId);
  return term === undefined ? null : { line: term.line, lineNumber: term.lineNumber };
}
