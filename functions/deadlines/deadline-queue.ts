// The queue in front of deadline-reached: it bridges the minute by which the Scheduler may be off.

import * as z from 'zod/mini';
import type { MessageQueue } from '../message-queue.ts';
import { messageQueue } from '../message-queue.ts';
import { instant } from '../store/stored.ts';
import { subjectShape } from '../subject.ts';

/** "Look at this ticket" (or contract), at once (from the sweep) or when a timer of it is due. */
export const deadlineMessage = z.object({
  ...subjectShape,
  timer: z.exactOptional(z.string()),
  dueAt: z.exactOptional(instant),
  /** Of the call that has set the timer. The sweep reads keys only and does not know it. */
  correlationId: z.exactOptional(z.string()),
});
export type DeadlineMessage = z.infer<typeof deadlineMessage>;

export type DeadlineQueue = MessageQueue<DeadlineMessage>;
export const deadlineQueue = messageQueue<DeadlineMessage>;
