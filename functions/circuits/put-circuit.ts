// PUT /circuits/{circuitId}: takes over a circuit or other service from the resource system.

import * as z from 'zod/mini';
import { businessScopes, circuitSegments } from '../../domain/circuits/circuit.ts';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { productKeys } from '../../domain/circuits/product.ts';
import { maintenanceUnitErrors, registerCircuit } from '../../domain/circuits/register.ts';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { apiHandler } from '../http/api-handler.ts';
import { id, line, text } from '../http/schema.ts';
import { upsert } from '../http/upsert.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCircuit } from './present-circuit.ts';

interface Deps {
  readonly circuits: Pick<CircuitStore, 'get' | 'save'>;
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

const body = z.strictObject({
  customerId: id,
  name: line(200),
  product: z.enum(productKeys),
  maintenanceGrade: z.enum(maintenanceGrades),
  scope: z.enum(businessScopes),
  segment: z.exactOptional(z.enum(circuitSegments)),
  exception: z.exactOptional(z.strictObject({ approvedBy: line(100), reason: text(500) })),
  area: z.enum(['TOWN', 'COUNTRY']),
  region: line(64),
  farEndRegion: z.exactOptional(line(64)),
  maintenanceDepartmentId: z.exactOptional(id),
});
type Body = z.infer<typeof body>;

export const putCircuit = (deps: Deps) =>
  apiHandler({ path: ['circuitId'], body, answer: 'Circuit' }, async (request) => {
    const { path, body, decision } = request;
    refuseIfAny(await referenceErrors(deps, body));
    const policy = await deps.rules.policyAt(decision.now);
    return upsert(deps.circuits, path.circuitId, request, presentCircuit, (existing) =>
      registerCircuit(existing, { id: path.circuitId, ...body }, decision, policy),
    );
  });

async function referenceErrors({ customers, departments }: Deps, said: Body): Promise<readonly FieldError[]> {
  const unit = said.maintenanceDepartmentId;
  const [customer, department] = await Promise.all([
    customers.get(said.customerId),
    unit === undefined ? undefined : departments.get(unit),
  ]);
  const rule = 'unknown-reference';
  return [
    ...(customer === null ? [{ field: 'customerId', rule } as const] : []),
    ...(department === null ? [{ field: 'maintenanceDepartmentId', rule } as const] : []),
    ...(department ? maintenanceUnitErrors(department.state) : []),
  ];
}

export const handler = putCircuit({
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
