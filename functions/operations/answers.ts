// What routes for operators answer.

import * as z from 'zod/mini';
import { fileFormats, recordKinds } from '../../domain/operations/operation.ts';
import { pageOf } from '../http/answered.ts';
import { findingSchema } from '../store/finding-store.ts';
import { instant } from '../store/stored.ts';
import { origins, remedyKinds } from './dead-letter.ts';

const operation = z.object({
  id: z.string(),
  kind: z.enum(['re-arm', 'drift', 'replay', 'republish', 'redrive', 'redeliver', 'import', 'export']),
  mend: z.exactOptional(z.boolean()),
  subscriptionId: z.exactOptional(z.string()),
  fromAt: z.exactOptional(instant),
  toAt: z.exactOptional(instant),
  types: z.exactOptional(z.array(z.string())),
  queue: z.exactOptional(z.string()),
  messageId: z.exactOptional(z.string()),
  discard: z.exactOptional(z.boolean()),
  records: z.exactOptional(z.enum(recordKinds)),
  format: z.exactOptional(z.enum(fileFormats)),
  sha256: z.exactOptional(z.string()),
  bytes: z.exactOptional(z.int()),
  validateOnly: z.exactOptional(z.boolean()),
  headers: z.exactOptional(z.enum(['zh', 'en'])),
  reason: z.exactOptional(z.string()),
  perSecond: z.int(),
  round: z.int(),
  status: z.enum(['running', 'stopped', 'finished']),
  startedAt: instant,
  startedBy: z.string(),
  progressedAt: instant,
  counts: z.record(z.string(), z.int()),
  position: z.exactOptional(z.string()),
  stoppedAt: z.exactOptional(instant),
  finishedAt: z.exactOptional(instant),
  failure: z.exactOptional(z.string()),
});

const remedy = z.enum(remedyKinds);

export const operationAnswers = {
  Operation: operation,
  OperationPage: pageOf(operation),
  FindingPage: pageOf(findingSchema),
  DeadLetterQueueList: z.object({
    items: z.array(
      z.object({
        queue: z.string(),
        messages: z.int(),
        oldestSentAt: z.exactOptional(z.nullable(instant)),
        remedies: z.exactOptional(z.array(remedy)),
      }),
    ),
  }),
  DeadLetterList: z.object({
    queue: z.string(),
    messages: z.int(),
    items: z.array(
      z.object({
        messageId: z.string(),
        origin: z.enum(origins),
        sentAt: instant,
        receiveCount: z.int(),
        reason: z.exactOptional(z.string()),
        about: z.record(z.string(), z.union([z.string(), z.number()])),
        remedy,
      }),
    ),
  }),
};
