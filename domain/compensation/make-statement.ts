// Makes the one statement of a contract and month: its lines, the overcharges recorded in it, and what earlier statements have
// turned out to be wrong by.

import { monthInterval } from '../availability/month.ts';
import type { Decision, Outcome } from '../decision.ts';
import { type AdjustmentCase, adjustments } from './adjustments.ts';
import { claimsUntilOf } from './claim-window.ts';
import { draftedOrIssued } from './draft-statement.ts';
import { ppmOf } from './money.ts';
import { monthLines } from './month-lines.ts';
import type { Overcharges } from './overcharge.ts';
import { type Statement, type StatementEvent, type StatementLine, statementId } from './statement.ts';

/** Everything that a statement is made from. */
export interface StatementCase extends AdjustmentCase {
  readonly overcharges: Overcharges;
}

/** Null when the contract was not in force and there is nothing to say about it. */
export function makeStatement(given: StatementCase, decision: Decision): Outcome<Statement, StatementEvent> | null {
  const { contract, month, view } = given;
  const lines: readonly StatementLine[] = [...monthLines(given), ...overchargeLines(given), ...adjustments(given)];
  if (lines.length === 0) return null;
  const facts = {
    id: statementId(contract.id, month),
    contractId: contract.id,
    customerId: contract.customerId,
    month,
    timeZone: view.timeZone,
    policyVersion: view.policy.version,
    madeAt: decision.now,
    claimsUntilAt: claimsUntilOf(month, { ...view, now: decision.now }),
    confirmations: {},
    disputes: [],
  };
  return draftedOrIssued(facts, lines, decision);
}

/** Double return: the money, and services of equal value on top (R180). */
function overchargeLines({ overcharges, month, view }: StatementCase): readonly StatementLine[] {
  const { fromAt, toAt } = monthInterval(month, view.timeZone);
  const { refundPpm, creditPpm } = view.policy.compensation.overcharge.value;
  return overcharges.overcharges
    .filter(({ recordedAt }) => fromAt <= recordedAt && recordedAt < toAt)
    .flatMap(({ number, amountFen: overchargedFen }) => {
      const line = (kind: 'overcharge-refund' | 'overcharge-credit', ppm: number): StatementLine => {
        const amountFen = ppmOf(overchargedFen, ppm);
        const sums = { owedFen: amountFen, leastFen: amountFen, amountFen, negotiable: false };
        const form = kind === 'overcharge-refund' ? 'cash' : 'services';
        return { kind, about: `overcharge-${number}`, overchargeNumber: number, form, ...sums };
      };
      return [line('overcharge-refund', refundPpm), line('overcharge-credit', creditPpm)];
    });
}
