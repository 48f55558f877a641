// Availability as the API shows it: measured, promised beside it, and several circuits together.

import type { Measured, PromisedAvailability } from '../../domain/availability/availability.ts';
import {
  availabilityPpm,
  measured,
  promisedAvailability,
  qualityClassOf,
  together,
} from '../../domain/availability/availability.ts';
import type { LedgerView } from '../../domain/availability/ledger.ts';
import { outageLedger } from '../../domain/availability/ledger.ts';
import { type Month, monthInterval } from '../../domain/availability/month.ts';
import { linesIn, termIn } from '../../domain/compensation/month-lines.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import type { Interval } from '../../domain/sla/working-days.ts';
import { type Instant, operatorTimeZone } from '../../domain/time.ts';
import { forEachBounded } from '../batches.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { RecordStores } from './circuit-record.ts';
import { circuitRecord } from './circuit-record.ts';

/** How a month is looked at now: by the policy that it began under. Throws `rule-broken` for a month that has not begun. */
export async function viewOf(month: Month, now: Instant, rules: Pick<RuleBook, 'rulesAt'>): Promise<LedgerView> {
  const { fromAt } = monthInterval(month, operatorTimeZone);
  if (fromAt > now) refuseIfAny([{ field: 'month', rule: 'in-the-future' }]);
  const { policy } = await rules.rulesAt(fromAt);
  return { now, timeZone: operatorTimeZone, policy };
}

export function withPpm(time: Measured) {
  return { ...time, availabilityPpm: availabilityPpm(time) };
}

interface MeasuredLine extends Measured {
  readonly lineNumber: number;
  readonly circuitId: string;
  readonly qualityClass: string;
  readonly availabilityPpm: number | null;
  readonly promised: PromisedAvailability;
}

export interface MeasuredContract {
  readonly contractId: string;
  readonly period: Interval;
  readonly circuits: readonly MeasuredLine[];
  readonly time: Measured;
}

const circuitsAtOnceMax = 8;

/** Every line of the contract, over the part of the month for which it was in force; null when the contract was not. */
export async function measureContract(
  stores: RecordStores,
  contract: Contract,
  month: Month,
  view: LedgerView,
): Promise<MeasuredContract | null> {
  const whole = monthInterval(month, view.timeZone);
  const period = termIn(contract, whole, view.timeZone);
  if (period === null) return null;
  const lines = linesIn(contract, whole, view.timeZone);
  const circuits: MeasuredLine[] = [];
  await forEachBounded([...lines.entries()], circuitsAtOnceMax, async ([index, { line, lineNumber, inForce }]) => {
    const ledger = outageLedger(await circuitRecord(stores, line.circuitId, inForce, view.policy), inForce, view);
    const qualityClass = qualityClassOf(line);
    const promised = promisedAvailability(qualityClass, line, view.policy);
    const time = withPpm(measured(ledger.period, ledger.downMilliseconds));
    circuits[index] = { lineNumber, circuitId: line.circuitId, qualityClass, ...time, promised };
  });
  return { contractId: contract.id, period, circuits, time: together(circuits) };
}
