// What operators see and are woken by. It holds nothing that the service needs, and is deployed last.

import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { stackProps } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { Overview } from './constructs/dashboard.ts';
import { OperatorTopic } from './constructs/operator-topic.ts';
import type { WorkingStack } from './places.ts';
import { placesFor } from './places.ts';

interface WatchStackProps {
  readonly stage: Stage;
  readonly data: Stack;
  readonly working: readonly WorkingStack[];
}

export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, working }: WatchStackProps) {
    super(scope, id, stackProps(stage, 'what operators see'));
    const places = placesFor(this, stage, data, working);
    const { topic } = new OperatorTopic(this, 'Operators', { stage });
    const { all: alarms } = new Alarms(this, 'Alarms', { stage, places, topic });
    new Overview(this, 'Overview', { stage, places, alarms });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }
}
