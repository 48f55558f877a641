// What is owed for one line of a contract in one month: the larger of ladder and overrun within the cap (8.3), and never less than
// the law waives (P-5). The result says how it came about, and divides the sum among the tickets that caused it.

import {
  availabilityPpm,
  measured,
  type PromisedAvailability,
  promisedAvailability,
  qualityClassOf,
} from '../availability/availability.ts';
import type { LedgerSource } from '../availability/exclusions.ts';
import { type CircuitRecord, type OutageLedger, outageLedger, seenFrom } from '../availability/ledger.ts';
import { daysTouched } from '../availability/month.ts';
import type { Circuit } from '../circuits/circuit.ts';
import type { ContractLine } from '../contracts/contract.ts';
import type { QualityClass } from '../sla/policy.ts';
import type { Interval } from '../sla/working-days.ts';
import { apportion, ppmOf, shareFen } from './money.ts';
import { type AssessmentView, legalFloorDays, overrunHours, type TicketUnits } from './overrun.ts';
import type { CompensationScheme, CompensationSchemeId, LadderStep } from './schemes.ts';

export interface LineCase {
  readonly line: ContractLine;
  readonly lineNumber: number;
  readonly area: Circuit['area'];
  readonly record: CircuitRecord;
  /** The whole month, and the part of it for which the line was in force. */
  readonly month: Interval;
  readonly inForce: Interval;
}

/** Where the sum comes from; `none`: nothing is owed. */
type CompensationBasis = 'ladder' | 'overrun' | 'legal-floor' | 'none';

/** What one ticket, or a correction of the ledger, has to do with the sum. */
interface CompensationPart {
  readonly source: LedgerSource;
  readonly downMilliseconds: number;
  readonly overrunHours: number;
  readonly legalFloorDays: number;
  readonly amountFen: number;
}

export interface LineAssessment {
  readonly lineNumber: number;
  readonly circuitId: string;
  readonly qualityClass: QualityClass;
  readonly scheme: CompensationSchemeId | 'none';
  /** Strict: owed. Negotiable: owed unless the parties agree on less (R55). None: only what the law waives (R56). */
  readonly mode: 'strict' | 'negotiable' | 'none';
  readonly measuredMilliseconds: number;
  readonly downMilliseconds: number;
  readonly availabilityPpm: number | null;
  readonly promised: PromisedAvailability;
  /** Rent of the days in force: part months by thirtieths (P-4). */
  readonly baseFen: number;
  readonly daysInForce: number;
  readonly step: LadderStep | null;
  readonly ladderFen: number;
  readonly overrunHours: number;
  readonly overrunFen: number;
  readonly capFen: number;
  readonly legalFloorDays: number;
  readonly legalFloorFen: number;
  readonly basis: CompensationBasis;
  readonly owedFen: number;
  /** By their start; the amounts add up to `owedFen`. */
  readonly parts: readonly CompensationPart[];
}

export function assessLine(line: LineCase, view: AssessmentView): LineAssessment {
  const { inForce: period } = line;
  const { policy, timeZone } = view;
  const record = seenFrom(line.record, period, policy);
  const qualityClass = qualityClassOf(line.line);
  const promised = promisedAvailability(qualityClass, line.line, policy);
  const { compensationScheme, commitment } = policy.qualityClasses[qualityClass];
  const schemeId = line.line.compensationScheme ?? compensationScheme.value;
  const scheme = schemeId === 'none' ? null : policy.compensation.schemes[schemeId];

  const ledger = outageLedger(record, period, view);
  const time = measured(ledger.period, ledger.downMilliseconds);
  const ppm = availabilityPpm(time);
  const daysInForce = daysTouched(period, timeZone);
  const rent = line.line.monthlyRentFen;
  const perMonth = policy.compensation.rentDaysPerMonth.value;
  const whole = period.fromAt <= line.month.fromAt && period.toAt >= line.month.toAt;
  const baseFen = whole ? rent : shareFen(rent, Math.min(daysInForce, perMonth), perMonth);

  const overdue = { record, period, view };
  const overruns = overrunHours(overdue);
  const waivers = legalFloorDays(overdue, line.area);
  const hours = unitsOf(overruns);
  const days = unitsOf(waivers);
  const step = scheme && stepOf(scheme, ppm, promised.ppm);
  const ladderFen = step === null ? 0 : ppmOf(baseFen, step.rentPpm);
  const overrunFen = scheme === null ? 0 : overrunOf(scheme, hours, baseFen);
  const capFen = scheme === null ? 0 : ppmOf(baseFen, scheme.capRentPpm.value);
  const legalFloorFen = Math.min(baseFen, shareFen(rent, days, perMonth));

  const agreedFen = Math.min(capFen, Math.max(ladderFen, overrunFen));
  // What the law waives is no addition to the scheme, and no cap of a scheme lies below it.
  const owedFen = Math.max(agreedFen, legalFloorFen);
  const basis = basisOf({ owedFen, agreedFen, ladderFen, overrunFen });
  return {
    lineNumber: line.lineNumber,
    circuitId: record.circuitId,
    qualityClass,
    scheme: schemeId,
    mode: scheme === null ? 'none' : commitment.value === 'strict' ? 'strict' : 'negotiable',
    ...time,
    availabilityPpm: ppm,
    promised,
    baseFen,
    daysInForce,
    step,
    ladderFen,
    overrunHours: hours,
    overrunFen,
    capFen,
    legalFloorDays: days,
    legalFloorFen,
    basis,
    owedFen,
    parts: partsOf(ledger, overruns, waivers, basis, owedFen),
  };
}

/** The lowest step that the availability has fallen below. The first begins at the promise; none lies above it (R59). */
function stepOf(scheme: CompensationScheme, ppm: number | null, promisedPpm: number): LadderStep | null {
  if (ppm === null) return null;
  const steps = scheme.ladder.value.map((step, index): LadderStep => {
    return { ...step, belowPpm: index === 0 ? promisedPpm : Math.min(step.belowPpm, promisedPpm) };
  });
  return steps.findLast(({ belowPpm }) => ppm < belowPpm) ?? null;
}

/** Hours beyond a month's rent change nothing: they are not multiplied out. */
function overrunOf({ overrunHourRentPpm }: CompensationScheme, hours: number, baseFen: number): number {
  return ppmOf(baseFen, Math.min(hours * overrunHourRentPpm.value, 1_000_000));
}

function basisOf(sums: Record<'owedFen' | 'agreedFen' | 'ladderFen' | 'overrunFen', number>): CompensationBasis {
  if (sums.owedFen === 0) return 'none';
  if (sums.owedFen > sums.agreedFen) return 'legal-floor';
  return sums.overrunFen > sums.ladderFen ? 'overrun' : 'ladder';
}

function unitsOf(tickets: readonly TicketUnits[]): number {
  return tickets.reduce((sum, { units }) => sum + units, 0);
}

/** The sum goes to the tickets by what it is owed for: seconds of outage, hours of overrun, or days of fault. */
function partsOf(
  { outages, degradations }: OutageLedger,
  overruns: readonly TicketUnits[],
  waivers: readonly TicketUnits[],
  basis: CompensationBasis,
  owedFen: number,
): readonly CompensationPart[] {
  const down = new Map(outages.map(({ source, countedMilliseconds }) => [keyOf(source), countedMilliseconds]));
  const unitsFor = (tickets: readonly TicketUnits[], source: LedgerSource) =>
    source.kind === 'ticket' ? (tickets.find(({ ticketId }) => ticketId === source.ticketId)?.units ?? 0) : 0;
  const entries = [...outages, ...degradations].toSorted((left, right) => left.startedAt - right.startedAt);
  // A degradation that became an outage stands in both lists, and is one cause.
  const causes = new Map(entries.map(({ source }) => [keyOf(source), source]));
  const rows = [...causes.values()].map((source) => ({
    source,
    downMilliseconds: down.get(keyOf(source)) ?? 0,
    overrunHours: unitsFor(overruns, source),
    legalFloorDays: unitsFor(waivers, source),
  }));
  const weights = rows.map((row) => {
    if (basis === 'overrun') return row.overrunHours;
    return basis === 'legal-floor' ? row.legalFloorDays : Math.ceil(row.downMilliseconds / 1_000);
  });
  const amounts = apportion(owedFen, weights);
  return rows.map((row, index) => ({ ...row, amountFen: amounts[index] ?? 0 }));
}

function keyOf(source: LedgerSource): string {
  return JSON.stringify(source);
}
