// StartMessageMoveTask and ListMessageMoveTasks: a dead-letter queue of other queues is emptied back into one of them.
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html

import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { MessageQueue } from './message-queue.ts';
import type { MessageStore } from './message-store.ts';
import type { Operations } from './protocol.ts';
import { requiredText, ServiceError } from './protocol.ts';

interface MoveTask {
  readonly handle: string;
  readonly sourceArn: string;
  readonly destinationArn: string | undefined;
  readonly perSecond: number;
  readonly toMove: number;
  readonly startedAt: number;
  moved: number;
  status: 'RUNNING' | 'COMPLETED';
}

const listedMax = 10;
// As fast as SQS moves them when it is not told how fast.
const perSecondDefault = 500;

/** Tasks are forgotten when the runtime ends; what they have not moved by then stays where it is. */
export function moveTaskOperations(messages: MessageStore): Operations {
  const tasks: MoveTask[] = [];

  function queueAt(arn: string): MessageQueue {
    const queue = messages.byArn(arn);
    if (queue === undefined) throw new ServiceError('ResourceNotFoundException', `The resource ${arn} does not exist.`);
    return queue;
  }

  /** Second by second; ends when the queue has no more to give. */
  function move(task: MoveTask, from: MessageQueue, to: MessageQueue): void {
    const moved = from.moveTo(to, task.perSecond);
    task.moved += moved;
    if (moved < task.perSecond) task.status = 'COMPLETED';
    else setTimeout(() => move(task, from, to), 1_000).unref();
  }

  return {
    StartMessageMoveTask: (input) => {
      const sourceArn = requiredText(input, 'SourceArn', 'MissingParameter');
      const from = queueAt(sourceArn);
      const sources = messages.all.filter(({ spec }) => spec.redrive?.deadLetterArn === sourceArn);
      if (sources.length === 0)
        throw new ServiceError('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.');
      if (tasks.some((task) => task.sourceArn === sourceArn && task.status === 'RUNNING')) {
        throw new ServiceError(
          'UnsupportedOperation',
          'There is already a task running. Only one active task is allowed.',
        );
      }
      const destinationArn = typeof input['DestinationArn'] === 'string' ? input['DestinationArn'] : undefined;
      const to = destinationArn === undefined ? sources[0] : queueAt(destinationArn);
      const { visible, hidden } = from.counts();
      const task: MoveTask = {
        handle: Buffer.from(randomUUID()).toString('base64'),
        sourceArn,
        destinationArn,
        perSecond: Number(input['MaxNumberOfMessagesPerSecond'] ?? perSecondDefault),
        toMove: visible + hidden,
        startedAt: Date.now(),
        moved: 0,
        status: 'RUNNING',
      };
      tasks.unshift(task);
      if (to !== undefined) move(task, from, to);
      return { TaskHandle: task.handle };
    },

    ListMessageMoveTasks: (input) => {
      const sourceArn = requiredText(input, 'SourceArn', 'MissingParameter');
      queueAt(sourceArn);
      const most = Math.min(Number(input['MaxResults'] ?? 1), listedMax);
      const found = tasks.filter((task) => task.sourceArn === sourceArn).slice(0, most);
      return { Results: found.map(present) };
    },
  };
}

function present(task: MoveTask): JsonObject {
  const { handle, sourceArn, destinationArn, perSecond, toMove, startedAt, moved, status } = task;
  return {
    ...(status === 'RUNNING' && { TaskHandle: handle }),
    SourceArn: sourceArn,
    ...(destinationArn !== undefined && { DestinationArn: destinationArn }),
    Status: status,
    MaxNumberOfMessagesPerSecond: perSecond,
    ApproximateNumberOfMessagesToMove: toMove,
    ApproximateNumberOfMessagesMoved: moved,
    StartedTimestamp: startedAt,
  };
}
