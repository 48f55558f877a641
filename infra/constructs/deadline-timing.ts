// The timing pipeline: every deadline has a schedule of its own, which wakes a queue about a minute early; the function
// behind the queue decides at the very second. Once a minute a sweep looks for deadlines that nobody was woken for.

import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { timedEntities } from '../../functions/environment.ts';
import type { Release } from '../config.ts';
import type { SharedValue } from '../shared-values.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { sweepEveryMinute } from './sweep.ts';
import { feedFrom } from './work-queue.ts';

interface DeadlineTimingProps extends Release {
  readonly table: ServiceTable;
}

export const reachTimeout = Duration.seconds(15);

export class DeadlineTiming extends Construct {
  private readonly told: (name: SharedValue) => string;

  constructor(scope: Construct, id: string, props: DeadlineTimingProps) {
    super(scope, id);
    this.told = (name) => told(this, props.stage, name);
    this.armDeadlines(props);
    this.reachDeadlines(props);
    this.sweepDeadlines(props);
  }

  private armDeadlines(props: DeadlineTimingProps): void {
    const arm = new ServiceFunction(this, {
      ...props,
      entry: 'deadlines/arm-deadlines',
      access: [this.sendAccess(), this.scheduleAccess()],
      timeout: Duration.seconds(60),
    });
    props.table.feed(arm, timedEntities);
  }

  private reachDeadlines(props: DeadlineTimingProps): void {
    const reach = new ServiceFunction(this, {
      ...props,
      entry: 'deadlines/deadline-reached',
      access: [props.table.access(['GetItem', 'PutItem']), this.sendAccess()],
      timeout: reachTimeout,
    });
    const queue = { queueUrl: this.told('DeadlineQueueUrl'), queueArn: this.told('DeadlineQueueArn') };
    feedFrom(reach, queue, props.stage.capacity.deadlinePollers);
  }

  private sweepDeadlines(props: DeadlineTimingProps): void {
    sweepEveryMinute(this, {
      ...props,
      entry: 'deadlines/sweep-deadlines',
      access: [props.table.access([], ['byDue']), this.sendAccess()],
      description: 'Finds deadlines that are due and were not reached',
    });
  }

  private sendAccess(): Access {
    return {
      statements: [allow(['sqs:SendMessage'], this.told('DeadlineQueueArn'))],
      environment: { DEADLINE_QUEUE_URL: this.told('DeadlineQueueUrl') },
    };
  }

  /** Schedules are made and removed by the function, one for each deadline, and act under a role that can only send to the queue. */
  private scheduleAccess(): Access {
    const [group, role] = [this.told('ScheduleGroupName'), this.told('ScheduleRoleArn')];
    // The names of schedules follow from tickets, so the group is as exact as this can be.
    const schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${group}/*`,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    const passRole = allow(['iam:PassRole'], role);
    passRole.addCondition('StringEquals', { 'iam:PassedToService': 'scheduler.amazonaws.com' });
    return {
      statements: [
        allow(['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'], schedules),
        passRole,
      ],
      environment: {
        DEADLINE_QUEUE_ARN: this.told('DeadlineQueueArn'),
        DEADLINE_DEAD_LETTER_QUEUE_ARN: this.told('DeadlineDeadLettersArn'),
        SCHEDULE_GROUP_NAME: group,
        SCHEDULE_ROLE_ARN: role,
        // The Scheduler fires within the minute that follows the set time: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
        SCHEDULE_LEAD_SECONDS: '90',
      },
    };
  }
}
