// What both commands on the corrections of a circuit's ledger have in common.

import type { CorrectionEvent, LedgerCorrections } from '../../domain/availability/correction.ts';
import { settledUntil } from '../../domain/compensation/make-statement.ts';
import { zoneOf } from '../../domain/contracts/contract.ts';
import type { Outcome } from '../../domain/decision.ts';
import { earliest, type Instant, operatorTimeZone } from '../../domain/time.ts';
import type { Answer } from '../http/answer.ts';
import { found, ok } from '../http/answer.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiRequest } from '../http/request.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { LedgerStore } from '../store/ledger-store.ts';

export interface CorrectionDeps {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly ledgers: Pick<LedgerStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

/** Decides by how far back claims are open, and answers with all corrections of the circuit. */
export async function correctLedger(
  { circuits, ledgers, rules }: CorrectionDeps,
  circuitId: string,
  request: Pick<ApiRequest, 'headers' | 'correlationId' | 'decision'>,
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
  const { state, events } = decide(ledger, earliest(first ?? now, ...others));
  const saved = await ledgers.save(before, state, events, { correlationId: request.correlationId });
  return ok({ circuitId, corrections: saved.state.corrections, version: saved.version }, saved.version);
}
