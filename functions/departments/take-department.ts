// A department as the operator's organisation chart hands it over, one by one or in a file.

import * as z from 'zod/mini';
import type { Department } from '../../domain/departments/department.ts';
import { departmentRoles } from '../../domain/departments/department.ts';
import { refuseUnfit, registerDepartment } from '../../domain/departments/register.ts';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { builtInCalendars } from '../../domain/sla/rules.ts';
import { calendarId, id, line } from '../http/schema.ts';
import type { HandsOver, TakenOver } from '../http/upsert.ts';
import { takeOver } from '../http/upsert.ts';
import { webhookUrl } from '../notices/webhook-url.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { TakingChannels } from './take-channels.ts';
import { channelsBody, takeChannels } from './take-channels.ts';

export interface TakingDepartments {
  readonly departments: Pick<DepartmentStore, 'get' | 'save'>;
  readonly calendars: Pick<CalendarStore, 'directory'>;
  readonly channels: TakingChannels;
}

export const departmentBody = (allowLoopbackWebhooks: boolean) =>
  z.strictObject({
    name: line(200),
    role: z.enum(departmentRoles),
    // None means all.
    regions: z._default(z.array(line(64)).check(z.maxLength(100)), []),
    parentId: z.exactOptional(id),
    calendarId: z.exactOptional(calendarId),
    webhookUrl: z.exactOptional(webhookUrl(allowLoopbackWebhooks)),
    channels: z.exactOptional(channelsBody(allowLoopbackWebhooks)),
    language: z.exactOptional(z.enum(['zh', 'en'])),
  });

/**
 * Channels that are not spoken of stay: a file of the organisation chart does not have the keys of bots. Throws as `takeOver`,
 * `registerDepartment` and `takeChannels` do, and `rule-broken` for a calendar that is not known.
 */
export async function takeDepartment(
  { departments, calendars, channels: taking }: TakingDepartments,
  id: string,
  { channels: spoken, ...body }: z.infer<ReturnType<typeof departmentBody>>,
  handed: HandsOver,
): Promise<TakenOver<Department>> {
  refuseIfAny(await calendarErrors(body, calendars));
  return takeOver(departments, id, handed, async (existing) => {
    refuseUnfit({ id, ...body, channels: spoken });
    const before = existing?.channels ?? [];
    const channels = spoken === undefined ? before : await takeChannels(id, spoken, before, taking);
    const record = { id, ...body, ...(channels.length > 0 && { channels }) };
    return registerDepartment(existing, record, handed.decision);
  });
}

async function calendarErrors(
  { calendarId: id }: { readonly calendarId?: string },
  calendars: TakingDepartments['calendars'],
): Promise<readonly FieldError[]> {
  if (id === undefined || Object.hasOwn(builtInCalendars, id)) return [];
  const { state } = await calendars.directory();
  return Object.hasOwn(state, id) ? [] : [{ field: 'calendarId', rule: 'unknown-reference' }];
}
