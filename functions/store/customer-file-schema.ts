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
import { optionalText, text, whole } from '../plain.ts';
import { instant, reachedRung, sourcedLimit } from './stored.ts';

const staff = { staffId: text, name: text };

export const manager = z.object({
  ...staff,
  departmentId: text,
  deputy: z.exactOptional(z.object(staff)),
  virtualTeam: optionalText,
  sinceAt: instant,
});

export const handover = z.object({
  number: whole,
  from: manager,
  to: manager,
  handedOverAt: instant,
  reason: text,
  handedOver: z.array(z.enum(inventoryKinds)),
  openFollowUps: z.array(whole),
});

export const contact = z.object({
  name: text,
  role: text,
  phone: optionalText,
  email: optionalText,
});

export const inventoryItem = z.object({
  kind: z.enum(inventoryKinds),
  state: z.enum(inventoryStates),
  note: optionalText,
  checkedAt: instant,
  checkedBy: text,
});

const recorded = { recordedAt: instant, recordedBy: text };

export const followUp = z.object({
  number: whole,
  opinion: z.object({ text: text, departmentId: optionalText }),
  openedAt: instant,
  limit: sourcedLimit,
  calendar: text,
  outcome: z.exactOptional(z.object({ result: text, fedBackAt: instant, ...recorded })),
});

export const visit = z.object({
  number: whole,
  visitedAt: instant,
  purpose: z.enum(visitPurposes),
  summary: optionalText,
  ...recorded,
  followUps: z.array(followUp),
});

export const survey = z.object({
  surveyedAt: instant,
  scorePpm: whole,
  channel: z.enum(surveyChannels),
  comment: optionalText,
  ...recorded,
});

const round = z.exactOptional(z.object({ number: whole, sinceAt: instant }));

export const customerFileSchema = z.object({
  id: text,
  openedAt: instant,
  serviceLevel: z.enum(serviceLevels),
  policyVersion: text,
  calendarVersions: z.exactOptional(z.record(text, whole)),
  manager: z.exactOptional(manager),
  handovers: z.array(handover),
  contacts: z.array(contact),
  inventory: z.array(inventoryItem),
  visits: z.array(visit),
  surveys: z.array(survey),
  counts: z.object({ visits: whole, followUps: whole }),
  rounds: z.object({ visit: round, inventory: round, survey: round }),
  reached: z.array(reachedRung),
}) satisfies z.ZodMiniType<CustomerFile>;
