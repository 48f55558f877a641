// Pieces that stored forms share.

import * as z from 'zod/mini';
import { departmentRoles } from '../../domain/departments/department.ts';
import type { Recipient } from '../../domain/sla/ladder.ts';
import type { SourceMark } from '../../domain/sla/sourced.ts';
import type { Instant } from '../../domain/time.ts';

export const instant = z.int() as unknown as z.ZodMiniType<Instant>;

export const sourceMark = z.string().check(z.regex(/^(S\*?|D|P-\d+)$/)) as unknown as z.ZodMiniType<SourceMark>;

export const limit = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('minutes'), minutes: z.int() }),
  z.object({ unit: z.literal('workingDays'), workingDays: z.int() }),
]);

export const sourcedLimit = z.object({ limit, source: sourceMark });

export const recipient = z.enum<readonly Recipient[]>(['RESPONSIBLE', ...departmentRoles]);

export const indicators = z.object({
  availabilityPpm: z.exactOptional(z.int()),
  restoreOutageMinutes: z.exactOptional(z.int()),
  restoreDegradationMinutes: z.exactOptional(z.int()),
  firstFeedbackMinutes: z.exactOptional(z.int()),
});

/** What was announced of a deadline. */
export const reachedRung = z.object({
  milestone: z.string(),
  occurrence: z.int(),
  percent: z.int(),
  dueAt: instant,
  reachedAt: instant,
  announcement: z.exactOptional(z.int()),
  responsibleDepartmentId: z.exactOptional(z.string()),
  actingDepartmentId: z.exactOptional(z.string()),
  quietFor: z.exactOptional(z.array(recipient)),
  confirmations: z.exactOptional(z.array(z.object({ dueAt: instant, confirmedAt: instant }))),
  withdrawnAt: z.exactOptional(instant),
});

/** As DynamoDB wants to be told when to delete an item: whole seconds. */
export function expiry(keptUntil: Instant): number {
  return Math.ceil(keptUntil / 1_000);
}
