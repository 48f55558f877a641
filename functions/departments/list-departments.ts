// GET /departments: the whole directory, which is short, page by page like every list.

import * as z from 'zod/mini';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable, pageOfWhole } from '../store/table.ts';
import { presentDepartmentTo } from './present-department.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'all'>;
}

export const listDepartments = ({ departments }: Deps) =>
  apiHandler({ query: z.strictObject(pageQuery), answer: 'DepartmentPage' }, async ({ query, caller }) => {
    const page = pageOfWhole(await departments.all(), ({ state }) => state.id, pageOf(query));
    return listed(page, presentDepartmentTo(caller));
  });

export const handler = listDepartments({ departments: departmentStore(liveTable()) });
