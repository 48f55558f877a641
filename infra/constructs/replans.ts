// After a calendar was revised, running tickets go over to it.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release } from '../config.ts';
import { told } from '../shared-values.ts';
import { allow } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { feedFrom } from './work-queue.ts';

interface ReplansProps extends Release {
  readonly table: ServiceTable;
}

/** A page of tickets, each with a read and a write. */
export const replanTimeout = Duration.seconds(60);

export class Replans extends Construct {
  constructor(scope: Construct, id: string, props: ReplansProps) {
    super(scope, id);
    const queueUrl = told(this, props.stage, 'ReplanQueueUrl');
    const queueArn = told(this, props.stage, 'ReplanQueueArn');
    const replan = new ServiceFunction(this, {
      ...props,
      entry: 'calendars/replan-tickets',
      access: [
        props.table.access(['GetItem', 'BatchGetItem', 'Query', 'PutItem'], ['byDepartment']),
        { statements: [allow(['sqs:SendMessage'], queueArn)], environment: { REPLAN_QUEUE_URL: queueUrl } },
      ],
      timeout: replanTimeout,
      sendsItselfOn: true,
    });
    feedFrom(replan, { queueUrl, queueArn });
  }
}
