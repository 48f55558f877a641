// What a system says of a subscription when it makes one or changes it: where to send, what, and who hears when that fails.

import * as z from 'zod/mini';
import { refuseIfAny } from '../../domain/errors.ts';
import type { SubscriptionGrants } from '../../domain/subscriptions/selection.ts';
import type { SubscriptionTerms } from '../../domain/subscriptions/subscription.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { formed, id, line } from '../http/schema.ts';
import { webhookUrl } from '../notices/webhook-url.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { unknownTypes } from './choose.ts';

const listMax = 100;
const listOf = <Entry>(entry: z.ZodMiniType<Entry>) => z.array(entry).check(z.minLength(1), z.maxLength(listMax));

export const termsBody = (allowLoopback: boolean) =>
  z.strictObject({
    url: webhookUrl(allowLoopback),
    eventTypes: listOf(formed(/^(?:[A-Z][A-Za-z]{0,63})?\*?$/, 'event-types')),
    filters: z.exactOptional(
      z.strictObject({
        customerIds: z.exactOptional(listOf(id)),
        circuitIds: z.exactOptional(listOf(id)),
        regions: z.exactOptional(listOf(line(64))),
        departmentIds: z.exactOptional(listOf(id)),
        ticketTypes: z.exactOptional(listOf(line(64))),
      }),
    ),
    description: z.exactOptional(line(200)),
    departmentId: z.exactOptional(id),
  });

/** `regrant`: it is sent from now on whatever the token may see, be it more. */
export const changedTermsBody = (allowLoopback: boolean) =>
  z.extend(termsBody(allowLoopback), { regrant: z.exactOptional(z.boolean()) });

/** Throws `rule-broken` for what would select nothing, which is a mistake, and for a department that is not known. */
export async function termsOf(
  body: z.infer<ReturnType<typeof termsBody>>,
  grants: SubscriptionGrants,
  departments: Pick<DepartmentStore, 'get'>,
): Promise<SubscriptionTerms> {
  const unknown = unknownTypes(body.eventTypes);
  refuseIfAny(unknown.map((index) => ({ field: `eventTypes[${index}]`, rule: 'unknown-reference' })));
  if (body.departmentId !== undefined) await namedDepartment(departments, body.departmentId);
  return { filters: {}, ...body, grants };
}
