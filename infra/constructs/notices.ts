// Warnings and breaches, and what is said of them later, lead to notices: from the bus to a queue, from there to the departments by topic and by webhook.

import { Duration } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { eventSource, noticeEventTypes } from '../../functions/environment.ts';
import type { Release } from '../config.ts';
import { removalPolicy } from '../config.ts';
import type { Access } from './access.ts';
import { allow, setting } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { WorkQueue } from './work-queue.ts';

interface NoticesProps extends Release {
  readonly table: ServiceTable;
  readonly bus: EventBus;
}

const notifyTimeout = Duration.seconds(30);

export class Notices extends Construct {
  readonly topic: Topic;
  private readonly webhookKey: Secret;

  constructor(scope: Construct, id: string, props: NoticesProps) {
    super(scope, id);
    const notices = new WorkQueue(this, 'Notices', {
      stage: props.stage,
      workerTimeout: notifyTimeout,
      // With the growing rests between them (functions/notices/retry-later.ts) these attempts last more than five hours.
      attemptsMax: 30,
    });
    new Rule(this, 'DeadlineEvents', {
      description: 'Warnings and breaches, withdrawn and confirmed, for notices to departments',
      eventBus: props.bus,
      eventPattern: { source: [eventSource], detailType: [...noticeEventTypes] },
      targets: [new SqsQueue(notices.queue, { deadLetterQueue: new DeadLetterQueue(this, 'RuleDeadLetters', props) })],
    });

    this.topic = new Topic(this, 'Topic', { displayName: 'Zhunshi notices', enforceSSL: true });
    // By name: the construct library would write the key's alias as an ARN, which SNS does not take.
    (this.topic.node.defaultChild as CfnTopic).kmsMasterKeyId = 'alias/aws/sns';
    this.webhookKey = new Secret(this, 'WebhookKey', {
      description: 'From this the signing secret of each department is derived',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: removalPolicy(props.stage),
    });

    const notify = new ServiceFunction(this, {
      ...props,
      entry: 'notices/notify-departments',
      access: [
        props.table.access(['Query', 'PutItem', 'UpdateItem']),
        this.webhookKeyAccess(),
        {
          statements: [allow(['sns:Publish'], this.topic.topicArn)],
          environment: { NOTICE_TOPIC_ARN: this.topic.topicArn },
        },
        // The right to delay a message again comes with being fed by the queue.
        setting({ NOTICE_QUEUE_URL: notices.queue.queueUrl }),
      ],
      timeout: notifyTimeout,
    });
    notices.feed(notify);
  }

  webhookKeyAccess(): Access {
    const { secretArn } = this.webhookKey;
    return {
      statements: [allow(['secretsmanager:GetSecretValue'], secretArn)],
      environment: { WEBHOOK_KEY_SECRET_ARN: secretArn },
    };
  }
}
