// Sends dead letters back to where they came from, once what made them fail is mended, or deletes them.

import type { Message } from '@aws-sdk/client-sqs';
import { forEachPaced } from '../batches.ts';
import { Postponed } from '../postponed.ts';
import type { Clock } from '../system-clock.ts';
import { bodyToRedrive, readDeadLetter, targetOf } from './dead-letter.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import { releaseAll } from './dead-letter-queues.ts';
import type { Step } from './step.ts';
import { itemsPerStep } from './step.ts';

export interface RedrivingDependencies {
  readonly deadLetters: DeadLetterQueues;
  readonly clock: Clock;
}

/** Longer than a step takes. */
const hiddenSeconds = 120;
const secondLookSeconds = 5;

/**
 * A step goes through the queue, or a good part of it. Messages that stay are hidden until its end, so that it does not find them
 * again and again, and are visible then at once, also when it has failed. A message is sent and then deleted: cut off in between it is
 * sent a second time, which does no harm to whoever reads the queue. SQS could move messages by itself
 * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html), but takes all of them as they
 * are: also those that the Scheduler has left, wrapped, in the dead letters of a queue; and does not stop when we do.
 */
export function redrive({ deadLetters, clock }: RedrivingDependencies): Step<'redrive'> {
  return async ({ order, perSecond }) => {
    const { queue, messageId, discard } = order;
    const source = await deadLetters.sourceOf(queue);
    const counts = { redriven: 0, discarded: 0 };
    const staying: Message[] = [];
    const failures: unknown[] = [];
    let kept = 0;

    async function takeOne(message: Message): Promise<void> {
      const target = targetOf(message) ?? source;
      const isWanted = messageId === undefined || message.MessageId === messageId;
      const isToSend = readDeadLetter(message).remedy === 'redrive' && target !== undefined;
      if (!isWanted || !(discard || isToSend)) {
        staying.push(message);
        if (isWanted) kept += 1;
        return;
      }
      if (!discard && target !== undefined) await deadLetters.send(target, bodyToRedrive(message));
      await deadLetters.delete(queue, message);
      counts[discard ? 'discarded' : 'redriven'] += 1;
    }

    const orStays = (message: Message) =>
      takeOne(message).catch((error: unknown) => {
        staying.push(message);
        failures.push(error);
      });

    const takenOut = () => counts.redriven + counts.discarded;
    const most = itemsPerStep(perSecond);
    let isOver = false;
    try {
      while (!isOver && failures.length === 0 && takenOut() + staying.length < most) {
        const messages = await deadLetters.receive(queue, hiddenSeconds);
        await forEachPaced(messages, perSecond, clock, orStays);
        if (messages.length === 0) await expectNoneHidden(queue, staying.length, deadLetters);
        isOver = messages.length === 0 || (messageId !== undefined && takenOut() > 0);
      }
    } catch (error) {
      failures.push(error);
    }
    await releaseAll(queue, staying, deadLetters);
    // What was done before a failure is counted; the next step meets what failed again.
    if (failures.length > 0 && takenOut() === 0) throw failures[0];
    if (failures.length > 0) return { counts, cursor: 'taking' };
    // Where nothing could be taken out of so many there is no use in looking again.
    if (isOver || takenOut() === 0) return { counts: { ...counts, kept } };
    return { counts, cursor: 'taking' };
  };
}

/** A queue from which nothing comes may only look empty: to somebody who looks into it, or to a step that was cut off. */
async function expectNoneHidden(queue: string, hiddenHere: number, { count }: DeadLetterQueues): Promise<void> {
  const hidden = (await count(queue)) - hiddenHere;
  if (hidden > 0) throw new Postponed(`about ${hidden} messages of ${queue} are hidden`, secondLookSeconds);
}
