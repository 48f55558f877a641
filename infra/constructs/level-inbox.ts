// Orders that are archived, and levels whose turn it is in a system, until the system was told: the rule that collects them from
// the bus and the queue that keeps them, also while no function is there to read it.

import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { archivingEventType, eventSource, levelHopEventType, orderTicketType } from '../../functions/environment.ts';
import type { Stage } from '../config.ts';
import { tell } from '../shared-values.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { syncTimeout } from './level-sync.ts';
import { WorkQueue } from './work-queue.ts';

export class LevelInbox extends Construct {
  readonly levels: WorkQueue;
  readonly ruleDeadLetters: DeadLetterQueue;
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { stage, bus }: { stage: Stage; bus: EventBus }) {
    super(scope, id);
    // With the growing rests between them (functions/notices/retry-later.ts) these attempts last more than five hours; after how
    // many a system counts as out of reach, the policy says.
    this.levels = new WorkQueue(this, 'Levels', { stage, workerTimeout: syncTimeout, attemptsMax: 30 });
    this.ruleDeadLetters = new DeadLetterQueue(this, 'RuleDeadLetters', { stage });
    this.rule = new Rule(this, 'LevelEvents', {
      description: 'Orders that are archived, and changes of levels whose turn it is in a system',
      eventBus: bus,
      eventPattern: {
        source: [eventSource],
        detailType: [archivingEventType, levelHopEventType],
        detail: { $or: [{ subject: { ticketType: [orderTicketType] } }, { entity: ['LEVEL_CHANGE'] }] },
      },
      targets: [new SqsQueue(this.levels.queue, { deadLetterQueue: this.ruleDeadLetters })],
    });
    tell(this, stage, { LevelQueueUrl: this.levels.queue.queueUrl, LevelQueueArn: this.levels.queue.queueArn });
  }
}
