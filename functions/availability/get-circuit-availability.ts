// GET /circuits/{circuitId}/availability?month=: the outage ledger of a month, and what was promised beside what was measured.

import * as z from 'zod/mini';
import { measured, promisedAvailability, qualityClassOf } from '../../domain/availability/availability.ts';
import { outageLedger } from '../../domain/availability/ledger.ts';
import { monthInterval } from '../../domain/availability/month.ts';
import { excludedByWork } from '../../domain/availability/work-time.ts';
import { coveringLine } from '../../domain/contracts/coverage.ts';
import { later } from '../../domain/time.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { month } from '../http/schema.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { contractInForce } from '../tickets/service-lookups.ts';
import { circuitRecord, type RecordStores, recordStores } from './circuit-record.ts';
import { viewOf, withPpm } from './measure.ts';

interface Deps extends RecordStores {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const query = z.strictObject({ month });

export const getCircuitAvailability = (deps: Deps) =>
  apiHandler({ path: ['circuitId'], query }, async ({ path: { circuitId }, query, decision }) => {
    const view = await viewOf(query.month, decision.now, deps.rules);
    const period = monthInterval(query.month, view.timeZone);
    const circuit = found(await deps.circuits.get(circuitId)).state;
    const [record, coverage] = await Promise.all([
      circuitRecord(deps, circuitId, period, view.policy),
      deps.circuits.coverage(circuitId),
    ]);
    const ledger = outageLedger(record, period, view);
    const lastAt = later(ledger.period.toAt, -1);
    const contract = await contractInForce(deps, { circuit, coverages: coverage.state }, lastAt);
    const line = contract === undefined ? null : (coveringLine(contract, circuitId, lastAt)?.line ?? null);
    const qualityClass = line === null ? circuit.maintenanceGrade : qualityClassOf(line);
    return ok({
      month: query.month,
      timeZone: view.timeZone,
      ...ledger,
      ...withPpm(measured(ledger.period, ledger.downMilliseconds)),
      qualityClass,
      promised: promisedAvailability(qualityClass, line, view.policy),
      ...(contract && { contractId: contract.id }),
      plannedWorks: record.works
        .filter(({ windowFromAt }) => windowFromAt < period.toAt)
        .map((work) => ({ workId: work.id, status: work.status, ...excludedByWork(work, circuitId, view.timeZone) })),
    });
  });

export const handler = getCircuitAvailability({
  ...recordStores(liveTable(), liveRuleBook(liveTable())),
  circuits: circuitStore(liveTable()),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
