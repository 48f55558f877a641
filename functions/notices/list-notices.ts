// GET /departments/{departmentId}/notices: what a department was told, newest first.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import { noticeStore } from '../store/notice-store.ts';
import { liveTable } from '../store/table.ts';
import type { AnyNotice } from './notice.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly notices: Pick<NoticeStore, 'ofDepartment'>;
}

export const listNotices = (deps: Deps) =>
  apiHandler(
    { path: ['departmentId'], query: z.strictObject(pageQuery), answer: 'NoticePage' },
    async ({ path, query }) => {
      const [department, page] = await Promise.all([
        deps.departments.get(path.departmentId),
        deps.notices.ofDepartment(path.departmentId, pageOf(query)),
      ]);
      found(department);
      return listed(page, presentNotice);
    },
  );

function presentNotice({ deliveredTo, ...notice }: AnyNotice) {
  const deliveries = Object.entries(deliveredTo).map(([channel, at]) => [channel, new Date(at).toISOString()]);
  return { ...notice, deliveredTo: Object.fromEntries(deliveries) };
}

export const handler = listNotices({ departments: departmentStore(liveTable()), notices: noticeStore(liveTable()) });
