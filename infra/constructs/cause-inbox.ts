// What happens to the tickets of common causes, until it was followed: the rule that collects it from the bus and the queue that
// keeps it, also while no function is there to read it.

import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { causeEventTypes, eventSource } from '../../functions/environment.ts';
import type { Stage } from '../config.ts';
import { tell } from '../shared-values.ts';
import { followTimeout } from './causes.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { WorkQueue } from './work-queue.ts';

export class CauseInbox extends Construct {
  readonly causes: WorkQueue;
  readonly ruleDeadLetters: DeadLetterQueue;
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { stage, bus }: { stage: Stage; bus: EventBus }) {
    super(scope, id);
    this.causes = new WorkQueue(this, 'Causes', { stage, workerTimeout: followTimeout, attemptsMax: 10 });
    this.ruleDeadLetters = new DeadLetterQueue(this, 'RuleDeadLetters', { stage });
    this.rule = new Rule(this, 'CauseEvents', {
      description: 'What may change what the faults by one cause come to',
      eventBus: bus,
      // Of the many tickets that are repaired only those that have a cause in common with others.
      eventPattern: {
        source: [eventSource],
        detailType: [...causeEventTypes],
        detail: { subject: { inCommonCause: [true] } },
      },
      targets: [new SqsQueue(this.causes.queue, { deadLetterQueue: this.ruleDeadLetters })],
    });
    tell(this, stage, { CauseQueueUrl: this.causes.queue.queueUrl, CauseQueueArn: this.causes.queue.queueArn });
  }
}
