// The schedules that there are, whoever made them: to compare them with the deadlines of the table.

import { isDeepStrictEqual } from 'node:util';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import * as z from 'zod/mini';
import type { DeadlineMessage } from '../deadlines/deadline-queue.ts';
import { deadlineMessage } from '../deadlines/deadline-queue.ts';
import type { DeadlineTimer, ScheduleSettings } from '../deadlines/schedules.ts';
import { schedule, scheduleName } from '../deadlines/schedules.ts';
import type { Page, PageRequest } from '../store/table.ts';

export interface ScheduleDirectory {
  /** Whether the schedule of the timer is there, and whether it is as it ought to be. */
  check(id: string, timer: DeadlineTimer): Promise<'right' | 'wrong' | 'missing'>;
  /** Names, in the order of names. The cursor is the Scheduler's own. */
  list(page: PageRequest): Promise<Page<string>>;
  /** What a schedule calls up; null when it is gone, `unreadable` when it is none of ours. */
  read(name: string): Promise<DeadlineMessage | 'unreadable' | null>;
  /** Does nothing when there is none by this name. */
  remove(name: string): Promise<void>;
}

export function scheduleDirectory(client: SchedulerClient, settings: ScheduleSettings): ScheduleDirectory {
  const GroupName = settings.groupName;

  async function get(Name: string) {
    try {
      return await client.send(new GetScheduleCommand({ GroupName, Name }));
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return null;
      throw error;
    }
  }

  return {
    async check(id, timer) {
      const found = await get(scheduleName(id, timer.timer));
      if (found === null) return 'missing';
      const wanted = schedule(id, timer, settings);
      const same =
        found.ScheduleExpression === wanted.ScheduleExpression &&
        found.Target?.Arn === wanted.Target.Arn &&
        found.Target.RoleArn === wanted.Target.RoleArn &&
        callsUpTheSame(found.Target.Input, wanted.Target.Input);
      return same ? 'right' : 'wrong';
    },

    async list({ limit, cursor }) {
      const ask = (NextToken?: string) =>
        client.send(new ListSchedulesCommand({ GroupName, MaxResults: limit, NextToken }));
      const { Schedules: found = [], NextToken: nextCursor } = await ask(cursor).catch((error: unknown) => {
        // Whoever goes on after a long rest may come with a token that is not taken any more, and begins anew.
        if (cursor === undefined || !(error instanceof ValidationException)) throw error;
        return ask();
      });
      const items = found.flatMap(({ Name }) => Name ?? []);
      return nextCursor === undefined ? { items } : { items, nextCursor };
    },

    async read(name) {
      const found = await get(name);
      if (found === null) return null;
      const message = z.safeParse(deadlineMessage, parsed(found.Target?.Input));
      return message.success ? message.data : 'unreadable';
    },

    async remove(Name) {
      await client.send(new DeleteScheduleCommand({ GroupName, Name })).catch((error: unknown) => {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      });
    },
  };
}

/** Whichever call has set it. */
function callsUpTheSame(input: string | undefined, wanted: string): boolean {
  const [found, ought] = [input, wanted].map((text) => z.safeParse(timerOnly, parsed(text)).data);
  return found !== undefined && isDeepStrictEqual(found, ought);
}

const timerOnly = z.omit(deadlineMessage, { correlationId: true });

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
