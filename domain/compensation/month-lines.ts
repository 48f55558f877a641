// The lines that a contract's month comes to: one for each circuit that it held, and one for each order that was late.

import { type CircuitRecord, seenFrom } from '../availability/ledger.ts';
import { type Month, monthInterval } from '../availability/month.ts';
import type { Circuit } from '../circuits/circuit.ts';
import type { Contract, ContractLine } from '../contracts/contract.ts';
import { lineTerms } from '../contracts/line-history.ts';
import { endOfDate, startOfDate } from '../sla/wall-clock.ts';
import type { Interval } from '../sla/working-days.ts';
import { earliest, type Instant, latest } from '../time.ts';
import { assessLine } from './assess-line.ts';
import { lateOpening } from './late-provisioning.ts';
import type { AssessmentView } from './overrun.ts';
import type { RegularLine } from './statement.ts';

/** What is on record about a circuit of the contract. */
export interface CircuitFacts {
  readonly area: Circuit['area'];
  readonly record: CircuitRecord;
  /** A contract that was ended on the first day of this one bound the circuit until then, and pays for that time. */
  readonly heldUntilAt?: Instant;
}

export interface MonthCase {
  readonly contract: Contract;
  readonly month: Month;
  /** By circuit id. */
  readonly circuits: ReadonlyMap<string, CircuitFacts>;
  readonly view: AssessmentView;
}

/** The part of the month for which the contract bound; null when it did not, as a draft never does. */
export function termIn(contract: Contract, month: Interval, timeZone: string): Interval | null {
  if (contract.status === 'draft') return null;
  const lastAt = endOfDate(contract.endDate, timeZone);
  const fromAt = latest(month.fromAt, startOfDate(contract.startDate, timeZone));
  const toAt = earliest(month.toAt, lastAt, 'endedAt' in contract ? contract.endedAt : lastAt);
  return fromAt < toAt ? { fromAt, toAt } : null;
}

/** A line, and the part of the month for which it held. */
interface LineInForce {
  readonly line: ContractLine;
  readonly lineNumber: number;
  /** `line-2`; what it was amended to within the month `line-2-from-2026-07-16`. */
  readonly about: string;
  readonly inForce: Interval;
}

/** A line that was amended within the month is there twice, each time with its own days. */
export function linesIn(contract: Contract, month: Interval, timeZone: string): readonly LineInForce[] {
  const bound = termIn(contract, month, timeZone);
  if (bound === null) return [];
  const held = lineTerms(contract).flatMap(({ line, lineNumber, startDate, endDate }) => {
    const fromAt = latest(bound.fromAt, startOfDate(startDate, timeZone));
    const toAt = earliest(bound.toAt, endOfDate(endDate, timeZone));
    return fromAt < toAt ? [{ line, lineNumber, startDate, inForce: { fromAt, toAt } }] : [];
  });
  return held.map(({ startDate, ...term }, index) => {
    const isFirst = held[index - 1]?.lineNumber !== term.lineNumber;
    return { ...term, about: `line-${term.lineNumber}${isFirst ? '' : `-from-${startDate}`}` };
  });
}

/** In the order of the contract's lines. None when it did not bind in the month. Throws an Error when a circuit's facts are missing. */
export function monthLines(monthCase: MonthCase): readonly RegularLine[] {
  const { contract, month, circuits, view } = monthCase;
  const whole = monthInterval(month, view.timeZone);
  return linesIn(contract, whole, view.timeZone).flatMap(({ line, lineNumber, about, inForce }) => {
    const facts = circuits.get(line.circuitId);
    if (facts === undefined)
      throw new Error(`nothing is known of circuit ${line.circuitId} of contract ${contract.id}`);
    const { area, record, heldUntilAt = inForce.fromAt } = facts;
    const own = { ...inForce, fromAt: earliest(inForce.toAt, latest(inForce.fromAt, heldUntilAt)) };
    const lineCase = { line, lineNumber, area, record, month: whole, inForce: own };
    const assessment = assessLine(lineCase, view);
    const { owedFen, legalFloorFen, mode } = assessment;
    const compensation: RegularLine = {
      kind: 'compensation',
      about,
      form: 'rent',
      owedFen,
      leastFen: mode === 'negotiable' ? legalFloorFen : owedFen,
      amountFen: owedFen,
      negotiable: mode === 'negotiable',
      assessment,
    };
    return [compensation, ...lateOpenings(line, facts, inForce, monthCase)];
  });
}

function lateOpenings(
  { circuitId, installationFeeFen = 0 }: ContractLine,
  { record }: CircuitFacts,
  inForce: Interval,
  { view }: MonthCase,
): readonly RegularLine[] {
  if (installationFeeFen === 0) return [];
  return seenFrom(record, inForce, view.policy).tickets.flatMap((ticket) => {
    const opening = lateOpening(ticket, installationFeeFen, inForce, view);
    if (opening === null) return [];
    const { amountFen } = opening;
    const sums = { owedFen: amountFen, leastFen: amountFen, amountFen, negotiable: false };
    return [{ kind: 'late-opening', about: `order-${ticket.id}`, form: 'cash', circuitId, opening, ...sums }];
  });
}
