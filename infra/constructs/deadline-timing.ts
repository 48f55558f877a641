// The timing pipeline: every deadline has a schedule of its own, which wakes a queue about a minute early; the function
// behind the queue decides at the very second. Once a minute a sweep looks for deadlines that nobody was woken for.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { timedEntities } from '../../functions/environment.ts';
import type { Release } from '../config.ts';
import { told } from '../shared-values.ts';
import { armingAccess, deadlineQueueAccess } from './schedule-access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { sweepEveryMinute } from './sweep.ts';
import { feedFrom } from './work-queue.ts';

interface DeadlineTimingProps extends Release {
  readonly table: ServiceTable;
}

export const reachTimeout = Duration.seconds(15);

export class DeadlineTiming extends Construct {
  constructor(scope: Construct, id: string, props: DeadlineTimingProps) {
    super(scope, id);
    this.armDeadlines(props);
    this.reachDeadlines(props);
    this.sweepDeadlines(props);
  }

  private armDeadlines(props: DeadlineTimingProps): void {
    const arm = new ServiceFunction(this, {
      ...props,
      entry: 'deadlines/arm-deadlines',
      access: armingAccess(this, props.stage),
      timeout: Duration.seconds(60),
    });
    props.table.feed(arm, timedEntities);
  }

  private reachDeadlines(props: DeadlineTimingProps): void {
    const reach = new ServiceFunction(this, {
      ...props,
      entry: 'deadlines/deadline-reached',
      access: [props.table.access(['GetItem', 'PutItem']), deadlineQueueAccess(this, props.stage)],
      timeout: reachTimeout,
    });
    const queueUrl = told(this, props.stage, 'DeadlineQueueUrl');
    const queue = { queueUrl, queueArn: told(this, props.stage, 'DeadlineQueueArn') };
    feedFrom(reach, queue, { pollers: props.stage.capacity.deadlinePollers });
  }

  private sweepDeadlines(props: DeadlineTimingProps): void {
    sweepEveryMinute(this, {
      ...props,
      entry: 'deadlines/sweep-deadlines',
      access: [props.table.access([], ['byDue']), deadlineQueueAccess(this, props.stage)],
      description: 'Finds deadlines that are due and were not reached',
    });
  }
}
