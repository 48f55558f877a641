// Sends dead letters back to where they came from, once what made them fail is mended, or deletes them.

import type { Message } from '@aws-sdk/client-sqs';
import type { StepDone } from '../../domain/operations/operation.ts';
import { forEachPaced } from '../batches.ts';
import type { Clock } from '../system-clock.ts';
import { bodyToRedrive, readDeadLetter, targetOf } from './dead-letter.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import type { OperationOf, Step } from './step.ts';
import { itemsPerStep } from './step.ts';

export interface RedrivingDependencies {
  readonly deadLetters: DeadLetterQueues;
  readonly clock: Clock;
}

/**
 * All messages of a queue whose failed ones come here are moved by SQS itself; it does that for no other origin
 * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html). Every other message is sent
 * and then deleted: cut off in between it is sent a second time, which does no harm to whoever reads the queue.
 */
export function redrive(deps: RedrivingDependencies): Step<'redrive'> {
  return async (operation) => {
    const { order, cursor, perSecond } = operation;
    if (cursor?.startsWith(moving)) return followMoving(order.queue, Number(cursor.slice(moving.length)), deps);
    const source = await deps.deadLetters.sourceOf(order.queue);
    if (order.messageId === undefined && !order.discard && source !== undefined) {
      await deps.deadLetters.startMoving(order.queue, source, perSecond);
      return { counts: {}, cursor: `${moving}0` };
    }
    return takeOut(operation, source, deps);
  };
}

const moving = 'moving ';

async function followMoving(queue: string, before: number, deps: RedrivingDependencies): Promise<StepDone> {
  await deps.clock.wait(1_000);
  const { status, moved, failure } = await deps.deadLetters.moving(queue);
  const counts = { redriven: moved - before };
  if (status === 'running') return { counts, cursor: `${moving}${moved}` };
  return { counts, ...(failure !== undefined && { failure }) };
}

/** Longer than a step takes. */
const hiddenSeconds = 120;

/**
 * A step goes through the queue, or a good part of it. Messages that stay are hidden until its end, so that it does not find them
 * again and again, and are visible then at once.
 */
async function takeOut(
  { order, perSecond }: OperationOf<'redrive'>,
  source: string | undefined,
  { deadLetters, clock }: RedrivingDependencies,
): Promise<StepDone> {
  const { queue, messageId, discard } = order;
  const counts = { redriven: 0, discarded: 0 };
  const staying: Message[] = [];
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

  const takenOut = () => counts.redriven + counts.discarded;
  const most = itemsPerStep(perSecond);
  let isOver = false;
  while (!isOver && takenOut() + staying.length < most) {
    const messages = await deadLetters.receive(queue, hiddenSeconds);
    await forEachPaced(messages, perSecond, clock, takeOne);
    isOver = messages.length === 0 || (messageId !== undefined && takenOut() > 0);
  }
  await Promise.all(staying.map((message) => deadLetters.release(queue, message)));
  // Where nothing could be taken out of so many there is no use in looking again.
  if (isOver || takenOut() === 0) return { counts: { ...counts, kept } };
  return { counts, cursor: 'taking' };
}
