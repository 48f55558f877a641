// Who hears of an event without any deadline.

import type { DepartmentRole } from './department.ts';

/** Every department of these roles that serves one of the districts, and those that are named. */
export interface Concerned {
  readonly roles: readonly DepartmentRole[];
  readonly regions: readonly string[];
  readonly departmentIds: readonly string[];
}

/** One department, where it is known. */
export function onlyDepartment(departmentId: string | undefined): Concerned {
  return { roles: [], regions: [], departmentIds: departmentId === undefined ? [] : [departmentId] };
}

/** Every department of a role that serves the district, or all of the role where none is named. */
export function everyDepartment(role: DepartmentRole, { region }: { readonly region?: string }): Concerned {
  return { roles: [role], regions: region === undefined ? [] : [region], departmentIds: [] };
}
