// Availability in parts per million, of a circuit and of several together, beside what was promised.

import type { ContractLine } from '../contracts/contract.ts';
import type { Policy, QualityClass } from '../sla/policy.ts';
import type { SourceMark } from '../sla/sourced.ts';
import type { Interval } from '../sla/working-days.ts';

/** How long something was to work, and how long it did not. In milliseconds. */
export interface Measured {
  readonly measuredMilliseconds: number;
  readonly downMilliseconds: number;
}

/**
 * Rounded down to whole parts per million, so that it never looks better than it was; whether a circuit's month is below a whole
 * figure does not change by that. Null when nothing was measured.
 */
export function availabilityPpm({ measuredMilliseconds, downMilliseconds }: Measured): number | null {
  if (measuredMilliseconds <= 0) return null;
  // A million times the milliseconds of three months is a safe integer. Thousands of circuits together are taken coarser.
  let unit = 1;
  while (measuredMilliseconds / unit > Number.MAX_SAFE_INTEGER / 1_000_000) unit *= 1_000;
  const up = Math.floor((measuredMilliseconds - downMilliseconds) / unit);
  return Math.floor((up * 1_000_000) / Math.ceil(measuredMilliseconds / unit));
}

export function measured(period: Interval, downMilliseconds: number): Measured {
  return { measuredMilliseconds: period.toAt - period.fromAt, downMilliseconds };
}

/** Several circuits together: each weighs as much as the time for which it was measured. */
export function together(parts: readonly Measured[]): Measured {
  return parts.reduce(
    (sum, part) => ({
      measuredMilliseconds: sum.measuredMilliseconds + part.measuredMilliseconds,
      downMilliseconds: sum.downMilliseconds + part.downMilliseconds,
    }),
    { measuredMilliseconds: 0, downMilliseconds: 0 },
  );
}

export interface PromisedAvailability {
  readonly ppm: number;
  /** Else it is an internal goal. */
  readonly promised: boolean;
  readonly basis: 'contract' | 'quality-class';
  readonly source: SourceMark;
}

/** What was promised of several lines together. */
export interface PromisedTogether {
  /** Each line weighs as much as the time for which it was measured; rounded up, so that it never looks less than it was. */
  readonly ppm: number;
  /** Of every line; else some of it is an internal goal. */
  readonly promised: boolean;
  /** Lines that were available for less than their own promise or goal: together they may look better than each of them. */
  readonly linesBelow: number;
}

/** Null when nothing was measured. */
export function promisedTogether(
  lines: readonly (Measured & { readonly promised: PromisedAvailability })[],
): PromisedTogether | null {
  const measuredLines = lines.filter(({ measuredMilliseconds }) => measuredMilliseconds > 0);
  if (measuredLines.length === 0) return null;
  // Millionths of milliseconds of a few circuits already leave the safe integers.
  const total = measuredLines.reduce((sum, line) => sum + BigInt(line.measuredMilliseconds), 0n);
  const weighed = measuredLines.reduce(
    (sum, line) => sum + BigInt(line.measuredMilliseconds) * BigInt(line.promised.ppm),
    0n,
  );
  return {
    ppm: Number((weighed + total - 1n) / total),
    promised: measuredLines.every(({ promised }) => promised.promised),
    linesBelow: measuredLines.filter((line) => (availabilityPpm(line) ?? 0) < line.promised.ppm).length,
  };
}

/** The class under which a line is measured and paid: a promise without compensation has one of its own (R56, R57). */
export function qualityClassOf(line: Pick<ContractLine, 'commitmentType' | 'maintenanceGrade'>): QualityClass {
  return line.commitmentType === 'QUALITY_LEVEL' ? 'QUALITY_LEVEL' : line.maintenanceGrade;
}

/** The contract's figure, else that of the class (R59). */
export function promisedAvailability(
  qualityClass: QualityClass,
  line: Pick<ContractLine, 'indicators'> | null,
  { qualityClasses }: Policy,
): PromisedAvailability {
  const own = line?.indicators?.availabilityPpm;
  if (own !== undefined) return { ppm: own, promised: true, basis: 'contract', source: 'S' };
  const { availabilityPpm: figure, availabilityPromised: promised } = qualityClasses[qualityClass];
  return { ppm: figure.value, promised, basis: 'quality-class', source: figure.source };
}
