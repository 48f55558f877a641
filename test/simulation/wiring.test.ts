// The simulation runs with the figures, filters and patterns that would be deployed.

import { describe, expect, it } from 'vitest';
import { templateOf } from '../infra/template-of.ts';
import {
  noticePattern,
  queueBatchSize,
  queueFigures,
  replanPattern,
  scheduleLeadSeconds,
  streamFigures,
  streamFilters,
  timeoutSeconds,
} from './wiring.ts';

const { templates } = templateOf('prod');
const resources = [...templates.values()].flatMap(({ Resources }) => Object.values(Resources));
const ofType = (type: string) =>
  resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties as never as Loose);

interface Loose {
  readonly [name: string]: Loose & Loose[] & string & number;
}

const functionsOf = new Map(
  [...templates.values()].flatMap(({ Resources }) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(([id, { Properties }]) => [id, Properties as never as Loose] as const),
  ),
);

function functionNamed(entry: string): Loose {
  const found = [...functionsOf.values()].find(({ Description }) => Description === `functions/${entry}.ts`);
  if (found === undefined) throw new Error(`no function ${entry}`);
  return found;
}

function mappingsOf(entry: string): readonly Loose[] {
  return ofType('AWS::Lambda::EventSourceMapping').filter(
    ({ FunctionName }) => functionsOf.get(FunctionName?.['Ref'] ?? '')?.['Description'] === `functions/${entry}.ts`,
  );
}

describe('the figures of the simulation', () => {
  it.each([
    ['deadlines/arm-deadlines', streamFilters.arm],
    ['events/publish-events', streamFilters.publish],
  ])('feed %s from the stream as deployed', (entry, filter) => {
    const [mapping, ...others] = mappingsOf(entry);
    expect(others).toEqual([]);
    expect(mapping).toMatchObject({
      BatchSize: streamFigures.batchSize,
      ParallelizationFactor: streamFigures.lanes,
      MaximumRecordAgeInSeconds: streamFigures.recordAgeSecondsMax,
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(filter) }] },
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(mapping).not.toHaveProperty('MaximumRetryAttempts');
  });

  it.each(['deadlines/deadline-reached', 'notices/notify-departments', 'calendars/replan-tickets'])(
    'feed %s from its queue as deployed',
    (entry) => {
      expect(mappingsOf(entry)).toMatchObject([
        { BatchSize: queueBatchSize, FunctionResponseTypes: ['ReportBatchItemFailures'] },
      ]);
    },
  );

  it('hold messages of the queues as long and as often as deployed', () => {
    const figures = ofType('AWS::SQS::Queue')
      .filter(({ RedrivePolicy }) => RedrivePolicy !== undefined)
      .map(({ VisibilityTimeout, RedrivePolicy }) => ({
        visibilitySeconds: VisibilityTimeout,
        receivesMax: RedrivePolicy?.['maxReceiveCount'],
      }));
    for (const used of Object.values(queueFigures)) expect(figures).toContainEqual(used);
  });

  it('take the same events off the bus', () => {
    const patterns = ofType('AWS::Events::Rule').map(({ EventPattern }) => EventPattern);
    expect(patterns).toContainEqual(noticePattern);
    expect(patterns).toContainEqual(replanPattern);
  });

  it.each([
    ['deadlines/arm-deadlines', timeoutSeconds.arm],
    ['events/publish-events', timeoutSeconds.publish],
    ['deadlines/deadline-reached', timeoutSeconds.reach],
    ['notices/notify-departments', timeoutSeconds.notify],
    ['deadlines/sweep-deadlines', timeoutSeconds.sweep],
    ['notices/sweep-held-notices', timeoutSeconds.sweep],
    ['calendars/replan-tickets', timeoutSeconds.replan],
    ['tickets/open-ticket', timeoutSeconds.api],
  ])('let %s take so long: %i s', (entry, seconds) => {
    expect(functionNamed(entry)['Timeout']).toBe(seconds);
  });

  it('set schedules as long before a deadline as deployed', () => {
    const { Environment } = functionNamed('deadlines/arm-deadlines');
    expect(Environment?.['Variables']?.['SCHEDULE_LEAD_SECONDS']).toBe(String(scheduleLeadSeconds));
  });
});
