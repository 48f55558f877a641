// What leads to notices, until somebody was told: the rule that collects it from the bus and the queue that keeps it, also
// while no function is there to read it; the topic that departments have subscribed to, and the one of
// mails that are addressed to one of them; the key behind their secrets.

import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { eventSource, informationEventTypes, noticeEventTypes } from '../../functions/environment.ts';
import type { Stage } from '../config.ts';
import { tell } from '../shared-values.ts';
import { classify } from '../tags.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { notifyTimeout } from './notices.ts';
import { WorkQueue } from './work-queue.ts';

export class NoticeInbox extends Construct {
  readonly notices: WorkQueue;
  readonly ruleDeadLetters: DeadLetterQueue;
  readonly rule: Rule;
  readonly topic: Topic;
  readonly mailTopic: Topic;
  readonly webhookKey: Secret;

  constructor(scope: Construct, id: string, { stage, bus }: { stage: Stage; bus: EventBus }) {
    super(scope, id);
    this.notices = new WorkQueue(this, 'Notices', {
      stage,
      workerTimeout: notifyTimeout,
      // With the growing rests between them (functions/notices/retry-later.ts) these attempts last more than five hours.
      attemptsMax: 30,
    });
    this.ruleDeadLetters = new DeadLetterQueue(this, 'RuleDeadLetters', { stage });
    this.rule = new Rule(this, 'DeadlineEvents', {
      description: 'Warnings and breaches, withdrawn and confirmed, for notices to departments',
      eventBus: bus,
      eventPattern: { source: [eventSource], detailType: [...noticeEventTypes, ...informationEventTypes] },
      targets: [new SqsQueue(this.notices.queue, { deadLetterQueue: this.ruleDeadLetters })],
    });
    this.topic = topicIn(this, 'Topic');
    // Apart from the other, whose subscriptions without a filter policy get everything.
    this.mailTopic = topicIn(this, 'MailTopic');
    this.webhookKey = new Secret(this, 'WebhookKey', {
      description: 'From this the signing secret of each department is derived',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      ...(stage.copyRegion !== null && { replicaRegions: [{ region: stage.copyRegion }] }),
    });
    classify(this.webhookKey, 'secret');
    tell(this, stage, {
      NoticeQueueUrl: this.notices.queue.queueUrl,
      NoticeQueueArn: this.notices.queue.queueArn,
      NoticeTopicArn: this.topic.topicArn,
      MailTopicArn: this.mailTopic.topicArn,
      WebhookKeyArn: this.webhookKey.secretArn,
    });
  }
}

function topicIn(scope: Construct, id: string): Topic {
  const topic = new Topic(scope, id, { displayName: 'Zhunshi notices', enforceSSL: true });
  // By name: the construct library would write the key's alias as an ARN, which SNS does not take.
  (topic.node.defaultChild as CfnTopic).kmsMasterKeyId = 'alias/aws/sns';
  return topic;
}
