// What sets and removes timers in a deployed function.

import { schedulerClient, sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { systemClock } from '../system-clock.ts';
import type { ArmingDependencies } from './arm-timers.ts';
import { deadlineQueue } from './deadline-queue.ts';
import type { ScheduleSettings } from './schedules.ts';
import { schedules } from './schedules.ts';

export function liveArming(): ArmingDependencies & { readonly settings: ScheduleSettings } {
  const leadSeconds = Number(requiredVariable('SCHEDULE_LEAD_SECONDS'));
  const settings = {
    leadSeconds,
    groupName: requiredVariable('SCHEDULE_GROUP_NAME'),
    queueArn: requiredVariable('DEADLINE_QUEUE_ARN'),
    deadLetterQueueArn: requiredVariable('DEADLINE_DEAD_LETTER_QUEUE_ARN'),
    roleArn: requiredVariable('SCHEDULE_ROLE_ARN'),
  };
  return {
    leadSeconds,
    settings,
    clock: systemClock,
    queue: deadlineQueue(sqsClient(), requiredVariable('DEADLINE_QUEUE_URL'), systemClock),
    schedules: schedules(schedulerClient(), settings),
  };
}
