// Everything that happened, for everybody who wants to know: the table's stream becomes the audit trail and the event bus.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { aggregateEntities } from '../../functions/environment.ts';
import type { Release } from '../config.ts';
import { told } from '../shared-values.ts';
import { allow } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';

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
        props.table.access(['BatchWriteItem']),
        {
          statements: [allow(['events:PutEvents'], told(this, props.stage, 'EventBusArn'))],
          environment: { EVENT_BUS_NAME: told(this, props.stage, 'EventBusName') },
        },
      ],
      timeout: Duration.seconds(60),
    });
    props.table.feed(publish, aggregateEntities);
  }
}
