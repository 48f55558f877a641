// Which circuits a contract covers and when: from the start of its first day to the end of its last, in the operator's zone.

import { localDateOf } from '../sla/wall-clock.ts';
import { type Instant, type LocalDate, later, millisecondsPerDay } from '../time.ts';
import type { Contract, ContractLine } from './contract.ts';

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
  /** Position in the contract, from 1. */
  readonly lineNumber: number;
}

export function coverageOf(contract: Contract): Coverage {
  const { id: contractId, startDate, endDate } = contract;
  const term = { contractId, startDate, endDate };
  return contract.status === 'ended' ? { ...term, endedAt: contract.endedAt } : term;
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
 * The line that covers the circuit at this instant, or null. A draft covers nothing; a contract that ended early covers up to
 * the instant of its end. Signing late does not shorten the term that the parties agreed on.
 */
export function coveringLine(contract: Contract, circuitId: string, at: Instant): CoveringLine | null {
  if (contract.status === 'draft' || !bindsAt(coverageOf(contract), at)) return null;
  const index = contract.lines.findIndex((line) => line.circuitId === circuitId);
  const line = contract.lines[index];
  return line === undefined ? null : { line, lineNumber: index + 1 };
}
