// GET /circuits/{circuitId}/availability?month=: the outage ledger of a month of the zone of the contract in force
// at its end, and what was promised beside what was measured.

import * as z from 'zod/mini';
import { measured, promisedAvailability, qualityClassOf } from '../../domain/availability/availability.ts';
import { outageLedger } from '../../domain/availability/ledger.ts';
import { monthInterval } from '../../domain/availability/month.ts';
import { excludedByWork } from '../../domain/availability/work-time.ts';
import { zoneOf } from '../../domain/contracts/contract.ts';
import { coveringLine } from '../../domain/contracts/coverage.ts';
import { earliest, later, operatorTimeZone } from '../../domain/time.ts';
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
import { withPpm } from './measure.ts';
import { viewOf } from './month-view.ts';

interface Deps extends RecordStores {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const query = z.strictObject({ month });

export const getCircuitAvailability = (deps: Deps) =>
  apiHandler(
    { path: ['circuitId'], query, answer: 'CircuitAvailability' },
    async ({ path: { circuitId }, query, decision }) => {
      const { month } = query;
      const [circuit, coverage] = await Promise.all([
        deps.circuits.get(circuitId).then(found),
        deps.circuits.coverage(circuitId),
      ]);
      const lastAt = later(earliest(monthInterval(month, operatorTimeZone).toAt, decision.now), -1);
      const contract = await contractInForce(deps, { circuit: circuit.state, coverages: coverage.state }, lastAt);
      const view = await viewOf(
        month,
        contract === undefined ? operatorTimeZone : zoneOf(contract),
        decision.now,
        deps.rules,
      );
      const period = monthInterval(month, view.timeZone);
      const record = await circuitRecord(deps, circuitId, period, view.policy);
      const ledger = outageLedger(record, period, view);
      const line = contract === undefined ? null : (coveringLine(contract, circuitId, lastAt)?.line ?? null);
      const qualityClass = line === null ? circuit.state.maintenanceGrade : qualityClassOf(line);
      return ok({
        month,
        timeZone: view.timeZone,
        ...ledger,
        ...withPpm(measured(ledger.period, ledger.downMilliseconds)),
        qualityClass,
        promised: promisedAvailability(qualityClass, line, view.policy),
        ...(contract && { contractId: contract.id }),
        plannedWorks: record.works
          .filter(({ windowFromAt }) => windowFromAt < period.toAt)
          .map((work) => ({ workId: work.id, status: work.status, ...excludedByWork(work, circuitId) })),
      });
    },
  );

export const handler = getCircuitAvailability({
  ...recordStores(liveTable(), liveRuleBook(liveTable())),
  circuits: circuitStore(liveTable()),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
