// What both commands on the corrections of a circuit's ledger have in common.

import type { CorrectionEvent, LedgerCorrections } from '../../domain/availability/correction.ts';
import { monthOf, monthsLater } from '../../domain/availability/month.ts';
import { claimsEndAt, openMonthsMax, settledUntil } from '../../domain/compensation/claim-window.ts';
import { zoneOf } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import type { Outcome } from '../../domain/decision.ts';
import { localDateOf } from '../../domain/sla/wall-clock.ts';
import type { Interval } from '../../domain/sla/working-days.ts';
import { earliest, type Instant, later, operatorTimeZone } from '../../domain/time.ts';
import type { Answer } from '../http/answer.ts';
import { found, ok } from '../http/answer.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiRequest } from '../http/request.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { StatementStore } from '../store/statement-store.ts';

export interface CorrectionDeps {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly ledgers: Pick<LedgerStore, 'get' | 'save'>;
  readonly statements: Pick<StatementStore, 'between'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

/**
 * Decides by how far back claims are open, and answers with all corrections of the circuit. `timeOf`: what is to be corrected, as far
 * as it is known.
 */
export async function correctLedger(
  { circuits, ledgers, statements, rules }: CorrectionDeps,
  circuitId: string,
  request: Pick<ApiRequest, 'headers' | 'correlationId' | 'decision'>,
  timeOf: (ledger: LedgerCorrections) => Interval | undefined,
  decide: (ledger: LedgerCorrections, settledUntil: Instant) => Outcome<LedgerCorrections, CorrectionEvent>,
): Promise<Answer> {
  const { now } = request.decision;
  const [circuit, coverage, before, { policy }] = await Promise.all([
    circuits.get(circuitId),
    circuits.coverage(circuitId),
    ledgers.get(circuitId),
    rules.rulesAt(now),
  ]);
  found(circuit);
  requireConditions(request, before?.version ?? null);
  const ledger = before?.state ?? { id: circuitId, corrections: [] };
  // Of several contracts the one whose claims are open the longest: the others adjust nothing by it any more.
  const zones = [operatorTimeZone, ...coverage.state.map(zoneOf)];
  const [first, ...others] = zones.map((timeZone) => settledUntil({ now, timeZone, policy }));
  const settledAt = earliest(first ?? now, ...others);
  const time = timeOf(ledger);
  const isReopened =
    time !== undefined && time.fromAt < settledAt && (await isOpen(statements, coverage.state, time, settledAt, now));
  const { state, events } = decide(ledger, isReopened ? time.fromAt : settledAt);
  const saved = await ledgers.save(before, state, events, { correlationId: request.correlationId });
  return ok({ circuitId, corrections: saved.state.corrections, version: saved.version }, saved.version);
}

/** Whether the statements of a contract are open for all of the months before `settledAt` that the time touches. */
async function isOpen(
  statements: CorrectionDeps['statements'],
  coverages: readonly Coverage[],
  { fromAt, toAt }: Interval,
  settledAt: Instant,
  now: Instant,
): Promise<boolean> {
  if (toAt <= fromAt) return false;
  const lastAt = later(earliest(toAt, settledAt), -1);
  const holds = await Promise.all(
    coverages.map(async ({ contractId, startDate, endDate, ...zone }) => {
      const timeZone = zoneOf(zone);
      if (endDate < localDateOf(fromAt, timeZone) || startDate > localDateOf(lastAt, timeZone)) return false;
      const [firstMonth, lastMonth] = [monthOf(fromAt, timeZone), monthOf(lastAt, timeZone)];
      if (firstMonth < monthsLater(monthOf(now, timeZone), -openMonthsMax)) return false;
      const open = (await statements.between(contractId, firstMonth, lastMonth)).filter((statement) => {
        return (claimsEndAt(statement) ?? later(now, 1)) > now;
      });
      return monthsLater(firstMonth, open.length - 1) === lastMonth;
    }),
  );
  return holds.includes(true);
}
