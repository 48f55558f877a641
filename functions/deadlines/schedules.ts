// One-time schedules of the EventBridge Scheduler, one per timer, under a name that follows from the id and the timer: whoever
// sets it twice sets the same one.

import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import { hashedId } from '../hashed-id.ts';
import type { Subject } from '../subject.ts';

export interface ScheduleSettings {
  readonly groupName: string;
  readonly queueArn: string;
  readonly deadLetterQueueArn: string;
  /** What the Scheduler acts as when it sends to the queue. */
  readonly roleArn: string;
  readonly leadSeconds: number;
}

export interface DeadlineTimer extends Subject {
  readonly timer: string;
  readonly dueAt: Instant;
  /** Of the call that has set the timer. */
  readonly correlationId?: string;
}

export interface Schedules {
  /** Sets the schedule `leadSeconds` before the timer is due. `expected`: one by this name is likely to be there already. */
  set(id: string, timer: DeadlineTimer, expected: boolean): Promise<void>;
  /** Does nothing when there is none. */
  remove(id: string, timer: string): Promise<void>;
}

export function schedules(client: SchedulerClient, settings: ScheduleSettings): Schedules {
  const create = async (id: string, timer: DeadlineTimer) => {
    await client.send(new CreateScheduleCommand(schedule(id, timer, settings)));
  };
  const update = async (id: string, timer: DeadlineTimer) => {
    await client.send(new UpdateScheduleCommand(schedule(id, timer, settings)));
  };

  return {
    async set(id, timer, expected) {
      const [first, second, refusal] = expected
        ? ([update, create, ResourceNotFoundException] as const)
        : ([create, update, ConflictException] as const);
      await first(id, timer).catch((error: unknown) => {
        if (!(error instanceof refusal)) throw error;
        return second(id, timer);
      });
    },

    async remove(id, timer) {
      const request = { GroupName: settings.groupName, Name: scheduleName(id, timer) };
      await client.send(new DeleteScheduleCommand(request)).catch((error: unknown) => {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      });
    },
  };
}

// Of `[0-9a-zA-Z-_.]`: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
const nameCharactersMax = 64;

/** Ids that callers choose may be as long as a name by themselves. */
export function scheduleName(id: string, timer: string): string {
  const name = `${id}.${timer}`;
  return name.length <= nameCharactersMax ? name : hashedId('S', [id, timer]);
}

/** The whole schedule of a timer, as the Scheduler takes it. */
export function schedule(id: string, timer: DeadlineTimer, settings: ScheduleSettings) {
  const fireAt = new Date(later(timer.dueAt, -settings.leadSeconds * 1_000));
  return {
    GroupName: settings.groupName,
    Name: scheduleName(id, timer.timer),
    // Whole seconds in UTC, cut off and so never later: at(yyyy-mm-ddThh:mm:ss).
    ScheduleExpression: `at(${fireAt.toISOString().slice(0, 19)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    ActionAfterCompletion: 'DELETE' as const,
    Target: {
      Arn: settings.queueArn,
      RoleArn: settings.roleArn,
      Input: JSON.stringify(timer),
      // The sweep finds the deadline long before; an hour of attempts is for the record in the dead letter queue.
      RetryPolicy: { MaximumEventAgeInSeconds: 3_600, MaximumRetryAttempts: 10 },
      DeadLetterConfig: { Arn: settings.deadLetterQueueArn },
    },
  };
}
