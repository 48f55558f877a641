// What must survive: the table, the schedules of deadlines with what they name, the bus and the topic that other systems
// have tied themselves to, notices not yet told, replans, settlements, operations, imports, deliveries and levels under way, the
// webhook key. It holds no function, so it hardly ever changes.

import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { stackProps } from './config.ts';
import { bulkTimeout } from './constructs/bulk.ts';
import { CauseInbox } from './constructs/cause-inbox.ts';
import { DataTable } from './constructs/data-table.ts';
import { deadLettersIn } from './constructs/dead-letter-queue.ts';
import { DeadlineSchedules } from './constructs/deadline-schedules.ts';
import { LevelInbox } from './constructs/level-inbox.ts';
import { NoticeInbox } from './constructs/notice-inbox.ts';
import { stepTimeout } from './constructs/operations.ts';
import { ReplanInbox } from './constructs/replan-inbox.ts';
import { pageTimeout } from './constructs/settlement.ts';
import { deliverTimeout } from './constructs/subscriptions.ts';
import { WorkQueue, workQueueArnsIn } from './constructs/work-queue.ts';
import { keep } from './lasting-resources.ts';
import { tell } from './shared-values.ts';
import { classify } from './tags.ts';

export class DataStack extends Stack {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, { ...stackProps(stage, 'what must survive'), terminationProtection: stage.keepData });
    classify(this, 'confidential');
    const table = new DataTable(this, 'Store', { stage });
    const schedules = new DeadlineSchedules(this, 'Schedules', { stage });
    const bus = new EventBus(this, 'Bus', {
      // Otherwise made from where the construct stands: moving it would replace the bus.
      eventBusName: `Zhunshi-${stage.name}`,
      description: 'What happened in Zhunshi: one event for every change',
    });
    const inbox = new NoticeInbox(this, 'Notices', { stage, bus });
    const replans = new ReplanInbox(this, 'Replans', { stage, bus });
    const causes = new CauseInbox(this, 'Causes', { stage, bus });
    const levels = new LevelInbox(this, 'Levels', { stage, bus });
    const settlement = new WorkQueue(this, 'Settlement', { stage, workerTimeout: pageTimeout, attemptsMax: 5 });
    // With the growing rests between them (functions/notices/retry-later.ts) these attempts last an hour, as long as an outage may.
    const operations = new WorkQueue(this, 'Operations', { stage, workerTimeout: stepTimeout, attemptsMax: 12 });
    // What a target does not take comes again by the clock of its lane: these attempts are for what fails on our side.
    const deliveries = new WorkQueue(this, 'Deliveries', { stage, workerTimeout: deliverTimeout, attemptsMax: 12 });
    const bulk = new WorkQueue(this, 'Bulk', { stage, workerTimeout: bulkTimeout, attemptsMax: 12 });

    const deadLetters = deadLettersIn(this);
    tell(this, stage, {
      EventBusName: bus.eventBusName,
      EventBusArn: bus.eventBusArn,
      SettlementQueueUrl: settlement.queue.queueUrl,
      SettlementQueueArn: settlement.queue.queueArn,
      SettlementDeadLettersArn: settlement.deadLetters.queueArn,
      OperationQueueUrl: operations.queue.queueUrl,
      OperationQueueArn: operations.queue.queueArn,
      DeliveryQueueUrl: deliveries.queue.queueUrl,
      DeliveryQueueArn: deliveries.queue.queueArn,
      BulkQueueUrl: bulk.queue.queueUrl,
      BulkQueueArn: bulk.queue.queueArn,
      WorkQueueArns: workQueueArnsIn(this),
      DataDeadLetterNames: deadLetters.names,
      DataDeadLetterArns: deadLetters.arns,
    });
    new CfnOutput(this, 'EventBusName', { value: bus.eventBusName });
    new CfnOutput(this, 'NoticeTopicArn', { value: inbox.topic.topicArn });

    keep(this, stage, {
      ServiceTable: table.table,
      DeadlineQueue: schedules.deadlines.queue,
      DeadlineDeadLetters: schedules.deadlines.deadLetters,
      DeadlineSchedules: schedules.group,
      DeadlineScheduleRole: schedules.role,
      EventBus: bus,
      NoticeRule: inbox.rule,
      NoticeRuleDeadLetters: inbox.ruleDeadLetters,
      NoticeQueue: inbox.notices.queue,
      NoticeDeadLetters: inbox.notices.deadLetters,
      NoticeTopic: inbox.topic,
      MailTopic: inbox.mailTopic,
      WebhookKey: inbox.webhookKey,
      ReplanRule: replans.rule,
      ReplanRuleDeadLetters: replans.ruleDeadLetters,
      ReplanQueue: replans.replans.queue,
      ReplanDeadLetters: replans.replans.deadLetters,
      CauseRule: causes.rule,
      CauseRuleDeadLetters: causes.ruleDeadLetters,
      CauseQueue: causes.causes.queue,
      CauseDeadLetters: causes.causes.deadLetters,
      LevelRule: levels.rule,
      LevelRuleDeadLetters: levels.ruleDeadLetters,
      LevelQueue: levels.levels.queue,
      LevelDeadLetters: levels.levels.deadLetters,
      SettlementQueue: settlement.queue,
      SettlementDeadLetters: settlement.deadLetters,
      OperationQueue: operations.queue,
      OperationDeadLetters: operations.deadLetters,
      DeliveryQueue: deliveries.queue,
      DeliveryDeadLetters: deliveries.deadLetters,
      BulkQueue: bulk.queue,
      BulkDeadLetters: bulk.deadLetters,
    });
  }
}
