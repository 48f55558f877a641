// Punctuality, measured where it counts: how long after its due instant a rung was decided.

import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import { log } from '../log.ts';
import type { Subject } from '../subject.ts';

/**
 * Logs each reached rung; the line is also a metric, in CloudWatch's embedded format
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 */
export function logLateness(subject: Subject, correlationId: string, events: readonly DeadlineEvent[]): void {
  for (const event of events) {
    const { type, milestone, occurrence, percent, dueAt, reachedAt, latenessMilliseconds } = event;
    log('info', 'deadline reached', {
      ...{ correlationId, ...subject, event: type, milestone, occurrence, percent, dueAt, reachedAt },
      DeadlineLateness: latenessMilliseconds,
      _aws: {
        Timestamp: reachedAt,
        CloudWatchMetrics: [
          {
            Namespace: 'Zhunshi',
            Dimensions: [['milestone']],
            Metrics: [{ Name: 'DeadlineLateness', Unit: 'Milliseconds' }],
          },
        ],
      },
    });
  }
}
