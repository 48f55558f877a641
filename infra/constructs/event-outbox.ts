// Everything that happened, for everybody who wants to know: the table's stream becomes the audit trail and the event bus.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { aggregateEntities } from '../../functions/environment.ts';
import type { Release, Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { deliveryQueueAccess } from './subscriptions.ts';

interface EventOutboxProps extends Release {
  readonly table: ServiceTable;
}

export class EventOutbox extends Construct {
  constructor(scope: Construct, id: string, props: EventOutboxProps) {
    super(scope, id);
    const publish = new ServiceFunction(this, {
      ...props,
      entry: 'events/publish-events',
      access: [
        props.table.access(['BatchWriteItem', 'Query']),
        busAccess(this, props.stage),
        deliveryQueueAccess(this, props.stage),
      ],
      timeout: Duration.seconds(60),
    });
    props.table.feed(publish, aggregateEntities);
  }
}

/** To put events on the bus. */
export function busAccess(scope: Construct, stage: Stage): Access {
  return {
    statements: [allow(['events:PutEvents'], told(scope, stage, 'EventBusArn'))],
    environment: { EVENT_BUS_NAME: told(scope, stage, 'EventBusName') },
  };
}
