import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metricNamespace, metricUnits } from '../../functions/environment.ts';
import { alarmRows } from '../../infra/alarm-table.ts';
import { stages } from '../../infra/config.ts';
import type { Resource } from './template-of.ts';
import { asynchronousEntries, flat, templateOf } from './template-of.ts';

const root = join(import.meta.dirname, '..', '..');
const { ofType, functionOf, actionsOf, entries, resources } = templateOf('prod', {
  operatorEmails: ['noc@operator.test'],
});
const { alarmLimits } = stages.prod;
const alarms = ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm);
const runbook = readFileSync(join(root, 'docs', 'runbook.md'), 'utf8');

const ofRow = (id: string) =>
  alarms.filter(({ Properties }) => new RegExp(`^Zhunshi-prod ${id}( |$)`).test(String(Properties['AlarmName'])));

/** The one value of a dimension, written out: what was told in a list is looked up in it. */
function named({ Properties }: Resource): string {
  const dimensions = Properties['Dimensions'] as { Value: unknown }[] | undefined;
  expect(dimensions).toHaveLength(1);
  return selected(dimensions?.[0]?.Value);
}

function selected(value: unknown): string {
  const [index, list] = (value as { 'Fn::Select'?: [number, unknown] })['Fn::Select'] ?? [];
  if (index === undefined) return flat(value);
  const [separator, text] = (list as { 'Fn::Split': [string, unknown] })['Fn::Split'];
  // The name at the end of an ARN.
  if (separator === ':') return selected(text).replace('.Arn>', '.QueueName>');
  return flat(text).split(separator)[Number(index)] ?? 'nothing';
}

interface MetricOfAlarm {
  readonly MetricStat?: { readonly Metric: { readonly Dimensions: readonly { readonly Value: unknown }[] } };
}

const deadLetterQueues = ofType('AWS::SQS::Queue').filter(([, { Properties }]) => !('RedrivePolicy' in Properties));
const workQueues = ofType('AWS::SQS::Queue').filter(([, { Properties }]) => 'RedrivePolicy' in Properties);

describe('the alarms', () => {
  it('have each its entry in the runbook, which has none besides, and name it', () => {
    const ids = alarmRows.map(({ id }) => id);
    const chapters = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title ?? '');
    expect(chapters.filter((title) => /^[a-z-]+$/.test(title))).toEqual(ids);
    for (const id of ids) {
      expect(ofRow(id).length, id).toBeGreaterThan(0);
      for (const { Properties } of ofRow(id)) {
        expect(String(Properties['AlarmDescription'])).toContain(`docs/runbook.md#${id}`);
      }
    }
    expect(alarms).toHaveLength(ids.flatMap(ofRow).length);
  });

  it('have entries that say what it means, where to look, what to do and when it is over', () => {
    for (const chapter of runbook
      .split(/^## /m)
      .filter((text) => alarmRows.some(({ id }) => text.startsWith(`${id}\n`)))) {
      for (const word of ['Means', 'Look', 'Do', 'Over']) expect(chapter).toContain(`**${word}:**`);
    }
  });

  it('watch every dead-letter queue, every queue that feeds a function, and every function that works by itself', () => {
    expect(ofRow('dead-letters').map(named).sort()).toEqual(deadLetterQueues.map(([id]) => `<${id}.QueueName>`).sort());
    expect(ofRow('queue-age').map(named).sort()).toEqual(workQueues.map(([id]) => `<${id}.QueueName>`).sort());
    const working = asynchronousEntries.map((entry) => `<${functionOf(entry).id}>`);
    expect(ofRow('function-errors').map(named).sort()).toEqual([...working].sort());
  });

  it('watch the stream where it is read', () => {
    const readers = ofType('AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => Properties['StartingPosition'] !== undefined,
    );
    expect(ofRow('stream-age').map(named).sort()).toEqual(
      readers.map(([, { Properties }]) => flat(Properties['FunctionName'])).sort(),
    );
  });

  it('are called by what they watch', () => {
    const names = ofRow('dead-letters').map(({ Properties }) => Properties['AlarmName']);
    expect(names).toContain('Zhunshi-prod dead-letters Data/Notices/Notices/DeadLetters');
    expect(new Set(alarms.map(({ Properties }) => Properties['AlarmName'])).size).toBe(alarms.length);
  });

  it('go off at the limits of the stage', () => {
    expect(ofRow('deadline-lateness')[0]?.Properties).toMatchObject({
      ...{ Namespace: 'Zhunshi', MetricName: 'DeadlineLateness', ExtendedStatistic: 'p99', Period: 300 },
      ...{ Dimensions: [{ Name: 'stage', Value: 'prod' }], Threshold: alarmLimits.latenessP99Milliseconds },
      ...{ ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'notBreaching' },
    });
    expect(ofRow('stream-age')[0]?.Properties['Threshold']).toBe(alarmLimits.streamAgeSeconds * 1_000);
  });

  it('of the sweep take silence for a fault', () => {
    expect(ofRow('sweep-silent')[0]?.Properties).toMatchObject({
      ...{ MetricName: 'DeadlinesSwept', Statistic: 'SampleCount', TreatMissingData: 'breaching' },
      ComparisonOperator: 'LessThanThreshold',
    });
  });

  it('add up what the table turns away of every operation that functions may ask for', () => {
    const metrics = ofRow('table-throttles').flatMap(({ Properties }) => Properties['Metrics'] as MetricOfAlarm[]);
    const asked = metrics
      .flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions ?? [])
      .map(({ Value }) => flat(Value));
    const granted = entries.flatMap(actionsOf).filter((action) => /^dynamodb:.*(Item|Query|Scan)$/.test(action));
    const operations = new Set(granted.map((action) => action.replace('dynamodb:', '')));
    expect(asked).toEqual(expect.arrayContaining([...operations]));
  });
});

describe('the topic of the operators', () => {
  const [[topicId, topic] = ['', undefined]] = ofType('AWS::SNS::Topic').filter(([id]) => id.startsWith('Operators'));
  const policies = JSON.stringify(
    ofType('AWS::SNS::TopicPolicy').filter(([, { Properties }]) =>
      JSON.stringify(Properties['Topics']).includes(topicId),
    ),
  );

  it('hears of every alarm when it goes off and when it is over', () => {
    for (const { Properties } of alarms) {
      expect(Properties['AlarmActions']).toEqual([{ Ref: topicId }]);
      expect(Properties['OKActions']).toEqual([{ Ref: topicId }]);
    }
  });

  it('is encrypted with a key that alarms may use, and takes messages of alarms only, over TLS', () => {
    const [[keyId, key] = ['', undefined]] = ofType('AWS::KMS::Key');
    expect(flat(topic?.Properties['KmsMasterKeyId'])).toBe(`<${keyId}.Arn>`);
    expect(key?.Properties).toMatchObject({ EnableKeyRotation: true });
    for (const text of [JSON.stringify(key?.Properties['KeyPolicy']), policies]) {
      expect(text).toContain('"Service":"cloudwatch.amazonaws.com"');
      expect(text).toContain('aws:SourceAccount');
    }
    expect(policies).toContain('"aws:SecureTransport":"false"');
  });

  it('writes to the addresses of the stage', () => {
    expect(ofType('AWS::SNS::Subscription').map(([, { Properties }]) => Properties)).toEqual([
      { Protocol: 'email', Endpoint: 'noc@operator.test', TopicArn: { Ref: topicId } },
    ]);
  });
});

describe('the metrics', () => {
  const names = Object.keys(metricUnits);
  const sources = globSync('functions/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('environment.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

  it('are each measured by a function, and explained in the runbook', () => {
    for (const name of names) {
      expect(sources, name).toMatch(new RegExp(`\\b${name}:`));
      expect(runbook, name).toContain(`\`${name}\``);
    }
  });

  it('are told apart by the stage that every function is told', () => {
    for (const entry of entries) {
      expect(functionOf(entry).properties['Environment'], entry).toMatchObject({ Variables: { STAGE: 'prod' } });
    }
  });

  it('are all on the page with the curves, which stays as long as it is however many routes there are', () => {
    const [[, dashboard] = ['', undefined]] = ofType('AWS::CloudWatch::Dashboard');
    const body = flat(dashboard?.Properties['DashboardBody']);
    for (const name of names) expect(body.includes(`["${metricNamespace}","${name}"`), name).toBe(true);
    expect(body.includes('open-ticket')).toBe(false);
  });
});

describe('what is told of names', () => {
  it('fits into a parameter of Systems Manager, every name at its longest', () => {
    const lists = Object.values(resources).filter(
      ({ Type, Properties }) => Type === 'AWS::SSM::Parameter' && /(Names|Arns)$/.test(String(Properties['Name'])),
    );
    expect(lists.length).toBeGreaterThanOrEqual(4);
    for (const { Properties } of lists) {
      const written = flat(Properties['Value']).replaceAll(/<[^>]+Arn>/g, '-'.repeat(130));
      expect(written.replaceAll(/<[^>]+>/g, '-'.repeat(80)).length, String(Properties['Name'])).toBeLessThan(4_096);
    }
  });
});
