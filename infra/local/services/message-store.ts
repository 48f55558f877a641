// All queues of the template over one table of messages.

import type { State } from '../state.ts';
import type { QueueSpec } from '../template/queues.ts';
import { MessageQueue, prepareStatements } from './message-queue.ts';

export interface MessageStore {
  readonly byArn: (arn: string) => MessageQueue | undefined;
  readonly byName: (name: string) => MessageQueue | undefined;
  readonly all: readonly MessageQueue[];
  readonly stop: () => void;
}

/**
 * Messages that outlived the retention of their queue while nothing ran are gone. Those that were being worked on when the
 * runtime ended are visible at once: whoever held them is no more, so nothing is won by waiting for their timeout.
 */
export function openMessageStore(state: State, specs: readonly QueueSpec[]): MessageStore {
  const statements = prepareStatements(state);
  const byArn = new Map<string, MessageQueue>();
  for (const spec of specs) {
    const now = Date.now();
    statements.expire.run(spec.name, now - spec.retentionSeconds * 1000);
    statements.release.run(now, spec.name, now);
    byArn.set(spec.arn, new MessageQueue(state, statements, spec, () => byArn.get(spec.redrive?.deadLetterArn ?? '')));
  }
  const all = [...byArn.values()];
  return {
    byArn: (arn) => byArn.get(arn),
    byName: (name) => all.find(({ spec }) => spec.name === name),
    all,
    stop: () => {
      for (const queue of all) queue.stop();
    },
  };
}
