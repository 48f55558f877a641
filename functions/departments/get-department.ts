// GET /departments/{departmentId}: one department.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { presentDepartmentTo } from './present-department.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

export const getDepartment = ({ departments }: Deps) =>
  apiHandler({ path: ['departmentId'], answer: 'Department' }, async ({ path, caller }) => {
    const department = found(await departments.get(path.departmentId));
    return ok(presentDepartmentTo(caller)(department), department.version);
  });

export const handler = getDepartment({ departments: departmentStore(liveTable()) });
