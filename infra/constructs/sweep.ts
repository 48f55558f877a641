// A function that looks once a minute for what was left undone.

import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Construct } from 'constructs';
import type { Release } from '../config.ts';
import type { Access } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction } from './service-function.ts';

interface SweepProps extends Release {
  readonly entry: string;
  readonly access: readonly Access[];
  /** What it finds. */
  readonly description: string;
}

/** A sweep that fails is not repeated: the next one is due within the minute and finds the same. */
export function sweepEveryMinute(scope: Construct, { description, ...props }: SweepProps): void {
  const deadLetterQueue = new DeadLetterQueue(scope, 'SweepDeadLetters', props);
  const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };
  const sweep = new ServiceFunction(scope, {
    ...props,
    timeout: Duration.seconds(50),
    whenAsynchronous: { ...once, onFailure: new SqsDestination(deadLetterQueue) },
  });
  new Rule(scope, 'SweepEveryMinute', {
    description,
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(sweep.lambda, { deadLetterQueue, ...once })],
  });
}
