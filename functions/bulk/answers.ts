// What routes about files of records answer.

import * as z from 'zod/mini';
import { fileFormats, recordKinds } from '../../domain/operations/operation.ts';
import { pageOf } from '../http/answered.ts';
import { refusedRowSchema } from '../store/refused-row-store.ts';
import { instant } from '../store/stored.ts';

const job = {
  id: z.string(),
  kind: z.enum(recordKinds),
  format: z.enum(fileFormats),
  perSecond: z.int(),
  /** How often it was gone through from the beginning. */
  round: z.int(),
  status: z.enum(['running', 'stopped', 'finished']),
  startedAt: instant,
  startedBy: z.string(),
  progressedAt: instant,
  stoppedAt: z.exactOptional(instant),
  finishedAt: z.exactOptional(instant),
};

export const bulkAnswers = {
  FilePart: z.object({ sha256: z.string(), part: z.int(), bytes: z.int(), keptUntilAt: instant }),
  Import: z.object({
    ...job,
    sha256: z.string(),
    bytes: z.int(),
    validateOnly: z.boolean(),
    /** Of the file, once it was read. */
    rows: z.exactOptional(z.int()),
    rowsRead: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    /** Why no row of the file was taken over; the errors say it in Chinese and English. */
    failure: z.exactOptional(z.string()),
  }),
  RefusedRowPage: pageOf(refusedRowSchema),
  Export: z.object({
    ...job,
    headers: z.enum(['zh', 'en']),
    reason: z.exactOptional(z.string()),
    records: z.int(),
    parts: z.int(),
  }),
};
