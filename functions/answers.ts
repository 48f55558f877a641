// What the API answers, by name: the description of the API is written from it, and every answer in a test is held to it.
// Handlers say which of them they give; no schema of this file is part of a deployed function.

import type * as z from 'zod/mini';
import { availabilityAnswers } from './availability/answers.ts';
import { bulkAnswers } from './bulk/answers.ts';
import { calendarAnswers } from './calendars/answers.ts';
import { circuitAnswers } from './circuits/answers.ts';
import { contractAnswers } from './contracts/answers.ts';
import { customerFileAnswers } from './customer-files/answers.ts';
import { customerAnswers } from './customers/answers.ts';
import { departmentAnswers } from './departments/answers.ts';
import { eventParts } from './events/event-forms.ts';
import { levelAnswers } from './levels/answers.ts';
import { operationAnswers } from './operations/answers.ts';
import { plannedWorkAnswers } from './planned-works/answers.ts';
import { policyAnswers } from './policies/answers.ts';
import { settlementAnswers } from './settlements/answers.ts';
import { statementAnswers } from './statements/answers.ts';
import { subscriptionAnswers } from './subscriptions/answers.ts';
import { ticketAnswers, ticketParts } from './tickets/answers.ts';

export const answers = {
  ...ticketAnswers,
  ...customerAnswers,
  ...circuitAnswers,
  ...departmentAnswers,
  ...customerFileAnswers,
  ...calendarAnswers,
  ...policyAnswers,
  ...levelAnswers,
  ...statementAnswers,
  ...settlementAnswers,
  ...plannedWorkAnswers,
  ...contractAnswers,
  ...availabilityAnswers,
  ...operationAnswers,
  ...subscriptionAnswers,
  ...bulkAnswers,
} as const satisfies Readonly<Record<string, z.ZodMiniType>>;
export type AnswerName = keyof typeof answers;

/** What answers hold in many places, by the names that clients know it by. */
export const answerParts = { ...ticketParts, ...eventParts } as const satisfies Readonly<Record<string, z.ZodMiniType>>;
