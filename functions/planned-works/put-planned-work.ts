// PUT /planned-works/{workId}: plans a piece of work (割接), or plans it anew while nobody was told.

import * as z from 'zod/mini';
import { qualityClassOf } from '../../domain/availability/availability.ts';
import { planWork, workCircuitsMax } from '../../domain/availability/plan-work.ts';
import type { ConcernedCircuit } from '../../domain/availability/planned-work.ts';
import { workConditions } from '../../domain/availability/planned-work.ts';
import { coveringLine } from '../../domain/contracts/coverage.ts';
import { type FieldError, refuseIfAny } from '../../domain/errors.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { Instant } from '../../domain/time.ts';
import { apiHandler } from '../http/api-handler.ts';
import { id, instant, line, text } from '../http/schema.ts';
import { upsert } from '../http/upsert.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import { liveTable } from '../store/table.ts';
import { contractInForce } from '../tickets/service-lookups.ts';
import { presentWork } from './present-work.ts';

interface Deps {
  readonly works: Pick<PlannedWorkStore, 'get' | 'save'>;
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const body = z.strictObject({
  title: line(200),
  reason: text(500),
  windowFromAt: instant,
  windowToAt: instant,
  circuitIds: z.array(id).check(z.minLength(1), z.maxLength(workCircuitsMax)),
});

export const putPlannedWork = (deps: Deps) =>
  apiHandler({ path: ['workId'], body, answer: 'PlannedWork' }, async (request) => {
    const { path, body, decision } = request;
    const { circuitIds, ...said } = body;
    const { policy } = await deps.rules.rulesAt(decision.now);
    const circuits = await concernedCircuits(deps, circuitIds, said.windowFromAt, policy);
    return upsert(deps.works, path.workId, request, presentWork, (existing) =>
      planWork(existing, { id: path.workId, ...said, circuits }, decision),
    );
  });

/** The circuits with what their classes ask for: by the contract in force when the window opens, else by their own grade. */
async function concernedCircuits(
  { circuits, contracts }: Deps,
  circuitIds: readonly string[],
  at: Instant,
  policy: Policy,
): Promise<readonly ConcernedCircuit[]> {
  const found = await Promise.all(
    circuitIds.map(async (circuitId) => {
      const [circuit, coverage] = await Promise.all([circuits.get(circuitId), circuits.coverage(circuitId)]);
      if (circuit === null) return null;
      const { customerId, region, farEndRegion, maintenanceDepartmentId, maintenanceGrade } = circuit.state;
      const contract = await contractInForce({ contracts }, { circuit: circuit.state, coverages: coverage.state }, at);
      const covering = contract === undefined ? null : coveringLine(contract, circuitId, at);
      const qualityClass = covering === null ? maintenanceGrade : qualityClassOf(covering.line);
      const zone = contract?.timeZone === undefined ? {} : { timeZone: contract.timeZone };
      const whose = {
        ...{ customerId, region },
        ...(farEndRegion !== undefined && { farEndRegion }),
        ...(maintenanceDepartmentId !== undefined && { maintenanceDepartmentId }),
      };
      return { circuitId, ...whose, ...workConditions(qualityClass, policy), ...zone };
    }),
  );
  const unknown = found.flatMap((circuit, index): readonly FieldError[] =>
    circuit === null ? [{ field: `circuitIds[${index}]`, rule: 'unknown-reference' }] : [],
  );
  refuseIfAny(unknown);
  return found.filter((circuit) => circuit !== null);
}

export const handler = putPlannedWork({
  works: plannedWorkStore(liveTable()),
  circuits: circuitStore(liveTable()),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
