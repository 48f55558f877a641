// Warnings and breaches, and what is said of them later, are told to the departments, by topic and by webhook: at once, or
// when the department opens.

import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { isInChina } from '../regions.ts';
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
        ...channelsAccess(this, props.stage),
        { statements: [allow(['sns:Unsubscribe'], everySubscription)], environment: {} },
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

/** To tell departments by every channel. */
export function channelsAccess(scope: Construct, stage: Stage): readonly Access[] {
  const [topicArn, mailTopicArn] = [told(scope, stage, 'NoticeTopicArn'), told(scope, stage, 'MailTopicArn')];
  return [
    webhookKeyAccess(scope, stage),
    { statements: [allow(['sns:Publish'], topicArn, mailTopicArn)], environment: { NOTICE_TOPIC_ARN: topicArn } },
    mailStateAccess(scope, stage),
    ...(isInChina(stage) ? [] : [smsAccess(stage)]),
  ];
}

/** To take channels of a department as it names them. */
export function takingChannelsAccess(scope: Construct, stage: Stage): readonly Access[] {
  const [mailTopicArn, queueUrl] = [told(scope, stage, 'MailTopicArn'), told(scope, stage, 'NoticeQueueUrl')];
  const subscribing = allow(['sns:Subscribe'], mailTopicArn);
  subscribing.addCondition('StringEquals', { 'sns:Protocol': 'email' });
  const tidying = allow(['sqs:SendMessage'], told(scope, stage, 'NoticeQueueArn'));
  return [
    webhookKeyAccess(scope, stage),
    { statements: [subscribing], environment: { MAIL_TOPIC_ARN: mailTopicArn } },
    { statements: [tidying], environment: { NOTICE_QUEUE_URL: queueUrl } },
    setting({ OFFERS_SMS: String(!isInChina(stage)) }),
  ];
}

/**
 * A right over subscriptions cannot be limited to a topic: SNS has no type of resource for them
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html). Their ARNs end in a random number.
 */
const everySubscription = '*';

/** To see whether an e-mail address has confirmed. */
export function mailStateAccess(scope: Construct, stage: Stage): Access {
  return {
    statements: [allow(['sns:GetSubscriptionAttributes'], everySubscription)],
    environment: { MAIL_TOPIC_ARN: told(scope, stage, 'MailTopicArn') },
  };
}

/**
 * A telephone has no ARN that a right could name. So it is to publish to whatever is not under SNS: no topic, no endpoint of a
 * platform (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html has no type of resource for it).
 */
function smsAccess({ smsSenderId }: Stage): Access {
  const telephones = new PolicyStatement({
    actions: ['sns:Publish'],
    notResources: [`arn:${Aws.PARTITION}:sns:*:*:*`],
  });
  return { statements: [telephones], environment: { SMS_SENDER_ID: smsSenderId ?? '' } };
}

export function webhookKeyAccess(scope: Construct, stage: Stage): Access {
  const secretArn = told(scope, stage, 'WebhookKeyArn');
  return {
    statements: [allow(['secretsmanager:GetSecretValue'], secretArn)],
    environment: { WEBHOOK_KEY_SECRET_ARN: secretArn },
  };
}
