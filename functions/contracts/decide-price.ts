// POST /contracts/{contractId}/price-approval: the Marketing Department approves the prices of a draft, or refuses them (R64, R105).

import * as z from 'zod/mini';
import { contractLinesMax } from '../../domain/contracts/line-rules.ts';
import { decidePrice as decide } from '../../domain/contracts/price-approval.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id, text, whole } from '../http/schema.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { fen } from './contract-body.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';
import type { GateDeps } from './gate-of.ts';
import { answeredAtGate, liveGateDeps } from './gate-of.ts';

interface Deps extends GateDeps {
  readonly contracts: GateDeps['contracts'] & ContractCommandDeps['contracts'];
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const price = z.strictObject({
  circuitId: id,
  monthlyRentFen: fen,
  discountPpm: z.exactOptional(whole(0, 1_000_000)),
});

const body = z.strictObject({
  departmentId: id,
  approved: z.boolean(),
  prices: z._default(z.array(price).check(z.maxLength(contractLinesMax)), []),
  comment: z.exactOptional(text(500)),
});

export const decidePrice = (deps: Deps) =>
  contractCommand(deps, { body }, async ({ body, decision }, contract) => {
    const department = await namedDepartment(deps.departments, body.departmentId);
    return answeredAtGate(deps, contract, decide(contract, body, department, decision), decision);
  });

export const handler = decidePrice({ ...liveGateDeps(), departments: departmentStore(liveTable()) });
