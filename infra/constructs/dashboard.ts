// One page on how the service does: what customers feel at the top, what causes it below. Of the functions behind the API there is
// one curve for all: a curve for each would be over a hundred.

import { Duration } from 'aws-cdk-lib';
import type { Alarm, IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { AlarmStatusWidget, Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { MetricName } from '../../functions/environment.ts';
import { metricNamespace } from '../../functions/environment.ts';
import type { Place } from '../alarm-table.ts';
import type { Stage } from '../config.ts';
import type { Places } from '../places.ts';

interface OverviewProps {
  readonly stage: Stage;
  readonly places: Places;
  readonly alarms: readonly Alarm[];
}

const period = Duration.minutes(1);
const width = 8;

export class Overview extends Construct {
  private readonly places: Places;

  constructor(scope: Construct, id: string, { stage, places, alarms }: OverviewProps) {
    super(scope, id);
    this.places = places;
    const limit = stage.alarmLimits.latenessP99Milliseconds;
    new Dashboard(this, 'Dashboard', {
      dashboardName: `Zhunshi-${stage.name}`,
      defaultInterval: Duration.hours(3),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 })],
        [
          graph('How late deadlines are decided (ms)', this.own('DeadlineLateness', 'p50', 'p99', 'Maximum'), limit),
          graph('From the decision to the notice (ms)', this.own('NoticeDelay', 'p50', 'p99', 'Maximum')),
          graph('Keyed in too late: from entry to decision (ms)', this.own('LateEntryDelay', 'p50', 'p99')),
        ],
        [
          graph('Breaches, and what only the sweep has found', this.counts('DeadlinesBreached', 'DeadlinesSwept')),
          graph('Timers', this.counts('TimersArmed', 'TimersMoved', 'TimersDisarmed', 'TimersStale')),
          graph('Notices', this.counts('NoticesDelivered', 'NoticeFailures', 'NoticeFallbacks', 'NoticesSwept')),
        ],
        [
          graph('From an event to its delivery (ms)', this.own('DeliveryDelay', 'p50', 'p99', 'Maximum')),
          graph('Deliveries', this.counts('DeliveryFailures', 'SubscriptionsDisabled', 'SubscribersNotTold')),
        ],
        [
          graph('Age of the stream (ms)', this.of('eachStreamReader', 'AWS/Lambda', 'IteratorAge', 'Maximum')),
          graph(
            'Oldest message of each queue (s)',
            this.of('eachQueue', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 'Maximum'),
          ),
          graph(
            'Dead letters',
            this.of('eachDeadLetterQueue', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'Maximum'),
          ),
        ],
        [
          graph('Errors of what works by itself', this.of('eachFunction', 'AWS/Lambda', 'Errors', 'Sum')),
          graph('All functions of the account', [
            ...this.of('account', 'AWS/Lambda', 'ConcurrentExecutions', 'Maximum'),
            ...this.of('account', 'AWS/Lambda', 'Throttles', 'Sum'),
          ]),
          graph('Schedules that fired', [
            ...this.of('scheduleGroup', 'AWS/Scheduler', 'InvocationAttemptCount', 'Sum'),
            ...this.of('scheduleGroup', 'AWS/Scheduler', 'InvocationThrottleCount', 'Sum'),
          ]),
        ],
        [
          graph('Calls', [
            ...this.of('api', 'AWS/ApiGateway', 'Count', 'Sum'),
            ...this.of('api', 'AWS/ApiGateway', '4xx', 'Sum'),
            ...this.of('api', 'AWS/ApiGateway', '5xx', 'Sum'),
          ]),
          graph('How long calls take (ms)', this.of('api', 'AWS/ApiGateway', 'Latency', 'p50', 'p99')),
          graph('The table', [
            ...this.of('table', 'AWS/DynamoDB', 'ConsumedWriteCapacityUnits', 'Sum'),
            ...this.of('table', 'AWS/DynamoDB', 'ConsumedReadCapacityUnits', 'Sum'),
            ...this.counts('ConflictsRetried'),
          ]),
        ],
      ],
    });
  }

  private counts(...names: readonly MetricName[]): IMetric[] {
    return names.flatMap((name) => this.own(name, 'Sum'));
  }

  private own(name: MetricName, ...statistics: readonly string[]): IMetric[] {
    return this.of('service', metricNamespace, name, ...statistics);
  }

  private of(place: Place, namespace: string, metricName: string, ...statistics: readonly string[]): IMetric[] {
    return this.places[place].flatMap(({ label: of, dimensions: dimensionsMap }) =>
      statistics.map((statistic) => {
        const label = of ?? (statistics.length > 1 ? statistic : metricName);
        return new Metric({ namespace, metricName, statistic, period, dimensionsMap, label });
      }),
    );
  }
}

function graph(title: string, left: IMetric[], limit?: number): IWidget {
  const leftAnnotations = limit === undefined ? [] : [{ value: limit, label: 'alarm' }];
  return new GraphWidget({ title, left, leftAnnotations, width });
}
