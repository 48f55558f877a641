// What setting and removing the timers of deadlines takes.

import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';

export function deadlineQueueAccess(scope: Construct, stage: Stage): Access {
  return {
    statements: [allow(['sqs:SendMessage'], told(scope, stage, 'DeadlineQueueArn'))],
    environment: { DEADLINE_QUEUE_URL: told(scope, stage, 'DeadlineQueueUrl') },
  };
}

/** Schedules are made and removed by functions, one for each deadline, and act under a role that can only send to the queue. */
export function armingAccess(scope: Construct, stage: Stage): readonly Access[] {
  const [group, role] = [told(scope, stage, 'ScheduleGroupName'), told(scope, stage, 'ScheduleRoleArn')];
  const actions = ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'];
  const passRole = allow(['iam:PassRole'], role);
  passRole.addCondition('StringEquals', { 'iam:PassedToService': 'scheduler.amazonaws.com' });
  const scheduling: Access = {
    statements: [allow(actions, schedulesOf(scope, group)), passRole],
    environment: {
      DEADLINE_QUEUE_ARN: told(scope, stage, 'DeadlineQueueArn'),
      DEADLINE_DEAD_LETTER_QUEUE_ARN: told(scope, stage, 'DeadlineDeadLettersArn'),
      SCHEDULE_GROUP_NAME: group,
      SCHEDULE_ROLE_ARN: role,
      // The Scheduler fires within the minute that follows the set time: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
      SCHEDULE_LEAD_SECONDS: '90',
    },
  };
  return [deadlineQueueAccess(scope, stage), scheduling];
}

/** To compare the schedules with the deadlines. Listing them cannot be limited to a group; what is listed are names. */
export function scheduleLookAccess(scope: Construct, stage: Stage): Access {
  const group = told(scope, stage, 'ScheduleGroupName');
  return {
    statements: [allow(['scheduler:GetSchedule'], schedulesOf(scope, group)), allow(['scheduler:ListSchedules'], '*')],
    environment: {},
  };
}

/** The names of schedules follow from what has deadlines, so the group is as exact as this can be. */
function schedulesOf(scope: Construct, group: string): string {
  return Stack.of(scope).formatArn({
    service: 'scheduler',
    resource: 'schedule',
    resourceName: `${group}/*`,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
