// What the schedules of deadlines rest on. There are as many schedules as open deadlines, made by a function and not by
// CloudFormation, and each names this queue, this role and these dead letters: none of them may be replaced.

import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { tell } from '../shared-values.ts';
import { allow } from './access.ts';
import { reachTimeout } from './deadline-timing.ts';
import { InlineRole } from './inline-role.ts';
import { WorkQueue } from './work-queue.ts';

export class DeadlineSchedules extends Construct {
  readonly deadlines: WorkQueue;
  readonly group: ScheduleGroup;
  readonly role: InlineRole;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    // The sweep calls up again whatever is set aside.
    this.deadlines = new WorkQueue(this, 'Deadlines', { stage, workerTimeout: reachTimeout, attemptsMax: 5 });
    this.group = new ScheduleGroup(this, 'Group', { scheduleGroupName: `Zhunshi-${stage.name}-deadlines` });
    this.role = new InlineRole(this, 'Role', {
      description: 'What a deadline schedule may do: send to its queue',
      // Only for schedules of this group in this account:
      // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
    });
    const { queue, deadLetters } = this.deadlines;
    this.role.addToPolicy(allow(['sqs:SendMessage'], queue.queueArn, deadLetters.queueArn));
    tell(this, stage, {
      DeadlineQueueUrl: queue.queueUrl,
      DeadlineQueueArn: queue.queueArn,
      DeadlineDeadLettersArn: deadLetters.queueArn,
      ScheduleGroupName: this.group.scheduleGroupName,
      ScheduleRoleArn: this.role.roleArn,
    });
  }
}
