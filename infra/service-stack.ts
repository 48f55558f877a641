// The whole service, from the table to the API, as one stack. Each construct is one idea: read on in constructs/.

import type { StackProps } from 'aws-cdk-lib';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import type { Release } from './config.ts';
import { DeadlineTiming } from './constructs/deadline-timing.ts';
import { EventOutbox } from './constructs/event-outbox.ts';
import { HttpApi } from './constructs/http-api.ts';
import { Notices } from './constructs/notices.ts';
import { ServiceTable } from './constructs/service-table.ts';

export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: Release & StackProps) {
    super(scope, id, { description: `Zhunshi, service levels kept on time (${props.stage.name})`, ...props });
    const { stage, bundles } = props;

    const table = new ServiceTable(this, 'Store', { stage });
    const outbox = new EventOutbox(this, 'Outbox', { stage, bundles, table });
    new DeadlineTiming(this, 'Timing', { stage, bundles, table });
    const notices = new Notices(this, 'Notices', { stage, bundles, table, bus: outbox.bus });
    const api = new HttpApi(this, 'Api', { stage, bundles, table, webhookKeyAccess: () => notices.webhookKeyAccess() });

    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'EventBusName', { value: outbox.bus.eventBusName });
    new CfnOutput(this, 'NoticeTopicArn', { value: notices.topic.topicArn });
    acknowledgeFindings(this);
  }
}
