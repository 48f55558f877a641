// All stand-ins for AWS services over one state: queues, schedules, buses, topics, secrets.

import type { JsonObject } from '../json.ts';
import { seededRandom } from '../seeded-random.ts';
import type { State } from '../state.ts';
import { readBuses, readRules, readSchedules } from '../template/events.ts';
import { readQueues, readScheduleGroups, readSecrets, readTopics } from '../template/queues.ts';
import type { Template } from '../template/template.ts';
import { createEventBus } from './event-bus.ts';
import type { StoredMessage } from './message-queue.ts';
import type { MessageStore } from './message-store.ts';
import { openMessageStore } from './message-store.ts';
import type { StoredSchedule } from './schedule-store.ts';
import { openScheduleStore } from './schedule-store.ts';
import { createScheduler } from './scheduler.ts';
import { secretOperations } from './secrets.ts';
import type { Services } from './server.ts';
import type { PublishedMessage } from './sns.ts';
import { createSns } from './sns.ts';
import { sqsOperations } from './sqs.ts';

export interface StandInOptions {
  readonly state: State;
  readonly template: Template;
  readonly imprecisionMilliseconds: number;
  readonly seed: number | undefined;
  readonly invokeLater: (functionArn: string, event: JsonObject) => void;
  readonly onPublished: (message: PublishedMessage) => void;
}

export interface DeadLetter extends StoredMessage {
  readonly queueName: string;
}

export interface StandIns {
  readonly services: Services;
  readonly messages: MessageStore;
  readonly published: () => readonly PublishedMessage[];
  readonly schedules: () => readonly StoredSchedule[];
  /** What lies in these queues and in those that other queues give up to. */
  readonly deadLetters: (queueArns: readonly string[]) => readonly DeadLetter[];
  readonly startRules: () => void;
  readonly stop: () => void;
}

export function openStandIns(options: StandInOptions): StandIns {
  const { state, template, imprecisionMilliseconds, seed, invokeLater, onPublished } = options;
  const messages = openMessageStore(state, readQueues(template));
  const random = seed === undefined ? Math.random : seededRandom(seed);
  const schedules = openScheduleStore(state, messages, { imprecisionMilliseconds, random });
  const bus = createEventBus({
    state,
    buses: readBuses(template),
    rules: [...readRules(template), ...readSchedules(template)],
    messages,
    invokeLater,
  });
  const sns = createSns(state, readTopics(template), onPublished);
  return {
    services: {
      json: {
        AmazonSQS: sqsOperations(messages),
        AWSEvents: bus.operations,
        secretsmanager: secretOperations(state, readSecrets(template)),
      },
      scheduler: createScheduler(schedules, readScheduleGroups(template), messages),
      sns,
    },
    messages,
    published: sns.published,
    schedules: schedules.list,
    deadLetters: (queueArns) => {
      const redriven = messages.all.map(({ spec }) => spec.redrive?.deadLetterArn);
      return messages.all
        .filter(({ spec }) => redriven.includes(spec.arn) || queueArns.includes(spec.arn))
        .flatMap((queue) => queue.peek().map((message) => ({ ...message, queueName: queue.spec.name })));
    },
    startRules: bus.startRules,
    stop: () => {
      bus.stop();
      schedules.stop();
      messages.stop();
    },
  };
}
