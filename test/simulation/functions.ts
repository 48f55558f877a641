// The functions under test that nobody calls, each made by its own factory from clients of the simulated services.

import '../support/live-environment.ts';
import type { ReplanMessage } from '../../functions/calendars/replan-message.ts';
import { replanTickets } from '../../functions/calendars/replan-tickets.ts';
import { armDeadlines } from '../../functions/deadlines/arm-deadlines.ts';
import { deadlineQueue } from '../../functions/deadlines/deadline-queue.ts';
import { deadlineReached } from '../../functions/deadlines/deadline-reached.ts';
import { schedules } from '../../functions/deadlines/schedules.ts';
import { sweepDeadlines } from '../../functions/deadlines/sweep-deadlines.ts';
import { eventBus } from '../../functions/events/event-bus.ts';
import { publishEvents } from '../../functions/events/publish-events.ts';
import { messageQueue } from '../../functions/message-queue.ts';
import type { Channel } from '../../functions/notices/channel.ts';
import { notifyDepartments } from '../../functions/notices/notify-departments.ts';
import type { ReleaseMessage } from '../../functions/notices/release-notice.ts';
import { retryLater } from '../../functions/notices/retry-later.ts';
import { sweepHeldNotices } from '../../functions/notices/sweep-held-notices.ts';
import { topicChannel } from '../../functions/notices/topic-channel.ts';
import { eventStore } from '../../functions/store/event-store.ts';
import { noticeStore } from '../../functions/store/notice-store.ts';
import { replanStore } from '../../functions/store/replan-store.ts';
import { timedStore } from '../../functions/store/timed-store.ts';
import { noSubscriptions } from '../support/departments.ts';
import { onlyChannels } from '../support/notices.ts';
import { storesOn } from './commands.ts';
import type { Faults } from './faults.ts';
import type { EventBus, Inbox } from './services/bus.ts';
import type { Caller } from './services/calls.ts';
import type { DeployedFunction } from './services/lambda.ts';
import type { Queue } from './services/queue.ts';
import { queueClient } from './services/queue.ts';
import type { Scheduler } from './services/scheduler.ts';
import type { TableService } from './services/table.ts';
import type { queueFigures } from './wiring.ts';
import { scheduleLeadSeconds, timeoutSeconds } from './wiring.ts';

export type QueueName = keyof typeof queueFigures;

export interface Services {
  readonly faults: Faults;
  readonly table: TableService;
  readonly queues: ReadonlyMap<QueueName, Queue>;
  readonly scheduler: Scheduler;
  readonly bus: EventBus;
  readonly inbox: Inbox;
}

export function deadlineFunctions({ faults, table, queues, scheduler }: Services) {
  const clientOf = (caller: Caller) => queueClient(caller, queues, faults);
  const arm: DeployedFunction = {
    name: 'arm-deadlines',
    timeoutSeconds: timeoutSeconds.arm,
    start: (caller) =>
      armDeadlines({
        leadSeconds: scheduleLeadSeconds,
        clock: caller.process,
        queue: deadlineQueue(clientOf(caller), 'deadlines', caller.process),
        schedules: schedules(scheduler.client(caller), {
          leadSeconds: scheduleLeadSeconds,
          groupName: 'simulated',
          queueArn: 'deadlines',
          deadLetterQueueArn: 'unused',
          roleArn: 'unused',
        }),
      }),
  };
  const reach: DeployedFunction = {
    name: 'deadline-reached',
    timeoutSeconds: timeoutSeconds.reach,
    start: (caller) =>
      deadlineReached({
        ...storesOn(table.seenBy(caller)),
        queue: deadlineQueue(clientOf(caller), 'deadlines', caller.process),
        clock: caller.process,
        retryLater: retryLater(clientOf(caller), 'deadlines'),
      }),
  };
  const sweep: DeployedFunction = {
    name: 'sweep-deadlines',
    timeoutSeconds: timeoutSeconds.sweep,
    start: (caller) =>
      sweepDeadlines({
        timed: timedStore(table.seenBy(caller)),
        queue: deadlineQueue(clientOf(caller), 'deadlines', caller.process),
        clock: caller.process,
      }),
  };
  return { arm, reach, sweep };
}

export function noticeFunctions({ faults, table, queues, bus, inbox }: Services) {
  const publish: DeployedFunction = {
    name: 'publish-events',
    timeoutSeconds: timeoutSeconds.publish,
    start: (caller) =>
      publishEvents({
        events: eventStore(table.seenBy(caller)),
        bus: eventBus(bus.client(caller), 'simulated', caller.process),
        subscribers: { tell: async () => {} },
      }),
  };
  const notify: DeployedFunction = {
    name: 'notify-departments',
    timeoutSeconds: timeoutSeconds.notify,
    start: (caller) =>
      notifyDepartments({
        ...storesOn(table.seenBy(caller)),
        notices: noticeStore(table.seenBy(caller)),
        mail: noSubscriptions,
        channels: onlyChannels({
          topic: topicChannel(inbox.topicClient(caller), 'simulated'),
          webhook: webhookTo(inbox, caller),
        }),
        clock: caller.process,
        retryLater: retryLater(queueClient(caller, queues, faults), 'notices'),
      }),
  };
  const release: DeployedFunction = {
    name: 'sweep-held-notices',
    timeoutSeconds: timeoutSeconds.sweep,
    start: (caller) =>
      sweepHeldNotices({
        notices: noticeStore(table.seenBy(caller)),
        queue: messageQueue<ReleaseMessage>(queueClient(caller, queues, faults), 'notices', caller.process),
        clock: caller.process,
      }),
  };
  return { publish, notify, release };
}

export function replanFunction({ faults, table, queues }: Services): DeployedFunction {
  return {
    name: 'replan-tickets',
    timeoutSeconds: timeoutSeconds.replan,
    start: (caller) =>
      replanTickets({
        ...storesOn(table.seenBy(caller)),
        replans: replanStore(table.seenBy(caller)),
        queue: messageQueue<ReplanMessage>(queueClient(caller, queues, faults), 'replans', caller.process),
        clock: caller.process,
      }),
  };
}

/** The address takes what it is sent. How it is signed and sent is tested by itself. */
function webhookTo(inbox: Inbox, caller: Caller): Channel {
  return {
    serves: ({ webhookUrl }) => webhookUrl !== undefined,
    deliver: async ({ id, department }) => {
      await caller.call(`webhook ${department.id}`, () => inbox.take('webhook', id));
    },
  };
}
