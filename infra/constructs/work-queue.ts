// A queue that feeds one function. A message that fails is tried again alone, and set aside after a few attempts.

import type { Stack } from 'aws-cdk-lib';
import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue, QueueAttributes } from 'aws-cdk-lib/aws-sqs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { Settings } from '../settings.ts';
import { classify } from '../tags.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

interface WorkQueueProps {
  readonly stage: Stage;
  /** Of the function that is fed. */
  readonly workerTimeout: Duration;
  /** After so many failures a message is set aside. */
  readonly attemptsMax: number;
}

export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', props);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(workQueueDays),
      // Six times the function's timeout, so that a batch being retried is not handed out a second time:
      // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * props.workerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.attemptsMax },
    });
    classify(this, 'confidential');
  }

  /** For a queue that lies in one stack with its function. */
  feed(worker: ServiceFunction): void {
    feed(worker, this.queue);
  }
}

/** Of all that are in the stack, with commas between: for whoever puts messages back into them. */
export function workQueueArnsIn(stack: Stack): string {
  const found = stack.node.findAll().filter((child) => child instanceof WorkQueue);
  return found.map(({ queue }) => queue.queueArn).join(',');
}

interface Feeding {
  readonly pollers?: Settings['capacity']['deadlinePollers'];
  /** How many messages a call of the function is handed at most, which it works on at the same time. */
  readonly batchSize?: number;
  /** So many calls of the function at once, from 2 to 1,000; without it as many as it has reserved, or the account has left. */
  readonly concurrencyMax?: number;
}

/**
 * A function may be out for a week, and nothing is lost. Less than dead letters are kept, since these are counted from when they were
 * sent first: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html
 */
const workQueueDays = 7;

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const settableConcurrencyMax = 1_000;
const unsetConcurrencyMax = 1_250;

/** For a queue of the data stack. */
export function feedFrom(worker: ServiceFunction, queue: QueueAttributes, feeding: Feeding = {}): void {
  feed(worker, Queue.fromQueueAttributes(worker, 'Queue', queue), feeding);
}

/** Hands messages over as they come: a batching window would make every one of them wait. */
function feed(
  worker: ServiceFunction,
  queue: IQueue,
  {
    pollers = null,
    batchSize = 10,
    concurrencyMax = pollers === null ? withinReserve(worker) : undefined,
  }: Feeding = {},
): void {
  worker.lambda.addEventSource(
    new SqsEventSource(queue, {
      batchSize,
      reportBatchItemFailures: true,
      ...(concurrencyMax !== undefined && { maxConcurrency: concurrencyMax }),
      ...(pollers !== null && {
        provisionedPollerConfig: { minimumPollers: pollers.min, maximumPollers: pollers.max },
      }),
    }),
  );
}

/**
 * Pollers know nothing of a reserve: what they fetch beyond it counts as an attempt each time, until messages that no function has
 * ever seen are dead letters. With pollers of its own a stage says itself how many there may be (infra/regions.ts looks).
 */
function withinReserve({ reservedConcurrency }: ServiceFunction): number | undefined {
  if (reservedConcurrency === undefined || reservedConcurrency >= unsetConcurrencyMax) return undefined;
  return Math.min(reservedConcurrency, settableConcurrencyMax);
}
