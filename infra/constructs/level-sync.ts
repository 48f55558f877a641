// The levels of circuits go from system to system: a queue takes what archives an order and whose turn it is, and the function
// behind it tells the systems.

import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { archivingEventType, eventSource, levelHopEventType, orderTicketType } from '../../functions/environment.ts';
import type { Release } from '../config.ts';
import { told } from '../shared-values.ts';
import { setting } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { webhookKeyAccess } from './notices.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { WorkQueue } from './work-queue.ts';

interface LevelSyncProps extends Release {
  readonly table: ServiceTable;
}

const syncTimeout = Duration.seconds(30);

export class LevelSync extends Construct {
  constructor(scope: Construct, id: string, props: LevelSyncProps) {
    super(scope, id);
    const { stage, table } = props;
    // With the growing rests between them (functions/notices/retry-later.ts) these attempts last more than five hours; after how
    // many a system counts as out of reach, the policy says.
    const work = new WorkQueue(this, 'Changes', { stage, workerTimeout: syncTimeout, attemptsMax: 30 });
    const sync = new ServiceFunction(this, {
      ...props,
      entry: 'levels/sync-levels',
      access: [
        table.access(['GetItem', 'Query', 'PutItem']),
        webhookKeyAccess(this, stage),
        // The right to delay a message again comes with being fed by the queue.
        setting({ LEVEL_QUEUE_URL: work.queue.queueUrl }),
      ],
      timeout: syncTimeout,
    });
    work.feed(sync);
    this.collect(props, work);
  }

  private collect({ stage }: LevelSyncProps, work: WorkQueue): void {
    const deadLetterQueue = new DeadLetterQueue(this, 'RuleDeadLetters', { stage });
    new Rule(this, 'LevelEvents', {
      description: 'Orders that are archived, and changes of levels whose turn it is in a system',
      eventBus: EventBus.fromEventBusName(this, 'Bus', told(this, stage, 'EventBusName')),
      eventPattern: {
        source: [eventSource],
        detailType: [archivingEventType, levelHopEventType],
        detail: { $or: [{ subject: { ticketType: [orderTicketType] } }, { entity: ['LEVEL_CHANGE'] }] },
      },
      targets: [new SqsQueue(work.queue, { deadLetterQueue })],
    });
  }
}
