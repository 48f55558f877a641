// Which circuits a contract covers and when: from the start of its first day to the end of its last, in its own zone.

import { endOfDate, localDateOf, startOfDate } from '../sla/wall-clock.ts';
import type { Interval } from '../sla/working-days.ts';
import { earliest, type Instant, type LocalDate, latest } from '../time.ts';
import { type Contract, type ContractLine, zoneOf } from './contract.ts';
import { dayBefore, type LineTerm, linesOn, lineTerms } from './line-history.ts';

/** The term over which a signed contract holds a circuit; both days inclusive. */
export interface Coverage {
  readonly contractId: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  /** The contract's. */
  readonly timeZone?: string;
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
  const { id, startDate, endDate, timeZone, amends } = contract;
  const contractId = amends?.contractId ?? id;
  const term = { contractId, startDate, endDate, ...(timeZone !== undefined && { timeZone }) };
  return contract.status === 'ended' ? { ...term, endedAt: contract.endedAt } : term;
}

/**
 * The terms over which it holds one circuit: several where an amendment has ended the line and a later one brought it back. A
 * contract that was ended before a term began does not hold that.
 */
export function coveragesOf(contract: Contract, circuitId: string): readonly Coverage[] {
  if (!bindsByItself(contract)) return [];
  const { endedAt, ...whole } = coverageOf(contract);
  const lastDate = endedAt === undefined ? null : localDateOf(endedAt, zoneOf(contract));
  return stretches(lineTerms(contract).filter(({ line }) => line.circuitId === circuitId)).flatMap((stretch) => {
    if (lastDate !== null && lastDate < stretch.startDate) return [];
    const lasts = stretch.endDate === whole.endDate;
    return [{ ...whole, ...stretch, ...(lasts && endedAt !== undefined && { endedAt }) }];
  });
}

/** A draft binds nobody, and an amendment only through its contract. */
export function bindsByItself({ status, amends }: Contract): boolean {
  return status !== 'draft' && amends === undefined;
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
export function bindsAt({ startDate, endDate, endedAt, ...zone }: Coverage, at: Instant): boolean {
  const date = localDateOf(at, zoneOf(zone));
  return startDate <= date && date <= endDate && (endedAt === undefined || at < endedAt);
}

/** Whether it does not bind at this instant nor later. */
export function isOverAt({ endDate, endedAt, ...zone }: Coverage, at: Instant): boolean {
  return endDate < localDateOf(at, zoneOf(zone)) || (endedAt !== undefined && endedAt <= at);
}

type Term = Pick<Coverage, 'startDate' | 'endDate' | 'timeZone'>;

/** From the start of the first day to the end of the last. */
function timeOf(term: Term): Interval {
  const zone = zoneOf(term);
  return { fromAt: startOfDate(term.startDate, zone), toAt: endOfDate(term.endDate, zone) };
}

/** The time for which a contract has bound or will bind under these terms. */
function timeBound({ endedAt, ...term }: Coverage): Interval {
  const { fromAt, toAt } = timeOf(term);
  return { fromAt, toAt: endedAt === undefined ? toAt : earliest(toAt, endedAt) };
}

/**
 * Whether the coverage holds time of the term, so that no other contract may have it. A contract that was ended leaves the day
 * of its end to a successor, even when that is its first.
 */
export function holdsTimeOf(coverage: Coverage, term: Term): boolean {
  const { endedAt } = coverage;
  const zone = zoneOf(coverage);
  const held = timeOf(coverage);
  const heldToAt =
    endedAt === undefined ? held.toAt : earliest(held.toAt, startOfDate(localDateOf(endedAt, zone), zone));
  const asked = timeOf(term);
  return held.fromAt < heldToAt && held.fromAt < asked.toAt && asked.fromAt < heldToAt;
}

/** The terms of lines whose first day is this one or later: only of those `boundUntil` has something to say. */
export function linesBegunSince(contract: Contract, at: Instant): readonly LineTerm[] {
  return lineTerms(contract).filter(({ startDate }) => startOfDate(startDate, zoneOf(contract)) >= at);
}

/**
 * Until when a circuit was bound before a term of a contract, by the contract itself or by others (`coverages`, in the order of their
 * signatures): before its first day, or on it, where another one was ended on that day and bound until then. Undefined: never.
 */
export function boundUntil(coverages: readonly Coverage[], contract: Contract, term: LineTerm): Instant | undefined {
  const { startDate, line } = term;
  const zone = zoneOf(contract);
  const startAt = startOfDate(startDate, zone);
  const firstDayEndsAt = endOfDate(startDate, zone);
  const place = coverages.findIndex(({ contractId }) => contractId === contract.id);
  const others = coverages.flatMap((other, index) => {
    const bound = timeBound(other);
    const isBefore = bound.fromAt < startAt || (bound.fromAt === startAt && index < place);
    return other.contractId !== contract.id && isBefore && bound.toAt <= firstDayEndsAt ? [bound.toAt] : [];
  });
  const own = lineTerms(contract)
    .filter((other) => other.line.circuitId === line.circuitId && other.endDate < startDate)
    .map(({ endDate }) => endOfDate(endDate, zone));
  const [first, ...rest] = [...others, ...own];
  return first === undefined ? undefined : latest(first, ...rest);
}

/**
 * The line that covers the circuit at this instant, or null: after an amendment the one in force on that day. A draft covers
 * nothing, and an amendment only through its contract; a contract that ended early covers up to the instant of its end.
 * Signing late does not shorten the term that the parties agreed on.
 */
export function coveringLine(contract: Contract, circuitId: string, at: Instant): CoveringLine | null {
  if (!bindsByItself(contract) || !bindsAt(coverageOf(contract), at)) return null;
  const term = linesOn(contract, localDateOf(at, zoneOf(contract))).find(({ line }) => line.circuitId === circuitId);
  return term === undefined ? null : { line: term.line, lineNumber: term.lineNumber };
}
