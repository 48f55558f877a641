// What operators set going to put the system right again: a queue carries it from step to step, and the function behind it has the
// rights that recovery takes, which no other function has together.

import { Duration, Fn } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow, setting } from './access.ts';
import { busAccess } from './event-outbox.ts';
import { armingAccess, scheduleLookAccess } from './schedule-access.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceTable } from './service-table.ts';
import { deliveryQueueAccess } from './subscriptions.ts';
import { feedFrom } from './work-queue.ts';

/** A turn of twenty seconds, and the step that begins at its end. */
export const stepTimeout = Duration.minutes(2);

export class Operations extends Construct {
  constructor(scope: Construct, id: string, release: Release) {
    super(scope, id);
    const { stage } = release;
    const worker = new ServiceFunction(this, {
      ...release,
      entry: 'operations/continue-operation',
      access: [
        // It goes through the whole table, which nothing else may.
        new ServiceTable(this, stage).access(
          ['GetItem', 'PutItem', 'BatchGetItem', 'BatchWriteItem', 'Query', 'Scan'],
          ['byDue', 'byCustomer'],
        ),
        ...armingAccess(this, stage),
        scheduleLookAccess(this, stage),
        busAccess(this, stage),
        deliveryQueueAccess(this, stage),
        operationQueueAccess(this, stage),
        deadLetterAccess(this, stage, [...looking, ...redriving]),
        workQueueAccess(this, stage),
      ],
      timeout: stepTimeout,
      sendsItselfOn: true,
    });
    const queueUrl = told(this, stage, 'OperationQueueUrl');
    feedFrom(worker, { queueUrl, queueArn: told(this, stage, 'OperationQueueArn') });
  }
}

/** To set an operation going, or to lead it on. */
export function operationQueueAccess(scope: Construct, stage: Stage): Access {
  return {
    statements: [allow(['sqs:SendMessage'], told(scope, stage, 'OperationQueueArn'))],
    environment: { OPERATION_QUEUE_URL: told(scope, stage, 'OperationQueueUrl') },
  };
}

const looking = ['GetQueueUrl', 'GetQueueAttributes', 'ReceiveMessage', 'ChangeMessageVisibility'];
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
const redriving = ['DeleteMessage', 'ListDeadLetterSourceQueues'];

/** To see what lies in the dead-letter queues, and to leave it there. */
export function deadLetterLookAccess(scope: Construct, stage: Stage): Access {
  return deadLetterAccess(scope, stage, looking);
}

/** Which dead-letter queues there are. */
export function deadLetterNames(scope: Construct, stage: Stage): Access {
  const names = [told(scope, stage, 'DataDeadLetterNames'), told(scope, stage, 'CoreDeadLetterNames')];
  return setting({ DEAD_LETTER_QUEUE_NAMES: names.join(',') });
}

function deadLetterAccess(scope: Construct, stage: Stage, actions: readonly string[]): Access {
  const arns = [told(scope, stage, 'DataDeadLetterArns'), told(scope, stage, 'CoreDeadLetterArns')];
  const named = actions.map((action) => `sqs:${action}`);
  return {
    ...deadLetterNames(scope, stage),
    statements: [allow(named, ...Fn.split(',', arns.join(',')))],
  };
}

/** To put messages back into the queues that they came from. */
function workQueueAccess(scope: Construct, stage: Stage): Access {
  const arns = Fn.split(',', told(scope, stage, 'WorkQueueArns'));
  return { statements: [allow(['sqs:GetQueueUrl', 'sqs:SendMessage'], ...arns)], environment: {} };
}
