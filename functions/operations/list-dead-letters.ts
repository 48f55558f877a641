// GET /dead-letters/{queue}: messages of one such queue, up to fifty, each with where it came from, why, and what it is about.

import { sqsClient } from '../aws.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import { liveDeadLetterQueues } from './dead-letter-queues.ts';
import { lookInto } from './look-into.ts';

const shownMax = 50;

export const listDeadLetters = (queues: DeadLetterQueues) =>
  apiHandler({ path: ['queue'], answer: 'DeadLetterList' }, async ({ path: { queue } }) => {
    if (!queues.names.includes(queue)) throw new Problem('not-found', {});
    const messages = await queues.count(queue);
    return ok({ queue, messages, items: await lookInto(queue, Math.min(shownMax, messages), queues) });
  });

export const handler = listDeadLetters(liveDeadLetterQueues(sqsClient()));
