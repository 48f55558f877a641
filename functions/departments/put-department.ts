// PUT /departments/{departmentId}: takes over a department from the operator's organisation chart.

import * as z from 'zod/mini';
import { departmentRoles } from '../../domain/departments/department.ts';
import { registerDepartment } from '../../domain/departments/register.ts';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { builtInCalendars } from '../../domain/sla/rules.ts';
import { apiHandler } from '../http/api-handler.ts';
import { calendarId, id, line } from '../http/schema.ts';
import { upsert } from '../http/upsert.ts';
import { webhookUrl } from '../notices/webhook-url.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { calendarStore } from '../store/calendar-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { presentDepartmentTo } from './present-department.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get' | 'save'>;
  readonly calendars: Pick<CalendarStore, 'directory'>;
  readonly allowLoopbackWebhooks: boolean;
}

const bodyOf = (allowLoopbackWebhooks: boolean) =>
  z.strictObject({
    name: line(200),
    role: z.enum(departmentRoles),
    // None means all.
    regions: z._default(z.array(line(64)).check(z.maxLength(100)), []),
    parentId: z.exactOptional(id),
    calendarId: z.exactOptional(calendarId),
    webhookUrl: z.exactOptional(webhookUrl(allowLoopbackWebhooks)),
  });

export const putDepartment = ({ departments, calendars, allowLoopbackWebhooks }: Deps) =>
  apiHandler({ path: ['departmentId'], body: bodyOf(allowLoopbackWebhooks), answer: 'Department' }, async (request) => {
    const { path, body, decision, caller } = request;
    refuseIfAny(await calendarErrors(body, calendars));
    return upsert(departments, path.departmentId, request, presentDepartmentTo(caller), (existing) =>
      registerDepartment(existing, { id: path.departmentId, ...body }, decision),
    );
  });

async function calendarErrors(
  { calendarId: id }: { readonly calendarId?: string },
  calendars: Deps['calendars'],
): Promise<readonly FieldError[]> {
  if (id === undefined || Object.hasOwn(builtInCalendars, id)) return [];
  const { state } = await calendars.directory();
  return Object.hasOwn(state, id) ? [] : [{ field: 'calendarId', rule: 'unknown-reference' }];
}

export const handler = putDepartment({
  calendars: calendarStore(liveTable()),
  departments: departmentStore(liveTable()),
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
