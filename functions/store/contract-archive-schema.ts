// How the paper of a signed contract is stored in its item: copies and loans.

import * as z from 'zod/mini';
import { copyKeepers } from '../../domain/contracts/copy.ts';
import { optionalText, text, whole } from '../plain.ts';
import { instant, optionalInstant } from './stored.ts';

export const copy = z.object({
  number: whole,
  keeper: z.enum(copyKeepers),
  awaitedSinceAt: instant,
  filed: z.exactOptional(
    z.object({
      departmentId: text,
      receivedBy: text,
      deliveredAt: instant,
      recordedAt: instant,
      recordedBy: text,
    }),
  ),
});

export const loan = z.object({
  number: whole,
  departmentId: text,
  requestedBy: text,
  purpose: text,
  requestedAt: instant,
  consent: z.exactOptional(
    z.object({
      departmentId: text,
      dueDate: text,
      requirements: optionalText,
      consentedAt: instant,
      consentedBy: text,
    }),
  ),
  refusal: z.exactOptional(z.object({ departmentId: text, reason: text, refusedAt: instant, refusedBy: text })),
  returnedAt: optionalInstant,
});
