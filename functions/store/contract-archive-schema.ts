// How the paper of a signed contract is stored in its item: copies and loans.

import * as z from 'zod/mini';
import { copyKeepers } from '../../domain/contracts/copy.ts';
import { instant } from './stored.ts';

export const copy = z.object({
  number: z.int(),
  keeper: z.enum(copyKeepers),
  awaitedSinceAt: instant,
  filed: z.exactOptional(
    z.object({
      departmentId: z.string(),
      receivedBy: z.string(),
      deliveredAt: instant,
      recordedAt: instant,
      recordedBy: z.string(),
    }),
  ),
});

export const loan = z.object({
  number: z.int(),
  departmentId: z.string(),
  requestedBy: z.string(),
  purpose: z.string(),
  requestedAt: instant,
  consent: z.exactOptional(
    z.object({
      departmentId: z.string(),
      dueDate: z.string(),
      requirements: z.exactOptional(z.string()),
      consentedAt: instant,
      consentedBy: z.string(),
    }),
  ),
  refusal: z.exactOptional(
    z.object({ departmentId: z.string(), reason: z.string(), refusedAt: instant, refusedBy: z.string() }),
  ),
  returnedAt: z.exactOptional(instant),
});
