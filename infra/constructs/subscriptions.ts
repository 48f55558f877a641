// Events out to subscribed systems: a queue calls up what is to be sent, and the function behind it sends it in order.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { webhookKeyAccess } from './notices.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { feedFrom } from './work-queue.ts';

interface SubscriptionsProps extends Release {
  readonly table: ServiceTable;
}

/** A turn of twenty seconds, and the attempt that begins at its end. */
export const deliverTimeout = Duration.seconds(45);

export class Subscriptions extends Construct {
  constructor(scope: Construct, id: string, props: SubscriptionsProps) {
    super(scope, id);
    const { stage, table } = props;
    const deliver = new ServiceFunction(this, {
      ...props,
      entry: 'subscriptions/deliver-events',
      access: [
        table.access(['GetItem', 'BatchGetItem', 'Query', 'PutItem'], ['byEnd']),
        webhookKeyAccess(this, stage),
        deliveryQueueAccess(this, stage),
      ],
      timeout: deliverTimeout,
      sendsItselfOn: true,
    });
    const queueUrl = told(this, stage, 'DeliveryQueueUrl');
    const queue = { queueUrl, queueArn: told(this, stage, 'DeliveryQueueArn') };
    feedFrom(deliver, queue, { concurrencyMax: stage.capacity.deliveryBatchesMax });
  }
}

/** To call up what is to be sent. */
export function deliveryQueueAccess(scope: Construct, stage: Stage): Access {
  return {
    statements: [allow(['sqs:SendMessage'], told(scope, stage, 'DeliveryQueueArn'))],
    environment: { DELIVERY_QUEUE_URL: told(scope, stage, 'DeliveryQueueUrl') },
  };
}
