// Metrics as log lines in CloudWatch's embedded format: no call, no client, nothing to flush
// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
// Powertools for AWS would write the same lines for 15 KB and 5 ms more of every cold import.

import type { MetricName } from './environment.ts';
import { metricNamespace, metricUnits } from './environment.ts';
import type { LogFields, LogLevel } from './log.ts';
import { log } from './log.ts';

/** A figure, or as many as there were. */
type Measured = Readonly<Partial<Record<MetricName, number | readonly number[]>>>;

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html: of more values it
// takes none.
const valuesMax = 100;

/**
 * Logs a line that is also these metrics, or as many lines as it takes for all values; an empty list is none. Their only dimension is
 * the stage: every further value of one would be a metric more on the bill, and finer questions are put to the fields of the line.
 */
export function measure(message: string, measured: Measured, fields: LogFields = {}, level: LogLevel = 'info'): void {
  const lengths = Object.values(measured).map((value) => (typeof value === 'number' ? 1 : value.length));
  const lines = Math.max(1, Math.ceil(Math.max(0, ...lengths) / valuesMax));
  for (let line = 0; line < lines; line += 1) {
    const part = partOf(measured, line);
    const names = Object.keys(part).filter((name): name is MetricName => !isEmpty(part[name as MetricName]));
    log(level, message, { ...fields, ...(names.length > 0 && embedded(names, part)) });
  }
}

function partOf(measured: Measured, line: number): Measured {
  const values = Object.entries(measured).map(([name, value]) => [
    name,
    typeof value === 'number' ? (line === 0 ? value : []) : value.slice(line * valuesMax, (line + 1) * valuesMax),
  ]);
  return Object.fromEntries(values);
}

function embedded(names: readonly MetricName[], measured: Measured): LogFields {
  const Metrics = names.map((name) => ({ Name: name, Unit: metricUnits[name] }));
  return {
    ...Object.fromEntries(names.map((name) => [name, measured[name]])),
    stage: process.env['STAGE'] ?? 'none',
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: metricNamespace, Dimensions: [['stage']], Metrics }],
    },
  };
}

function isEmpty(value: Measured[MetricName]): boolean {
  return value === undefined || (typeof value !== 'number' && value.length === 0);
}
