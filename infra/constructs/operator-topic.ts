// Where operators hear of alarms. The topic has a key of its own, because an alarm may not use the one that SNS has for everybody:
// it would go off and reach nobody (https://repost.aws/knowledge-center/cloudwatch-receive-sns-for-alarm-trigger).

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

export class OperatorTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      description: 'What alarms say, on its way to the operators',
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      // Nothing is kept under it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(this.forAlarms(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
    this.topic = new Topic(this, 'Topic', {
      displayName: `Zhunshi ${stage.name} alarms`,
      masterKey: key,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(this.forAlarms(['sns:Publish'], this.topic.topicArn));
    for (const email of stage.operatorEmails) this.topic.addSubscription(new EmailSubscription(email));
  }

  private forAlarms(actions: string[], resource: string): PolicyStatement {
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions,
      resources: [resource],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
  }
}
