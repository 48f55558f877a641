// Pieces that stored forms share.

import * as z from 'zod/mini';
import { departmentRoles } from '../../domain/departments/department.ts';
import type { Recipient } from '../../domain/sla/ladder.ts';
import type { SourceMark } from '../../domain/sla/sourced.ts';
import type { Instant } from '../../domain/time.ts';
import { optionalText, optionalWhole, text, whole } from '../plain.ts';

export const instant = whole as unknown as z.ZodMiniType<Instant>;
export const optionalInstant = z.exactOptional(instant);

export const sourceMark = z.string().check(z.regex(/^(S\*?|D|P-\d+)$/)) as unknown as z.ZodMiniType<SourceMark>;

export const limit = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('minutes'), minutes: whole }),
  z.object({ unit: z.literal('workingDays'), workingDays: whole }),
]);

export const sourcedLimit = z.object({ limit, source: sourceMark });

export const recipient = z.enum<readonly Recipient[]>(['RESPONSIBLE', ...departmentRoles]);

export const indicators = z.object({
  availabilityPpm: optionalWhole,
  restoreOutageMinutes: optionalWhole,
  restoreDegradationMinutes: optionalWhole,
  firstFeedbackMinutes: optionalWhole,
});

/** What was announced of a deadline. */
export const reachedRung = z.object({
  milestone: text,
  occurrence: whole,
  percent: whole,
  dueAt: instant,
  reachedAt: instant,
  announcement: optionalWhole,
  responsibleDepartmentId: optionalText,
  actingDepartmentId: optionalText,
  quietFor: z.exactOptional(z.array(recipient)),
  confirmations: z.exactOptional(z.array(z.object({ dueAt: instant, confirmedAt: instant }))),
  withdrawnAt: optionalInstant,
});

/** As DynamoDB wants to be told when to delete an item: whole seconds. */
export function expiry(keptUntil: Instant): number {
  return Math.ceil(keptUntil / 1_000);
}
