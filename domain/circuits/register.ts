// Takes over a circuit or other service from the resource system, with the scope rules of its grade (R31, R60-R62).

import { changedFields } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import type { Department } from '../departments/department.ts';
import { faultHandlingRoles } from '../departments/responsibility.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import { defaultPolicy } from '../sla/default-policy.ts';
import type { Policy } from '../sla/policy.ts';
import type { Circuit } from './circuit.ts';
import type { CircuitEvent } from './events.ts';
import { gradeRefusal } from './gradeable.ts';

/**
 * Registers a new circuit or replaces the record of a known one; an identical repeat yields no events.
 * The network level is no part of the record: it follows from the grade (R39).
 * Throws `rule-broken`: `maintenanceGrade` grade-not-for-product (R31) or grade-not-for-scope (R60, R61),
 * `segment` segment-mandatory or not-allowed-here (R61), `farEndRegion` not-allowed-here but across local networks.
 */
export function registerCircuit(
  existing: Circuit | null,
  request: Circuit,
  decision: Decision,
  policy: Policy = defaultPolicy,
): Outcome<Circuit, CircuitEvent> {
  refuseIfAny(errorsOf(request, policy));
  const subject = {
    ...happening(decision),
    circuitId: request.id,
    customerId: request.customerId,
    circuit: request,
  };
  if (existing === null) return { state: request, events: [{ type: 'CircuitRegistered', ...subject }] };
  const changed = changedFields(existing, request);
  if (changed.length === 0) return { state: existing, events: [] };
  return { state: request, events: [{ type: 'CircuitChanged', ...subject, changed }] };
}

/** Why the department may not be a circuit's maintenance unit: faults are given to those that R93 lists and to nobody else. */
export function maintenanceUnitErrors({ id, role }: Department): readonly FieldError[] {
  if (faultHandlingRoles.includes(role)) return [];
  const details = { departmentId: id, role };
  return [{ field: 'maintenanceDepartmentId', rule: 'wrong-department-role', details }];
}

function errorsOf(circuit: Circuit, policy: Policy): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { product, scope, segment, maintenanceGrade, farEndRegion } = circuit;
  const refusal = gradeRefusal(circuit, maintenanceGrade, policy);
  if (refusal !== null) {
    errors.push({ field: 'maintenanceGrade', rule: refusal, details: { maintenanceGrade, product, scope } });
  }
  // R61: over the border the grade belongs to a segment, so the record must say which one it is.
  const international = scope === 'INTERNATIONAL_HKMT';
  if (international && segment === undefined) errors.push({ field: 'segment', rule: 'segment-mandatory' });
  if (!international && segment !== undefined) errors.push({ field: 'segment', rule: 'not-allowed-here' });
  if (farEndRegion !== undefined && scope !== 'CROSS_LOCAL') {
    errors.push({ field: 'farEndRegion', rule: 'not-allowed-here' });
  }
  return errors;
}
