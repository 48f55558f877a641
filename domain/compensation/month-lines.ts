// The lines that a contract's month comes to: one for each circuit that it held, and one for each order that was late.

import { type CircuitRecord, seenFrom } from '../availability/ledger.ts';
import { type Month, monthInterval } from '../availability/month.ts';
import type { Circuit } from '../circuits/circuit.ts';
import { type Contract, zoneOf } from '../contracts/contract.ts';
import { bindsByItself, boundUntil, type Coverage } from '../contracts/coverage.ts';
import { type LineTerm, lineTerms } from '../contracts/line-history.ts';
import { lapseReaders } from '../sla/fact-readers.ts';
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
  /** Which contracts hold the circuit; asked for where a line of this one begins in a month that is looked at. */
  readonly coverages: readonly Coverage[];
}

export interface MonthCase {
  readonly contract: Contract;
  readonly month: Month;
  /** By circuit id. */
  readonly circuits: ReadonlyMap<string, CircuitFacts>;
  readonly view: AssessmentView;
}

/** The part of the month for which the contract bound; null when it did not, as a draft and an amendment never do. */
export function termIn(contract: Contract, month: Interval): Interval | null {
  if (!bindsByItself(contract)) return null;
  const zone = zoneOf(contract);
  const lastAt = endOfDate(contract.endDate, zone);
  const fromAt = latest(month.fromAt, startOfDate(contract.startDate, zone));
  const toAt = earliest(month.toAt, lastAt, 'endedAt' in contract ? contract.endedAt : lastAt);
  return fromAt < toAt ? { fromAt, toAt } : null;
}

/** A line, and the part of the month for which it held. */
export interface LineInForce extends LineTerm {
  /** `line-2`; what it was amended to within the month `line-2-from-2026-07-16`. */
  readonly about: string;
  /** After an order: the same where the circuit has stood on the contract earlier in the month, and nothing else. */
  readonly again: string;
  readonly inForce: Interval;
}

/** A line that was amended within the month is there twice, each time with its own days. */
export function linesIn(contract: Contract, month: Interval): readonly LineInForce[] {
  const bound = termIn(contract, month);
  if (bound === null) return [];
  const zone = zoneOf(contract);
  const held = lineTerms(contract).flatMap((term) => {
    const fromAt = latest(bound.fromAt, startOfDate(term.startDate, zone));
    const toAt = earliest(bound.toAt, endOfDate(term.endDate, zone));
    return fromAt < toAt ? [{ ...term, inForce: { fromAt, toAt } }] : [];
  });
  return held.map((term, index) => {
    const { lineNumber, startDate, line } = term;
    const before = held.slice(0, index);
    const from = (isLater: boolean) => (isLater ? `-from-${startDate}` : '');
    const about = `line-${lineNumber}${from(before.some((other) => other.lineNumber === lineNumber))}`;
    return { ...term, about, again: from(before.some((other) => other.line.circuitId === line.circuitId)) };
  });
}

/** In the order of the contract's lines. None when it did not bind in the month. Throws an Error when a circuit's facts are missing. */
export function monthLines(monthCase: MonthCase): readonly RegularLine[] {
  const { contract, month, circuits, view } = monthCase;
  const whole = monthInterval(month, view.timeZone);
  return linesIn(contract, whole).flatMap((held) => {
    const { line, lineNumber } = held;
    const facts = circuits.get(line.circuitId);
    if (facts === undefined)
      throw new Error(`nothing is known of circuit ${line.circuitId} of contract ${contract.id}`);
    const { area, record } = facts;
    const own = ownTime(held, facts.coverages, contract);
    const lineCase = { line, lineNumber, area, record, month: whole, inForce: own.inForce };
    const assessment = assessLine(lineCase, view);
    const { owedFen, legalFloorFen, mode } = assessment;
    const compensation: RegularLine = {
      kind: 'compensation',
      about: held.about,
      form: 'rent',
      owedFen,
      leastFen: mode === 'negotiable' ? legalFloorFen : owedFen,
      amountFen: owedFen,
      negotiable: mode === 'negotiable',
      assessment,
    };
    return [compensation, ...lateOpenings(held, facts, own, monthCase)];
  });
}

interface OwnTime {
  readonly inForce: Interval;
  /** From when on a late opening is paid with this month: null for ever. */
  readonly lateSince: Instant | null;
}

/**
 * What of the month is the line's own. On its first day another contract may have bound the circuit until that was ended, and pays
 * for the time until then. What was late before the first day is paid with it, as far back as no contract bound the circuit.
 */
export function ownTime(held: LineInForce, coverages: readonly Coverage[], contract: Contract): OwnTime {
  const { startDate, inForce } = held;
  const { fromAt: lateSince, toAt } = inForce;
  if (startOfDate(startDate, zoneOf(contract)) !== lateSince) return { inForce, lateSince };
  const until = boundUntil(coverages, contract, held);
  const fromAt = earliest(toAt, latest(lateSince, until ?? lateSince));
  return { inForce: { fromAt, toAt }, lateSince: until ?? null };
}

function lateOpenings(
  { line, again }: LineInForce,
  { record }: CircuitFacts,
  { inForce, lateSince }: OwnTime,
  { contract, view }: MonthCase,
): readonly RegularLine[] {
  const { circuitId, installationFeeFen = 0 } = line;
  if (installationFeeFen === 0) return [];
  return seenFrom(record, inForce, view.policy).tickets.flatMap((ticket) => {
    const doneAt = lapseReaders.lastingRepair(ticket);
    // What was done or cancelled before the contract was drafted was ordered by nobody under it.
    const isOwn = doneAt === undefined || doneAt > contract.draftedAt;
    const fromAt = isOwn ? (lateSince ?? earliest(inForce.fromAt, ticket.reportedAt)) : inForce.fromAt;
    const opening = lateOpening(ticket, installationFeeFen, { ...inForce, fromAt }, view);
    if (opening === null) return [];
    const { amountFen } = opening;
    const sums = { owedFen: amountFen, leastFen: amountFen, amountFen, negotiable: false };
    return [{ kind: 'late-opening', about: `order-${ticket.id}${again}`, form: 'cash', circuitId, opening, ...sums }];
  });
}
