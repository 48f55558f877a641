// Takes over a department from the operator's organisation chart.

import { changedFields } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Department } from './department.ts';
import type { DepartmentEvent } from './events.ts';

/**
 * Registers a new department or replaces the record of a known one; an identical repeat yields no events.
 * Throws `rule-broken`: `parentId` not-allowed-here (its own parent), `regions[i]` duplicate.
 */
export function registerDepartment(
  existing: Department | null,
  request: Department,
  decision: Decision,
): Outcome<Department, DepartmentEvent> {
  refuseIfAny(errorsOf(request));
  const subject = { ...happening(decision), departmentId: request.id, department: request };
  if (existing === null) return { state: request, events: [{ type: 'DepartmentRegistered', ...subject }] };
  const changed = changedFields(existing, request);
  if (changed.length === 0) return { state: existing, events: [] };
  return { state: request, events: [{ type: 'DepartmentChanged', ...subject, changed }] };
}

function errorsOf({ id, parentId, regions }: Department): readonly FieldError[] {
  const errors: FieldError[] = regions.flatMap((region, index) =>
    regions.indexOf(region) < index ? [{ field: `regions[${index}]`, rule: 'duplicate' as const }] : [],
  );
  if (parentId === id) errors.push({ field: 'parentId', rule: 'not-allowed-here' });
  return errors;
}
