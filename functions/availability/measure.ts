// Availability as the API shows it: measured, promised beside it, and several circuits together.

import type { Measured, PromisedAvailability } from '../../domain/availability/availability.ts';
import {
  availabilityPpm,
  measured,
  promisedAvailability,
  promisedTogether,
  qualityClassOf,
  together,
} from '../../domain/availability/availability.ts';
import type { LedgerView } from '../../domain/availability/ledger.ts';
import { outageLedger } from '../../domain/availability/ledger.ts';
import { type Month, monthInterval } from '../../domain/availability/month.ts';
import { linesIn, ownTime, termIn } from '../../domain/compensation/month-lines.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { linesBegunSince } from '../../domain/contracts/coverage.ts';
import type { Interval } from '../../domain/sla/working-days.ts';
import { forEachBounded } from '../batches.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { RecordStores } from './circuit-record.ts';
import { circuitRecord } from './circuit-record.ts';

export function withPpm(time: Measured) {
  return { ...time, availabilityPpm: availabilityPpm(time) };
}

/** Several lines as one: what was measured, and what was promised of the same time. */
export function summed(lines: readonly MeasuredLine[]) {
  return { ...withPpm(together(lines)), promised: promisedTogether(lines) };
}

export interface MeasuredLine extends Measured {
  readonly lineNumber: number;
  readonly circuitId: string;
  readonly qualityClass: string;
  readonly availabilityPpm: number | null;
  readonly promised: PromisedAvailability;
}

export interface MeasuringStores extends RecordStores {
  readonly circuits: Pick<CircuitStore, 'coverage'>;
}

interface MeasuredContract {
  readonly contractId: string;
  readonly period: Interval;
  readonly lines: readonly MeasuredLine[];
}

const circuitsAtOnceMax = 8;

/** Every line of the contract, over the part of the month for which it was in force; null when the contract was not. */
export async function measureContract(
  stores: MeasuringStores,
  contract: Contract,
  month: Month,
  view: LedgerView,
): Promise<MeasuredContract | null> {
  const whole = monthInterval(month, view.timeZone);
  const period = termIn(contract, whole);
  if (period === null) return null;
  const lines: MeasuredLine[] = [];
  const begun = new Set(linesBegunSince(contract, whole.fromAt).map(({ line }) => line.circuitId));
  await forEachBounded([...linesIn(contract, whole).entries()], circuitsAtOnceMax, async ([index, held]) => {
    const { line, lineNumber } = held;
    const { circuitId } = line;
    const coverage = begun.has(circuitId) ? (await stores.circuits.coverage(circuitId)).state : [];
    const { inForce } = ownTime(held, coverage, contract);
    const ledger = outageLedger(await circuitRecord(stores, circuitId, inForce, view.policy), inForce, view);
    const qualityClass = qualityClassOf(line);
    const promised = promisedAvailability(qualityClass, line, view.policy);
    const time = withPpm(measured(ledger.period, ledger.downMilliseconds));
    lines[index] = { lineNumber, circuitId, qualityClass, ...time, promised };
  });
  return { contractId: contract.id, period, lines };
}
