// Warnings and breaches, and what is said of them later, are told to the departments, by topic and by webhook: at once, or
// when the department opens.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow, setting } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { sweepEveryMinute } from './sweep.ts';
import { feedFrom } from './work-queue.ts';

interface NoticesProps extends Release {
  readonly table: ServiceTable;
}

export const notifyTimeout = Duration.seconds(30);

export class Notices extends Construct {
  constructor(scope: Construct, id: string, props: NoticesProps) {
    super(scope, id);
    const queueUrl = told(this, props.stage, 'NoticeQueueUrl');
    const notify = new ServiceFunction(this, {
      ...props,
      entry: 'notices/notify-departments',
      access: [
        // What waits for a group bot is deleted, many at a time.
        props.table.access(['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem']),
        webhookKeyAccess(this, props.stage),
        noticeTopicAccess(this, props.stage),
        // The right to delay a message again comes with being fed by the queue.
        setting({ NOTICE_QUEUE_URL: queueUrl, CONSOLE_URL: props.stage.consoleUrl ?? '' }),
      ],
      timeout: notifyTimeout,
    });
    const queueArn = told(this, props.stage, 'NoticeQueueArn');
    feedFrom(notify, { queueUrl, queueArn });
    sweepEveryMinute(this, {
      ...props,
      entry: 'notices/sweep-held-notices',
      access: [
        props.table.access([], ['byDue']),
        { statements: [allow(['sqs:SendMessage'], queueArn)], environment: { NOTICE_QUEUE_URL: queueUrl } },
      ],
      description: 'Finds notices whose department opens',
    });
  }
}

export function noticeTopicAccess(scope: Construct, stage: Stage): Access {
  const topicArn = told(scope, stage, 'NoticeTopicArn');
  return { statements: [allow(['sns:Publish'], topicArn)], environment: { NOTICE_TOPIC_ARN: topicArn } };
}

export function webhookKeyAccess(scope: Construct, stage: Stage): Access {
  const secretArn = told(scope, stage, 'WebhookKeyArn');
  return {
    statements: [allow(['secretsmanager:GetSecretValue'], secretArn)],
    environment: { WEBHOOK_KEY_SECRET_ARN: secretArn },
  };
}
