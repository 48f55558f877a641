// Does an operation step by step and sends itself on. Killed at any point, the message comes again and goes on from what the table
// says; a step that is done a second time comes to the same.

import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { Operation, StepDone } from '../../domain/operations/operation.ts';
import { isRunning, stepDone } from '../../domain/operations/operation.ts';
import { clockActor } from '../../domain/sla/reach.ts';
import { later } from '../../domain/time.ts';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { log } from '../log.ts';
import { retryLater } from '../notices/retry-later.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock } from '../system-clock.ts';
import { liveSteps } from './live-steps.ts';
import type { OperationQueue } from './operation-queue.ts';
import { liveOperationQueue, operationMessage } from './operation-queue.ts';
import type { KnownSteps } from './step.ts';

interface Dependencies {
  readonly operations: Pick<OperationStore, 'get' | 'save'>;
  readonly queue: OperationQueue;
  readonly steps: KnownSteps;
  readonly clock: Pick<Clock, 'now'>;
  /** Else a failure of a moment would hold it up for as long as the queue hides a message: six times the function's time. */
  readonly retryLater: (record: SQSRecord) => Promise<void>;
}

/** A message is worked on for so long; the step that begins last has the rest of the function's time. */
const turnMilliseconds = 20_000;

export function continueOperation(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(
    operationMessage,
    async ({ operationId }, { correlationId }) => {
      const endsAt = later(deps.clock.now(), turnMilliseconds);
      while (deps.clock.now() < endsAt) {
        if (!(await oneStep(operationId, correlationId, deps))) return;
      }
      await deps.queue.send({ operationId, correlationId }, 0);
    },
    deps.retryLater,
  );
}

/** Whether another step follows. */
async function oneStep(operationId: string, correlationId: string, deps: Dependencies): Promise<boolean> {
  const before = await deps.operations.get(operationId);
  if (before === null || !isRunning(before.state)) return false;
  const { kind } = before.state.order;
  const doStep = deps.steps[kind] as AnyStep | undefined;
  if (doStep === undefined) throw new Error(`${operationId} is of the kind ${kind}, which another worker carries out`);
  const step = await doStep(before.state, correlationId);
  const after = await retryConflict(async () => {
    // Stopped meanwhile, or given another pace: what was done is done, and counts.
    const present = await deps.operations.get(operationId);
    if (present === null || !isAtSamePlace(present.state, before.state)) return null;
    const { state, events } = stepDone(present.state, step, { now: deps.clock.now(), by: clockActor });
    await deps.operations.save(present, state, events, { correlationId });
    return state;
  });
  // Another message of it was quicker, and goes on.
  if (after === null) return false;
  log('info', 'operation step', { operationId, kind, ...step });
  return isRunning(after);
}

function isAtSamePlace(present: Operation, before: Operation): boolean {
  return present.round === before.round && present.cursor === before.cursor && present.finishedAt === before.finishedAt;
}

type AnyStep = (operation: Operation, correlationId: string) => Promise<StepDone>;

let live: ReturnType<typeof continueOperation> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  live ??= continueOperation({
    operations: operationStore(liveTable()),
    queue: liveOperationQueue(),
    steps: liveSteps(),
    clock: systemClock,
    retryLater: retryLater(sqsClient(), requiredVariable('OPERATION_QUEUE_URL')),
  });
  return live(event);
};
