// PUT /departments/{departmentId}: takes over a department from the operator's organisation chart.

import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { apiHandler } from '../http/api-handler.ts';
import { answerTakenOver } from '../http/upsert.ts';
import { messageQueue } from '../message-queue.ts';
import { liveMailSubscriptions } from '../notices/mail/sns-mail-subscriptions.ts';
import { masterKey } from '../notices/master-key.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { systemClock } from '../system-clock.ts';
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
  channels: {
    masterKey,
    offersSms: process.env['OFFERS_SMS'] === 'true',
    subscriptions: liveMailSubscriptions(),
    tidying: messageQueue(sqsClient(), requiredVariable('NOTICE_QUEUE_URL'), systemClock),
  },
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
