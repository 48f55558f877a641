// What operators are woken for, one row for each kind of alarm: what is measured, from where on it is too much, and why. What to do
// then stands under the same id in docs/runbook.md.

import type { MetricName } from '../functions/environment.ts';
import { metricNamespace } from '../functions/environment.ts';
import type { Settings } from './settings.ts';

/** What the metric is asked of: the one there is, everything in the account, or each of many, with an alarm of its own. */
export type Place =
  | 'service'
  | 'account'
  | 'api'
  | 'table'
  | 'scheduleGroup'
  | 'noticeTopic'
  | 'eachFunction'
  | 'eachStreamReader'
  | 'eachQueue'
  | 'eachDeadLetterQueue';

type Measure =
  | { readonly namespace: typeof metricNamespace; readonly metric: MetricName }
  | { readonly namespace: `AWS/${string}`; readonly metric: string };

export type AlarmRow = Measure & {
  readonly id: string;
  readonly of: Place;
  readonly statistic: 'Sum' | 'Maximum' | 'SampleCount' | 'p99';
  /** Added up over these operations, where the metric exists for each of them only. */
  readonly operations?: readonly string[];
  /** Reaching it is too much. */
  readonly limit: keyof Settings['alarmLimits'];
  /** What the limit is multiplied with, where CloudWatch counts in another unit. */
  readonly times?: number;
  /** The other way round: less than the limit is too little, and silence is, too. */
  readonly tooLittle?: true;
  /** How long is measured for each point, and how many points of how many have to be bad. */
  readonly minutes: number;
  readonly points: readonly [bad: number, of: number];
  /** What it means. */
  readonly why: string;
};

const own = metricNamespace;

export const alarmRows = [
  {
    id: 'deadline-lateness',
    ...{ namespace: own, metric: 'DeadlineLateness', of: 'service', statistic: 'p99' },
    ...{ limit: 'latenessP99Milliseconds', minutes: 5, points: [2, 3] },
    why: 'Deadlines are decided late: departments hear late of what is at risk or broken.',
  },
  {
    id: 'sweep-finds',
    ...{ namespace: own, metric: 'DeadlinesSwept', of: 'service', statistic: 'Sum' },
    ...{ limit: 'sweepFinds', minutes: 5, points: [1, 1] },
    why: 'The sweep finds deadlines that no timer has called up: each is decided up to a minute late.',
  },
  {
    id: 'sweep-silent',
    ...{ namespace: own, metric: 'DeadlinesSwept', of: 'service', statistic: 'SampleCount' },
    ...{ limit: 'sweepsAtLeast', tooLittle: true, minutes: 5, points: [1, 1] },
    why: 'The sweep does not run: nobody would notice a timer that is lost.',
  },
  {
    id: 'held-sweep-silent',
    ...{ namespace: own, metric: 'NoticesSwept', of: 'service', statistic: 'SampleCount' },
    ...{ limit: 'sweepsAtLeast', tooLittle: true, minutes: 5, points: [1, 1] },
    why: 'The sweep of held notices does not run: departments that open are not told what waits for them.',
  },
  {
    id: 'notice-failures',
    ...{ namespace: own, metric: 'NoticeFailures', of: 'service', statistic: 'Sum' },
    ...{ limit: 'noticeFailures', minutes: 5, points: [2, 3] },
    why: 'A channel does not take notices: departments are not told for as long as that lasts.',
  },
  {
    id: 'notice-fallbacks',
    ...{ namespace: own, metric: 'NoticeFallbacks', of: 'service', statistic: 'Sum' },
    ...{ limit: 'noticeFallbacks', minutes: 5, points: [1, 1] },
    why: 'A channel of a department was given up, and its notices go the next way that the department has named.',
  },
  {
    id: 'subscriptions-disabled',
    ...{ namespace: own, metric: 'SubscriptionsDisabled', of: 'service', statistic: 'Sum' },
    ...{ limit: 'subscriptionsDisabled', minutes: 5, points: [1, 1] },
    why: 'A system that has subscribed to events has not taken any for a day, or is gone: it is sent nothing any more.',
  },
  {
    id: 'subscribers-not-told',
    ...{ namespace: own, metric: 'SubscribersNotTold', of: 'service', statistic: 'Sum' },
    ...{ limit: 'subscribersNotTold', minutes: 5, points: [1, 1] },
    why: 'Through a fault here a system that has subscribed to events hears late or nothing: its subscription cannot be read, or events were not handed over.',
  },
  {
    id: 'topic-failures',
    ...{ namespace: 'AWS/SNS', metric: 'NumberOfNotificationsFailed', of: 'noticeTopic', statistic: 'Sum' },
    ...{ limit: 'topicFailures', minutes: 5, points: [1, 1] },
    why: 'A topic of notices could not reach a subscriber: what that one was to be told is lost to it.',
  },
  {
    id: 'dead-letters',
    namespace: 'AWS/SQS',
    ...{ metric: 'ApproximateNumberOfMessagesVisible', of: 'eachDeadLetterQueue', statistic: 'Maximum' },
    ...{ limit: 'deadLetters', minutes: 1, points: [1, 1] },
    why: 'Something was given up and waits for a person.',
  },
  {
    id: 'function-errors',
    ...{ namespace: 'AWS/Lambda', metric: 'Errors', of: 'eachFunction', statistic: 'Sum' },
    ...{ limit: 'functionErrors', minutes: 5, points: [1, 1] },
    why: 'A function that works by itself ends in errors or runs out of time.',
  },
  {
    id: 'api-errors',
    ...{ namespace: 'AWS/ApiGateway', metric: '5xx', of: 'api', statistic: 'Sum' },
    ...{ limit: 'apiErrors', minutes: 5, points: [1, 1] },
    why: 'Calls are answered with 500 and more: other systems cannot enter what happens.',
  },
  {
    id: 'stream-age',
    ...{ namespace: 'AWS/Lambda', metric: 'IteratorAge', of: 'eachStreamReader', statistic: 'Maximum' },
    ...{ limit: 'streamAgeSeconds', times: 1_000, minutes: 1, points: [2, 3] },
    why: 'What was written waits in the stream: timers are set late, events and notices follow late.',
  },
  {
    id: 'queue-age',
    ...{ namespace: 'AWS/SQS', metric: 'ApproximateAgeOfOldestMessage', of: 'eachQueue', statistic: 'Maximum' },
    ...{ limit: 'queueAgeSeconds', minutes: 1, points: [3, 5] },
    why: 'Messages wait in a queue and are not worked off.',
  },
  {
    id: 'table-throttles',
    ...{ namespace: 'AWS/DynamoDB', metric: 'ThrottledRequests', of: 'table', statistic: 'Sum' },
    operations: [
      ...['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'BatchWriteItem', 'TransactWriteItems'],
    ],
    ...{ limit: 'tableThrottles', minutes: 5, points: [1, 1] },
    why: 'The table turns requests away: calls become slow or fail, and events wait in the stream.',
  },
  {
    id: 'function-throttles',
    ...{ namespace: 'AWS/Lambda', metric: 'Throttles', of: 'account', statistic: 'Sum' },
    ...{ limit: 'functionThrottles', minutes: 5, points: [1, 1] },
    why: 'Lambda turns calls of functions away, because the account has reached its concurrency.',
  },
  {
    id: 'concurrency',
    ...{ namespace: 'AWS/Lambda', metric: 'ConcurrentExecutions', of: 'account', statistic: 'Maximum' },
    ...{ limit: 'concurrentExecutions', minutes: 1, points: [3, 5] },
    why: 'The functions of the account come close to what may run at once; beyond it they are throttled.',
  },
  {
    id: 'scheduler-throttles',
    ...{ namespace: 'AWS/Scheduler', metric: 'InvocationThrottleCount', of: 'scheduleGroup', statistic: 'Sum' },
    ...{ limit: 'schedulerThrottles', minutes: 5, points: [1, 1] },
    why: 'The Scheduler fires late, because more schedules fall due at once than its quota lets it call.',
  },
] as const satisfies readonly AlarmRow[];
