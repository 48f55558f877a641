// PUT /departments/{departmentId}: takes over a department from the operator's organisation chart.

import { apiHandler } from '../http/api-handler.ts';
import { answerTakenOver } from '../http/upsert.ts';
import { masterKey } from '../notices/master-key.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { presentDepartmentTo } from './present-department.ts';
import type { TakingDepartments } from './take-department.ts';
import { departmentBody, takeDepartment } from './take-department.ts';

interface Deps extends TakingDepartments {
  readonly allowLoopbackWebhooks: boolean;
}

export const putDepartment = ({ allowLoopbackWebhooks, ...deps }: Deps) =>
  apiHandler(
    { path: ['departmentId'], body: departmentBody(allowLoopbackWebhooks), answer: 'Department' },
    async (request) => {
      const { path, body, caller } = request;
      const taken = await takeDepartment(deps, path.departmentId, body, request);
      return answerTakenOver(request, taken, presentDepartmentTo(caller));
    },
  );

export const handler = putDepartment({
  calendars: calendarStore(liveTable()),
  departments: departmentStore(liveTable()),
  masterKey,
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
