// What routes about the file of a customer answer.

import * as z from 'zod/mini';
import { roundKinds } from '../../domain/customer-files/care-policy.ts';
import { surveyChannels } from '../../domain/customer-files/customer-file.ts';
import { pageOf, version } from '../http/answered.ts';
import { contact, followUp, handover, inventoryItem, manager, survey, visit } from '../store/customer-file-schema.ts';
import { fileAccessSchema } from '../store/file-access-store.ts';
import { instant, sourcedLimit } from '../store/stored.ts';

const customerId = z.string();
const ofManager = { customerId, accountManager: z.exactOptional(manager), handovers: z.array(handover), version };
const ofInventory = { customerId, inventory: z.array(inventoryItem), completenessPpm: z.int(), version };

const { opinion, limit, ...followUpFacts } = followUp.shape;
const shownVisit = z.extend(visit, {
  followUps: z.array(
    z.object({
      ...followUpFacts,
      opinion: z.string(),
      ...sourcedLimit.shape,
      dueAt: z.exactOptional(z.nullable(instant)),
      state: z.exactOptional(z.enum(['running', 'paused', 'met', 'breached', 'ended'])),
      responsibleDepartmentId: z.exactOptional(z.string()),
    }),
  ),
});

const satisfied = {
  answers: z.int(),
  satisfied: z.int(),
  sharePpm: z.nullable(z.int()),
  targetPpm: z.int(),
  isReached: z.nullable(z.boolean()),
};

export const customerFileAnswers = {
  AccountManager: z.object(ofManager),
  Inventory: z.object(ofInventory),
  Contacts: z.object({ customerId, contactCount: z.int(), version }),
  CustomerFile: z.object({
    ...ofManager,
    ...ofInventory,
    contacts: z.array(contact),
    links: z.record(z.string(), z.string()),
  }),
  FileAccessPage: pageOf(fileAccessSchema),
  Visit: shownVisit,
  Visits: z.object({
    items: z.array(shownVisit),
    due: z.array(z.object({ kind: z.enum(roundKinds), dueAt: instant })),
  }),
  SatisfactionSurvey: z.object({
    ...{ customerId, version, surveyedAt: instant, channel: z.enum(surveyChannels) },
    satisfaction: z.exactOptional(z.int()),
    scorePpm: z.exactOptional(z.int()),
    comment: z.exactOptional(z.string()),
  }),
  Satisfaction: z.object({
    ...{ customerId, fromAt: instant, toAt: instant },
    overall: z.object(satisfied),
    surveys: z.object({ ...satisfied, items: z.array(survey) }),
    callBacks: z.object({ ...satisfied, ticketsRead: z.int() }),
  }),
};
