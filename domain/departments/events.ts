// What has happened to a department's record.

import type { Happening } from '../decision.ts';
import type { Department } from './department.ts';

interface DepartmentHappening extends Happening {
  readonly departmentId: string;
  readonly department: Department;
}

export type DepartmentEvent =
  | (DepartmentHappening & { readonly type: 'DepartmentRegistered' })
  | (DepartmentHappening & { readonly type: 'DepartmentChanged'; readonly changed: readonly string[] });
