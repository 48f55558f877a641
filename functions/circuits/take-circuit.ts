// A circuit or other service as the resource system hands it over, one by one or in a file.

import * as z from 'zod/mini';
import type { Circuit } from '../../domain/circuits/circuit.ts';
import { businessScopes, circuitSegments } from '../../domain/circuits/circuit.ts';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { productKeys } from '../../domain/circuits/product.ts';
import { maintenanceUnitErrors, registerCircuit } from '../../domain/circuits/register.ts';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { id, line, text } from '../http/schema.ts';
import type { HandsOver, TakenOver } from '../http/upsert.ts';
import { takeOver } from '../http/upsert.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';

export interface TakingCircuits {
  readonly circuits: Pick<CircuitStore, 'get' | 'save'>;
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

export const circuitBody = z.strictObject({
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
type Body = z.infer<typeof circuitBody>;

/** Throws as `takeOver` and `registerCircuit` do, and `rule-broken` for a customer or maintenance unit that is not known. */
export async function takeCircuit(
  deps: TakingCircuits,
  id: string,
  body: Body,
  handed: HandsOver,
): Promise<TakenOver<Circuit>> {
  refuseIfAny(await referenceErrors(deps, body));
  const policy = await deps.rules.policyAt(handed.decision.now);
  return takeOver(deps.circuits, id, handed, (existing) =>
    registerCircuit(existing, { id, ...body }, handed.decision, policy),
  );
}

async function referenceErrors({ customers, departments }: TakingCircuits, said: Body): Promise<readonly FieldError[]> {
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
