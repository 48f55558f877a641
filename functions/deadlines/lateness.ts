// Punctuality, measured where it counts: how long after its due instant a rung was decided.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import { log } from '../log.ts';

/**
 * Logs each reached rung; the line is also a metric, in CloudWatch's embedded format
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 */
export function logLateness(ticketId: string, correlationId: string, events: readonly TicketEvent[]): void {
  for (const event of events) {
    if (!('latenessMilliseconds' in event)) continue;
    const { type, milestone, occurrence, percent, dueAt, reachedAt, latenessMilliseconds } = event;
    log('info', 'deadline reached', {
      ...{ correlationId, ticketId, event: type, milestone, occurrence, percent, dueAt, reachedAt },
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
