// The queue that carries an operation from step to step. A message says which operation; how far it has come stands in the table.

import * as z from 'zod/mini';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import type { MessageQueue } from '../message-queue.ts';
import { messageQueue } from '../message-queue.ts';
import { systemClock } from '../system-clock.ts';

/** `correlationId`: of the call that has begun the operation or gone on with it. */
export const operationMessage = z.object({ operationId: z.string(), correlationId: z.exactOptional(z.string()) });
export type OperationMessage = z.infer<typeof operationMessage>;

export type OperationQueue = Pick<MessageQueue<OperationMessage>, 'send'>;

/** One for what operators recover with, and one for imports and exports. */
export function liveOperationQueue(
  variable: 'OPERATION_QUEUE_URL' | 'BULK_QUEUE_URL' = 'OPERATION_QUEUE_URL',
): OperationQueue {
  return messageQueue<OperationMessage>(sqsClient(), requiredVariable(variable), systemClock);
}
