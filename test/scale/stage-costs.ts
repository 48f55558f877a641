// What a stage costs a month, with no ticket at all and for each thousand: what its templates hold, and the load of a ticket.

import { metricUnits } from '../../functions/environment.ts';
import type { Stage } from '../../infra/config.ts';
import { assumptions, costLines } from './arithmetic.ts';
import { prices } from './quotas.ts';

/** What is paid for by the month as long as it is there, counted in the templates of a stage. */
export interface Standing {
  readonly alarmMetrics: number;
  readonly dashboards: number;
  readonly secrets: number;
  readonly keys: number;
  readonly polledQueues: number;
}

/** A ticket a second, so that batches of the stream are as small as they are in a small system. */
const smallRate = 1;
const daysPerMonth = 30;
/** Queries of half a read unit with which a run of each of the two sweeps asks its partitions. */
const sweepQueries = 96 + 16;
const sweepSeconds = 0.5;
/** Five pollers, each of which asks again after 20 s: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const pollsPerMonth = (5 * assumptions.secondsPerMonth) / 20;
const sweepsPerMonth = assumptions.secondsPerMonth / 60;

export type CostRow = readonly [name: string, dollars: number];

export function standingCosts(standing: Standing): readonly CostRow[] {
  const perMillion = ({ dollars }: { dollars: number }) => dollars / 1_000_000;
  const metrics = Object.keys(metricUnits).length;
  const sweep =
    2 *
      (perMillion(prices.functionRequest) +
        sweepSeconds * assumptions.memoryGigabytes * prices.functionMemory.dollars) +
    (sweepQueries / 2) * perMillion(prices.readUnit) +
    (2 * assumptions.loggedBytesPerInvocation * prices.logged.dollars) / 1e9;
  return [
    [`alarms on ${standing.alarmMetrics} metrics`, standing.alarmMetrics * prices.alarmMetric.dollars],
    [`${metrics} metrics of its own`, metrics * prices.metric.dollars],
    ['dashboard', standing.dashboards * prices.dashboard.dollars],
    [`asking ${standing.polledQueues} queues`, standing.polledQueues * pollsPerMonth * perMillion(prices.queueRequest)],
    ['two sweeps a minute', sweepsPerMonth * sweep],
    ['key of the alarm topic', standing.keys * prices.key.dollars],
    ['secret', standing.secrets * prices.secret.dollars],
  ];
}

/** For a thousand tickets: what they ask for once, and what is kept of their logs for as long as the stage keeps logs. */
export function thousandTickets({ logRetentionDays }: Stage): readonly CostRow[] {
  const lines = costLines(smallRate);
  const of = (pattern: RegExp) =>
    1_000 *
    lines
      .filter(({ name }) => pattern.test(name))
      .reduce((sum, line) => sum + line.unitsPerTicket * line.dollarsPerUnit, 0);
  const logged = lines.find(({ name }) => name === 'gigabytes logged')?.unitsPerTicket ?? 0;
  const groups: Readonly<Record<string, RegExp>> = {
    'requests and functions': /^(API|function)/,
    'table, reading and writing': /^(read|write) units/,
    'schedules, queues, events, notices': /^(schedules|queue|events|notices)/,
    'logs, written': /logged/,
  };
  return [
    ...Object.entries(groups).map(([name, pattern]): CostRow => [name, of(pattern)]),
    [
      'logs, kept to their end',
      (1_000 * logged * assumptions.loggedShareKept * prices.logKept.dollars * logRetentionDays) / daysPerMonth,
    ],
    ['table and its backup, each month that they are kept', of(/^gigabytes kept|recoverable/)],
  ];
}

export function total(rows: readonly CostRow[]): number {
  return rows.reduce((sum, [, dollars]) => sum + dollars, 0);
}
