// Everything that happened, for everybody who wants to know: the table's stream becomes the audit trail and the event bus.

import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { aggregateEntities } from '../../functions/environment.ts';
import type { Release } from '../config.ts';
import { allow } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';

interface EventOutboxProps extends Release {
  readonly table: ServiceTable;
}

export class EventOutbox extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: EventOutboxProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { description: 'What happened in Zhunshi: one event for every change' });
    const publish = new ServiceFunction(this, {
      ...props,
      entry: 'events/publish-events',
      access: [
        props.table.access(['BatchWriteItem']),
        {
          statements: [allow(['events:PutEvents'], this.bus.eventBusArn)],
          environment: { EVENT_BUS_NAME: this.bus.eventBusName },
        },
      ],
      timeout: Duration.seconds(60),
    });
    props.table.feed(publish, aggregateEntities);
  }
}
