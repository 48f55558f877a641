// Looks at the messages of a queue and leaves them there.

import type { Message } from '@aws-sdk/client-sqs';
import type { DeadLetter } from './dead-letter.ts';
import { readDeadLetter } from './dead-letter.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import { releaseAll } from './dead-letter-queues.ts';

/** So that none is seen twice; they are shown again at once when the look is over. */
const hiddenSeconds = 20;

/** About as many as `most`, oldest first. */
export async function lookInto(
  queue: string,
  most: number,
  queues: Pick<DeadLetterQueues, 'receive' | 'release'>,
): Promise<readonly DeadLetter[]> {
  const seen: Message[] = [];
  try {
    while (seen.length < most) {
      const messages = await queues.receive(queue, hiddenSeconds);
      if (messages.length === 0) break;
      seen.push(...messages);
    }
  } finally {
    await releaseAll(queue, seen, queues);
  }
  return seen.map(readDeadLetter).sort((left, right) => left.sentAt - right.sentAt);
}
