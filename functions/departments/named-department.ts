// The department that a request names.

import type { Department } from '../../domain/departments/department.ts';
import { DomainError } from '../../domain/errors.ts';
import type { DepartmentStore } from '../store/department-store.ts';

/** Reads the department that the field names. Throws `rule-broken` (required, unknown-reference) naming the field. */
export async function namedDepartment(
  departments: Pick<DepartmentStore, 'get'>,
  departmentId: string | undefined,
  field = 'departmentId',
): Promise<Department> {
  if (departmentId === undefined) throw new DomainError('rule-broken', { errors: [{ field, rule: 'required' }] });
  const stored = await departments.get(departmentId);
  if (stored !== null) return stored.state;
  throw new DomainError('rule-broken', {
    errors: [{ field, rule: 'unknown-reference', details: { departmentId } }],
  });
}
