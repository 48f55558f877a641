// Makes the one statement of a contract and month: its lines, the overcharges recorded in it, and what earlier statements have
// turned out to be wrong by.

import type { LedgerView } from '../availability/ledger.ts';
import { type Month, monthInterval, monthOf, monthsLater } from '../availability/month.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import type { Policy } from '../sla/policy.ts';
import { type Instant, later, millisecondsPerDay } from '../time.ts';
import { ppmOf, sumFen } from './money.ts';
import { type MonthCase, monthLines } from './month-lines.ts';
import type { Overcharges } from './overcharge.ts';
import type { AssessmentView } from './overrun.ts';
import {
  isUndecided,
  type RegularLine,
  type Statement,
  type StatementEvent,
  type StatementLine,
  statementId,
} from './statement.ts';

/** Everything that a statement is made from. */
export interface StatementCase extends MonthCase {
  /** The statements of the months before, oldest first, as far back as `adjustedMonths` reaches. */
  readonly earlier: readonly Statement[];
  /** Those of later months, where this one comes late: what they have adjusted already is not adjusted again. */
  readonly later: readonly Statement[];
  /** How the months before are looked at now: under the policy of their own statement. */
  readonly viewOf: (statement: Statement) => AssessmentView;
  readonly overcharges: Overcharges;
}

/**
 * How many months before a statement may still be adjusted by it: a claim raised on the last day of its window is answered by
 * the next statement, a month later at the most.
 */
export function adjustedMonths({ compensation }: Policy): number {
  return Math.ceil((compensation.claimWindowDays.value + 31) / 31);
}

/** From when on nothing of the month may be claimed or corrected any more. */
function claimsUntil(month: Month, { timeZone, policy }: LedgerView): Instant {
  return later(monthInterval(month, timeZone).toAt, policy.compensation.claimWindowDays.value * millisecondsPerDay);
}

/** Before this instant every month is closed. */
export function settledUntil(view: LedgerView): Instant {
  const { now, timeZone, policy } = view;
  const present = monthOf(now, timeZone);
  const months = Array.from({ length: adjustedMonths(policy) + 1 }, (_, back) => monthsLater(present, -back));
  const open = months.filter((month) => claimsUntil(month, view) > now);
  return monthInterval(open.at(-1) ?? present, timeZone).fromAt;
}

/** Null when the contract was not in force and there is nothing to say about it. */
export function makeStatement(given: StatementCase, decision: Decision): Outcome<Statement, StatementEvent> | null {
  const { contract, month, view } = given;
  const lines: readonly StatementLine[] = [...monthLines(given), ...overchargeLines(given), ...adjustments(given)];
  if (lines.length === 0) return null;
  const totalFen = sumFen(lines.map(({ amountFen }) => amountFen));
  const undecided = lines.filter(isUndecided).map(({ about }) => about);
  const state: Statement = {
    id: statementId(contract.id, month),
    contractId: contract.id,
    customerId: contract.customerId,
    month,
    timeZone: view.timeZone,
    policyVersion: view.policy.version,
    madeAt: decision.now,
    lines,
    totalFen,
    claimsUntilAt: claimsUntil(month, view),
    confirmations: {},
    disputes: [],
    status: undecided.length > 0 ? 'draft' : 'issued',
  };
  const subject = { ...happening(decision), contractId: contract.id, customerId: contract.customerId, month, totalFen };
  const event: StatementEvent =
    state.status === 'draft'
      ? { type: 'StatementDrafted', ...subject, undecided }
      : { type: 'StatementIssued', ...subject, claimsUntilAt: state.claimsUntilAt };
  return { state, events: [event] };
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

/** The months before, computed anew. A draft was not sent: what it says is put right once it is decided. */
function adjustments(given: StatementCase): readonly StatementLine[] {
  return given.earlier.flatMap((statement, index) => {
    if (statement.status === 'draft') return [];
    const { month } = statement;
    const since = [...given.earlier.slice(index + 1), ...given.later].flatMap(({ lines }) => lines);
    const said = [
      ...statement.lines.filter(isRegular),
      ...since.filter((line) => line.kind === 'adjustment' && line.month === month),
    ];
    const now = monthLines({ ...given, month, view: given.viewOf(statement) });
    const subjects = [...new Set([...said, ...now].map(({ about }) => about))];
    return subjects.flatMap((about) => {
      const present = now.find((line) => line.about === about);
      return adjustment(
        month,
        said.filter((line) => line.about === about),
        present,
      );
    });
  });
}

function isRegular(line: StatementLine): line is RegularLine {
  return line.kind === 'compensation' || line.kind === 'late-opening';
}

function adjustment(
  month: Month,
  said: readonly StatementLine[],
  now: RegularLine | undefined,
): readonly StatementLine[] {
  const known = now ?? said[0];
  const nowFen = now?.owedFen ?? 0;
  const beforeFen = sumFen(said.map(({ owedFen }) => owedFen));
  // Nothing new, or something that the parties have yet to agree on anyway.
  if (known === undefined || nowFen === beforeFen || said.some(isUndecided)) return [];
  const givenFen = sumFen(said.map(({ amountFen }) => amountFen));
  const owedFen = nowFen - beforeFen;
  const { about, form, negotiable } = known;
  // Where less was agreed on than was owed, what is owed less now is taken back only as far as it was given.
  const amountFen = owedFen > 0 ? owedFen : Math.min(0, nowFen - givenFen);
  const leastFen =
    owedFen > 0 && negotiable ? Math.min(owedFen, Math.max(0, (now?.leastFen ?? 0) - givenFen)) : amountFen;
  const assessment = now?.kind === 'compensation' ? { assessment: now.assessment } : {};
  return [
    {
      kind: 'adjustment',
      about,
      form,
      month,
      beforeFen,
      nowFen,
      owedFen,
      leastFen,
      amountFen,
      negotiable: negotiable && owedFen > 0,
      ...assessment,
    },
  ];
}
