// Where anything asynchronous goes that could not be done: kept as long as SQS keeps messages, for somebody to look at.

import type { Stack } from 'aws-cdk-lib';
import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { removalPolicy } from '../config.ts';
import { classify } from '../tags.ts';

export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { stage: Stage }) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(props.stage.deadLetterRetentionDays),
      removalPolicy: removalPolicy(props.stage),
    });
    classify(this, 'confidential');
  }
}

/** All that are in the stack, each list with commas between: for whoever looks into them. */
export function deadLettersIn(stack: Stack): { readonly names: string; readonly arns: string } {
  const queues = stack.node.findAll().filter((child) => child instanceof DeadLetterQueue);
  return {
    names: queues.map(({ queueName }) => queueName).join(','),
    arns: queues.map(({ queueArn }) => queueArn).join(','),
  };
}
