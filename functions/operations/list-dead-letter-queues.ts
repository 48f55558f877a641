// GET /dead-letters: the queues of what could not be processed, how much lies in each, and since when.

import { sqsClient } from '../aws.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import { liveDeadLetterQueues } from './dead-letter-queues.ts';
import { lookInto } from './look-into.ts';

export const listDeadLetterQueues = (queues: DeadLetterQueues) =>
  apiHandler({ answer: 'DeadLetterQueueList' }, async () => {
    const items = await Promise.all(queues.names.map((queue) => summaryOf(queue, queues)));
    return ok({ items });
  });

/** `oldestSentAt`: of ten of them, which on the whole are the oldest. */
async function summaryOf(queue: string, queues: DeadLetterQueues) {
  const messages = await queues.count(queue);
  if (messages === 0) return { queue, messages };
  const letters = await lookInto(queue, Math.min(10, messages), queues);
  const oldestSentAt = letters.length === 0 ? null : Math.min(...letters.map(({ sentAt }) => sentAt));
  return { queue, messages, oldestSentAt, remedies: [...new Set(letters.map(({ remedy }) => remedy))].sort() };
}

export const handler = listDeadLetterQueues(liveDeadLetterQueues(sqsClient()));
