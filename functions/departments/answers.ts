// What routes about departments answer, and what departments were told.

import * as z from 'zod/mini';
import { channelTypes } from '../../domain/departments/channels.ts';
import { pageOf, version } from '../http/answered.ts';
import { mailStates } from '../notices/mail/mail-subscriptions.ts';
import { noticeChannels } from '../notices/notice.ts';
import { departmentSchema } from '../store/department-store.ts';
import { informationSchema, noticeSchema } from '../store/notice-store.ts';

// Only administrators see the address of a webhook, and of another channel more than its type.
const department = z.extend(departmentSchema, {
  version,
  hasWebhook: z.boolean(),
  channels: z.exactOptional(
    z.array(
      z.object({
        type: z.enum(channelTypes),
        host: z.exactOptional(z.string()),
        keyEnding: z.exactOptional(z.string()),
        isSigned: z.exactOptional(z.boolean()),
        masked: z.exactOptional(z.string()),
        state: z.exactOptional(z.enum(mailStates)),
      }),
    ),
  ),
});

const deliveredTo = z.record(z.string(), z.iso.datetime());

export const departmentAnswers = {
  Department: department,
  DepartmentPage: pageOf(department),
  DepartmentWebhookSecret: z.object({ departmentId: z.string(), webhookSecret: z.string() }),
  ChannelTrials: z.object({
    departmentId: z.string(),
    results: z.array(
      z.object({ channel: z.enum(noticeChannels), isTaken: z.boolean(), reason: z.exactOptional(z.string()) }),
    ),
  }),
  NoticePage: pageOf(z.union([z.extend(noticeSchema, { deliveredTo }), z.extend(informationSchema, { deliveredTo })])),
};
