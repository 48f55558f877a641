// What routes about departments answer, and what departments were told.

import * as z from 'zod/mini';
import { pageOf, version } from '../http/answered.ts';
import { departmentSchema } from '../store/department-store.ts';
import { informationSchema, noticeSchema } from '../store/notice-store.ts';

// Only administrators see the address of a webhook.
const department = z.extend(departmentSchema, { version, hasWebhook: z.boolean() });

const deliveredTo = z.record(z.string(), z.iso.datetime());

export const departmentAnswers = {
  Department: department,
  DepartmentPage: pageOf(department),
  DepartmentWebhookSecret: z.object({ departmentId: z.string(), webhookSecret: z.string() }),
  NoticePage: pageOf(z.union([z.extend(noticeSchema, { deliveredTo }), z.extend(informationSchema, { deliveredTo })])),
};
