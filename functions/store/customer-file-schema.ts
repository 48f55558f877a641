// How a customer's file is stored.

import * as z from 'zod/mini';
import type { CustomerFile } from '../../domain/customer-files/customer-file.ts';
import {
  inventoryKinds,
  inventoryStates,
  surveyChannels,
  visitPurposes,
} from '../../domain/customer-files/customer-file.ts';
import { serviceLevels } from '../../domain/customers/customer.ts';
import { instant, reachedRung, sourcedLimit } from './stored.ts';

const staff = { staffId: z.string(), name: z.string() };

export const manager = z.object({
  ...staff,
  departmentId: z.string(),
  deputy: z.exactOptional(z.object(staff)),
  virtualTeam: z.exactOptional(z.string()),
  sinceAt: instant,
});

export const handover = z.object({
  number: z.int(),
  from: manager,
  to: manager,
  handedOverAt: instant,
  reason: z.string(),
  handedOver: z.array(z.enum(inventoryKinds)),
  openFollowUps: z.array(z.int()),
});

export const contact = z.object({
  name: z.string(),
  role: z.string(),
  phone: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
});

export const inventoryItem = z.object({
  kind: z.enum(inventoryKinds),
  state: z.enum(inventoryStates),
  note: z.exactOptional(z.string()),
  checkedAt: instant,
  checkedBy: z.string(),
});

const recorded = { recordedAt: instant, recordedBy: z.string() };

export const followUp = z.object({
  number: z.int(),
  opinion: z.object({ text: z.string(), departmentId: z.exactOptional(z.string()) }),
  openedAt: instant,
  limit: sourcedLimit,
  calendar: z.string(),
  outcome: z.exactOptional(z.object({ result: z.string(), fedBackAt: instant, ...recorded })),
});

export const visit = z.object({
  number: z.int(),
  visitedAt: instant,
  purpose: z.enum(visitPurposes),
  summary: z.exactOptional(z.string()),
  ...recorded,
  followUps: z.array(followUp),
});

export const survey = z.object({
  surveyedAt: instant,
  scorePpm: z.int(),
  channel: z.enum(surveyChannels),
  comment: z.exactOptional(z.string()),
  ...recorded,
});

const round = z.exactOptional(z.object({ number: z.int(), sinceAt: instant }));

export const customerFileSchema = z.object({
  id: z.string(),
  openedAt: instant,
  serviceLevel: z.enum(serviceLevels),
  policyVersion: z.string(),
  calendarVersions: z.exactOptional(z.record(z.string(), z.int())),
  manager: z.exactOptional(manager),
  handovers: z.array(handover),
  contacts: z.array(contact),
  inventory: z.array(inventoryItem),
  visits: z.array(visit),
  surveys: z.array(survey),
  counts: z.object({ visits: z.int(), followUps: z.int() }),
  rounds: z.object({ visit: round, inventory: round, survey: round }),
  reached: z.array(reachedRung),
}) satisfies z.ZodMiniType<CustomerFile>;
