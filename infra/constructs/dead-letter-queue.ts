// Where anything asynchronous goes that could not be done: kept as long as SQS keeps messages, for somebody to look at.

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
      retentionPeriod: props.stage.deadLetterRetention,
      removalPolicy: removalPolicy(props.stage),
    });
    classify(this, 'confidential');
  }
}
