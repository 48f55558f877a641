import { describe, expect, it } from 'vitest';
import { aggregateEntities, informationEventTypes } from '../../functions/environment.ts';
import type { Resource } from './template-of.ts';
import { flat, idIn, templateOf } from './template-of.ts';

const { ofType, functionOf, rightsOf, rightsOfRole, resources } = templateOf('dev');

const mappingOf = (entry: string) => {
  const target = `<${functionOf(entry).id}>`;
  const found = ofType('AWS::Lambda::EventSourceMapping').filter(
    ([, { Properties }]) => flat(Properties['FunctionName']) === target,
  );
  expect(found, entry).toHaveLength(1);
  return (found[0] as [string, Resource])[1].Properties;
};
const filtersOf = (entry: string) =>
  (mappingOf(entry)['FilterCriteria'] as { Filters: { Pattern: string }[] }).Filters.map(({ Pattern }) =>
    JSON.parse(Pattern),
  );
const queueAt = (arn: unknown) => {
  const queue = resources[idIn(arn)];
  expect(queue?.Type, flat(arn)).toBe('AWS::SQS::Queue');
  return queue as Resource;
};

const streamConsumers = ['deadlines/arm-deadlines', 'events/publish-events'];
const queueWorkers = [
  'deadlines/deadline-reached',
  'levels/sync-levels',
  'notices/notify-departments',
  'calendars/replan-tickets',
  'settlements/continue-settlement',
  'operations/continue-operation',
  'bulk/continue-bulk',
];

describe('the table stream', () => {
  it('wakes arm-deadlines for what has deadlines only', () => {
    expect(filtersOf('deadlines/arm-deadlines')).toEqual([
      {
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: { NewImage: { entity: { S: ['TICKET', 'CONTRACT', 'LEVEL_CHANGE', 'CUSTOMER_FILE'] } } },
      },
    ]);
  });

  it('wakes publish-events for every aggregate, and not for audit entries or notices', () => {
    expect(filtersOf('events/publish-events')).toEqual([
      {
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: {
          NewImage: { entity: { S: [...aggregateEntities] } },
        },
      },
    ]);
  });

  it.each(streamConsumers)('is read by %s from its beginning; what keeps failing is set aside', (entry) => {
    const mapping = mappingOf(entry);
    expect(mapping).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': ['ServiceTable', 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRecordAgeInSeconds: 6 * 3600,
    });
    // By age alone: attempts are made within seconds, an outage lasts longer.
    expect(mapping['MaximumRetryAttempts']).toBeUndefined();
    const destination = (mapping['DestinationConfig'] as { OnFailure: { Destination: unknown } }).OnFailure.Destination;
    queueAt(destination);
    expect(rightsOf(entry)).toContainEqual(
      expect.objectContaining({
        actions: expect.arrayContaining(['sqs:SendMessage']),
        resources: [flat(destination)],
      }),
    );
  });
});

describe('the queues', () => {
  it.each([
    ['deadlines/deadline-reached', 5, 10],
    ['levels/sync-levels', 30, 10],
    ['notices/notify-departments', 30, 10],
    ['calendars/replan-tickets', 5, 10],
    ['settlements/continue-settlement', 5, 10],
    ['operations/continue-operation', 12, 10],
    // Its memory is for one file.
    ['bulk/continue-bulk', 12, 1],
  ])('hand %s messages at once, and set aside what failed %i times', (entry, attemptsMax, batchSize) => {
    const mapping = mappingOf(entry);
    expect(mapping).toMatchObject({ BatchSize: batchSize, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    expect(mapping['MaximumBatchingWindowInSeconds']).toBeUndefined();
    const { maxReceiveCount, deadLetterTargetArn } = queueAt(mapping['EventSourceArn']).Properties[
      'RedrivePolicy'
    ] as Record<string, unknown>;
    expect(maxReceiveCount).toBe(attemptsMax);
    queueAt(deadLetterTargetArn);
  });

  it.each(queueWorkers)('do not hand a message out again while %s may still be working on it', (entry) => {
    const visibility = Number(queueAt(mappingOf(entry)['EventSourceArn']).Properties['VisibilityTimeout']);
    expect(visibility).toBeGreaterThanOrEqual(6 * Number(functionOf(entry).properties['Timeout']));
  });

  it('are encrypted and refuse requests without TLS', () => {
    const guarded = ofType('AWS::SQS::QueuePolicy').flatMap(([, { Properties }]) =>
      JSON.stringify(Properties['PolicyDocument']).includes('"aws:SecureTransport":"false"')
        ? (Properties['Queues'] as { Ref: string }[]).map(({ Ref }) => Ref)
        : [],
    );
    for (const [id, { Properties }] of ofType('AWS::SQS::Queue')) {
      expect(Properties['SqsManagedSseEnabled'], id).toBe(true);
      expect(guarded).toContain(id);
    }
  });

  it('for dead letters keep them as long as SQS does', () => {
    const keeping = ofType('AWS::SQS::Queue').filter(([, { Properties }]) => Properties['RedrivePolicy'] === undefined);
    expect(keeping).toHaveLength(17);
    for (const [id, { Properties }] of keeping) expect(Properties['MessageRetentionPeriod'], id).toBe(14 * 24 * 3600);
  });

  it('for work keep them for a week, in which a function may be out, and leave dead letters as long to be looked at', () => {
    const working = ofType('AWS::SQS::Queue').filter(([, { Properties }]) => 'RedrivePolicy' in Properties);
    expect(working.length).toBeGreaterThan(7);
    for (const [id, { Properties }] of working) expect(Properties['MessageRetentionPeriod'], id).toBe(7 * 24 * 3600);
  });
});

const sweeps = ['deadlines/sweep-deadlines', 'notices/sweep-held-notices'];

describe('the sweeps', () => {
  it('runs every minute and is not repeated when it fails: the next one finds the same', () => {
    const rules = ofType('AWS::Events::Rule').filter(([, { Properties }]) => 'ScheduleExpression' in Properties);
    expect(rules).toHaveLength(sweeps.length);
    for (const [, { Properties }] of rules) {
      expect(Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    }
    expect(ofType('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties)).toEqual(
      sweeps.map((entry) =>
        expect.objectContaining({
          FunctionName: { Ref: functionOf(entry).id },
          MaximumRetryAttempts: 0,
          MaximumEventAgeInSeconds: 60,
        }),
      ),
    );
  });

  it('that failed leaves a dead letter', () => {
    for (const [, { Properties }] of ofType('AWS::Lambda::EventInvokeConfig')) {
      queueAt((Properties['DestinationConfig'] as { OnFailure: { Destination: unknown } }).OnFailure.Destination);
    }
  });

  it('ends before the next one starts', () => {
    for (const entry of sweeps) expect(Number(functionOf(entry).properties['Timeout'])).toBeLessThan(60);
  });
});

const ruleFeeding = (entry: string) => {
  const queue = JSON.stringify(mappingOf(entry)['EventSourceArn']);
  const rules = ofType('AWS::Events::Rule').map(([, { Properties }]) => Properties);
  return rules.find(({ Targets }) => JSON.stringify(Targets).includes(queue));
};

describe('the faults of one cause', () => {
  it('are followed by what happens to their tickets, and to no others', () => {
    const [, rule] = ofType('AWS::Events::Rule').find(([id]) => id === 'CauseRule') ?? [];
    expect(rule?.Properties).toMatchObject({
      EventPattern: {
        source: ['zhunshi'],
        'detail-type': expect.arrayContaining(['CauseLinked', 'TicketResolved', 'RecoveryDenied', 'CauseWeighed']),
        detail: { subject: { inCommonCause: [true] } },
      },
      Targets: [{ Arn: mappingOf('causes/follow-causes')['EventSourceArn'] }],
    });
  });
});

describe('the rules', () => {
  it('have a dead-letter queue behind every target, which lets the rule send', () => {
    for (const [id, { Properties }] of ofType('AWS::Events::Rule')) {
      for (const target of Properties['Targets'] as { DeadLetterConfig?: { Arn: unknown } }[]) {
        const arn = target.DeadLetterConfig?.Arn;
        queueAt(arn);
        const admitted = ofType('AWS::SQS::QueuePolicy').some(([, policy]) => {
          const document = JSON.stringify(policy.Properties['PolicyDocument']);
          return (
            document.includes('events.amazonaws.com') && document.includes(id) && document.includes(JSON.stringify(arn))
          );
        });
        expect(admitted, `${id} may send to ${flat(arn)}`).toBe(true);
      }
    }
  });

  it('bring warnings and breaches to the notices', () => {
    const [, rule] = ofType('AWS::Events::Rule').find(([id]) => id === 'NoticeRule') ?? [];
    expect(rule?.Properties).toMatchObject({
      EventPattern: {
        source: ['zhunshi'],
        'detail-type': [
          'ReminderDue',
          'DeadlineWarned',
          'DeadlineBreached',
          'DeadlineEscalated',
          'WarningWithdrawn',
          'BreachWithdrawn',
          'EscalationWithdrawn',
          'WarningConfirmed',
          'BreachConfirmed',
          'EscalationConfirmed',
          ...informationEventTypes,
        ],
      },
      Targets: [{ Arn: mappingOf('notices/notify-departments')['EventSourceArn'] }],
    });
    expect(JSON.stringify(rule?.Properties['Targets'])).not.toContain('InputTransformer');
  });

  it('bring archived orders and no other closed ticket to the levels, and the systems whose turn it is (R72, R73)', () => {
    expect(ruleFeeding('levels/sync-levels')?.['EventPattern']).toEqual({
      source: ['zhunshi'],
      'detail-type': ['TicketClosed', 'LevelHopStarted'],
      detail: { $or: [{ subject: { ticketType: ['provisioning'] } }, { entity: ['LEVEL_CHANGE'] }] },
    });
  });
});

describe('replans', () => {
  it('begin when a calendar is revised, and hear of every ticket that has gone over', () => {
    const rule = ofType('AWS::Events::Rule').find(([id]) => id === 'ReplanRule')?.[1].Properties;
    expect(rule).toMatchObject({
      EventPattern: {
        source: ['zhunshi'],
        'detail-type': ['CalendarRevised', 'TicketReplanned', 'FaultReportRequested'],
      },
      Targets: [{ Arn: mappingOf('calendars/replan-tickets')['EventSourceArn'] }],
    });
  });

  it('find tickets by the queues of departments, and lead on by messages to themselves', () => {
    const rights = rightsOf('calendars/replan-tickets');
    const queue = flat(mappingOf('calendars/replan-tickets')['EventSourceArn']);
    expect(rights).toContainEqual(
      expect.objectContaining({ actions: ['dynamodb:Query'], resources: ['<ServiceTable.Arn>/index/byDepartment'] }),
    );
    expect(rights).toContainEqual(
      expect.objectContaining({ actions: expect.arrayContaining(['sqs:SendMessage']), resources: [queue] }),
    );
  });
});

describe('the settlement', () => {
  const [, schedule] = ofType('AWS::Scheduler::Schedule')[0] ?? [];
  const target = schedule?.Properties['Target'] as Record<string, unknown>;

  it('is rung for ten minutes past midnight on the first of the month by the clocks of the operator, into its queue', () => {
    expect(schedule?.Properties).toMatchObject({
      ScheduleExpression: 'cron(10 0 1,2 * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(target['Arn']).toEqual(mappingOf('settlements/continue-settlement')['EventSourceArn']);
    queueAt((target['DeadLetterConfig'] as { Arn: unknown }).Arn);
  });

  it('is rung under a role that may send to that queue and its dead letters, and that schedules of this account alone may take', () => {
    const role = idIn(target['RoleArn']);
    expect(rightsOfRole(role)).toMatchObject([{ actions: ['sqs:SendMessage'] }]);
    const trust = JSON.stringify(resources[role]?.Properties['AssumeRolePolicyDocument']);
    for (const part of ['scheduler.amazonaws.com', 'aws:SourceArn', 'aws:SourceAccount']) expect(trust).toContain(part);
  });
});

describe('the schedules of deadlines', () => {
  const arm = functionOf('deadlines/arm-deadlines').properties['Environment'] as { Variables: Record<string, unknown> };
  const role = idIn(arm.Variables['SCHEDULE_ROLE_ARN']);

  it('act under a role that may send to their queue and its dead letters, and nothing else', () => {
    const [queue, deadLetters] = ['DEADLINE_QUEUE_ARN', 'DEADLINE_DEAD_LETTER_QUEUE_ARN'].map((name) =>
      flat(arm.Variables[name]),
    );
    expect(rightsOfRole(role)).toEqual([
      { Effect: 'Allow', actions: ['sqs:SendMessage'], resources: expect.arrayContaining([queue, deadLetters]) },
    ]);
    expect(rightsOfRole(role)[0]?.resources).toHaveLength(2);
  });

  it('alone may take that role', () => {
    const trust = JSON.stringify(resources[role]?.Properties['AssumeRolePolicyDocument']);
    expect(trust).toContain('scheduler.amazonaws.com');
    expect(trust).toContain('aws:SourceArn');
    expect(trust).toContain('aws:SourceAccount');
  });

  it('get that role from arm-deadlines, which can hand it to the Scheduler only', () => {
    expect(rightsOf('deadlines/arm-deadlines')).toContainEqual({
      Effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: [`<${role}.Arn>`],
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    });
  });

  it('are set earlier than the minute by which the Scheduler may be late', () => {
    expect(arm.Variables['SCHEDULE_LEAD_SECONDS']).toBe('90');
  });
});
