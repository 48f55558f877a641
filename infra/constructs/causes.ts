// Faults that have their cause in common: what happens to one of them is weighed with the others.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release } from '../config.ts';
import { told } from '../shared-values.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { feedFrom } from './work-queue.ts';

interface CausesProps extends Release {
  readonly table: ServiceTable;
}

export const followTimeout = Duration.seconds(30);

export class Causes extends Construct {
  constructor(scope: Construct, id: string, props: CausesProps) {
    super(scope, id);
    const follow = new ServiceFunction(this, {
      ...props,
      entry: 'causes/follow-causes',
      // The rules in force are looked up.
      access: [props.table.access(['GetItem', 'PutItem', 'Query'])],
      timeout: followTimeout,
    });
    const [queueUrl, queueArn] = [told(this, props.stage, 'CauseQueueUrl'), told(this, props.stage, 'CauseQueueArn')];
    feedFrom(follow, { queueUrl, queueArn });
  }
}
