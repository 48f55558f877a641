// What sets replans going and what they have done, until it was worked off: the rule that collects it from the bus, and the queue
// that keeps it, also while no function is there to read it.

import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { eventSource, replanEventTypes } from '../../functions/environment.ts';
import type { Stage } from '../config.ts';
import { tell } from '../shared-values.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { replanTimeout } from './replans.ts';
import { WorkQueue } from './work-queue.ts';

export class ReplanInbox extends Construct {
  readonly replans: WorkQueue;
  readonly ruleDeadLetters: DeadLetterQueue;
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { stage, bus }: { stage: Stage; bus: EventBus }) {
    super(scope, id);
    this.replans = new WorkQueue(this, 'Replans', { stage, workerTimeout: replanTimeout, attemptsMax: 5 });
    this.ruleDeadLetters = new DeadLetterQueue(this, 'RuleDeadLetters', { stage });
    this.rule = new Rule(this, 'CalendarEvents', {
      description: 'Revised calendars, and tickets that have gone over to them',
      eventBus: bus,
      eventPattern: { source: [eventSource], detailType: [...replanEventTypes] },
      targets: [new SqsQueue(this.replans.queue, { deadLetterQueue: this.ruleDeadLetters })],
    });
    tell(this, stage, { ReplanQueueUrl: this.replans.queue.queueUrl, ReplanQueueArn: this.replans.queue.queueArn });
  }
}
