import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationAt } from '../../functions/access/operations.ts';
import { variableNames } from '../../functions/environment.ts';
import { functionEntries } from '../../infra/bundle.ts';
import { routes } from '../../infra/routes.ts';
import { asynchronousEntries, flat, templateOf } from './template-of.ts';

const { entries, functionOf, ofType, rightsOf, rightsOfRole, actionsOf } = templateOf('dev');
const prod = templateOf('prod');

const logActions = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const writing = /PutItem|UpdateItem|DeleteItem|BatchWriteItem/;
const updating = (partitionKeys: string) => ({
  Effect: 'Allow',
  actions: ['dynamodb:UpdateItem'],
  resources: ['<ServiceTable.Arn>'],
  Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitionKeys] } },
});
/** The right of every route to count requests. */
const counting = updating('REQUESTS#*');
/** The only other right that depends on how it is used. */
const subscribingMail = {
  ...{ Effect: 'Allow', actions: ['sns:Subscribe'], resources: ['<MailTopic>'] },
  Condition: { StringEquals: { 'sns:Protocol': 'email' } },
};
const actionsBesideCounting = (entry: string) =>
  rightsOf(entry)
    .filter(({ Condition }) => Condition === undefined)
    .flatMap(({ actions }) => actions);

describe('every function', () => {
  it('stands for a file that exports a handler, and every such file is deployed', () => {
    expect([...entries].sort()).toEqual(functionEntries());
  });

  it('runs on Node 24 and arm64', () => {
    for (const entry of entries) {
      const { properties } = functionOf(entry);
      expect(properties, entry).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
  });

  it('has a role of its own', () => {
    const roles = entries.map((entry) => flat(functionOf(entry).properties['Role']));
    expect(new Set(roles).size).toBe(entries.length);
  });

  it('writes to a log group of its own', () => {
    for (const entry of entries) {
      const group = flat((functionOf(entry).properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup);
      const rights = rightsOf(entry).filter(({ actions }) => actions.some((action) => action.startsWith('logs:')));
      expect(rights, entry).toEqual([
        { Effect: 'Allow', actions: logActions, resources: [group.replace('>', '.Arn>')] },
      ]);
    }
  });

  it('is told less than the 4 KB that Lambda takes, every name that AWS makes up counted at its longest', () => {
    for (const entry of entries) {
      const told = JSON.stringify(functionOf(entry).properties['Environment'] ?? {});
      const long = told
        .replaceAll(/\{"Fn::GetAtt":\["\w+","QueueName"\]\}/g, '-'.repeat(80))
        .replaceAll(/\{"(Ref|Fn::GetAtt)":[^}]+\}/g, '-'.repeat(150));
      expect(long.length, entry).toBeLessThan(4_000);
    }
  });

  it('is told only what some function reads', () => {
    const known: readonly string[] = variableNames;
    for (const entry of entries) {
      const environment = functionOf(entry).properties['Environment'] as { Variables: object } | undefined;
      for (const name of Object.keys(environment?.Variables ?? {})) expect(known, entry).toContain(name);
    }
  });
});

describe('logs', () => {
  it('are kept for two weeks in development', () => {
    for (const [id, { Properties }] of ofType('AWS::Logs::LogGroup'))
      expect(Properties['RetentionInDays'], id).toBe(14);
  });

  it('are kept for half a year in production, also when the stack goes', () => {
    const groups = prod.ofType('AWS::Logs::LogGroup');
    expect(groups).toHaveLength(prod.entries.length + 1);
    for (const [id, group] of groups) {
      expect(group, id).toMatchObject({ DeletionPolicy: 'Retain', Properties: { RetentionInDays: 180 } });
    }
  });
});

describe('functions that send themselves on', () => {
  it('may do so more than the sixteen times after which Lambda ends what looks like a loop', () => {
    const looping = ofType('AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties['RecursiveLoop'] === 'Allow',
    );
    expect(looping.map(([, { Properties }]) => Properties['Description']).sort()).toEqual([
      'functions/bulk/continue-bulk.ts',
      'functions/calendars/replan-tickets.ts',
      'functions/operations/continue-operation.ts',
      'functions/settlements/continue-settlement.ts',
      'functions/subscriptions/deliver-events.ts',
    ]);
  });
});

describe('rights', () => {
  it('name their actions and resources; the only patterns are the streams of the table, the schedules of the group, and their list', () => {
    const statements = ofType('AWS::IAM::Role').flatMap(([role]) => rightsOfRole(role));
    const patterns = statements.flatMap(({ actions, resources }) => [...actions, ...resources].filter(hasPattern));
    expect([...new Set(patterns)].sort()).toEqual([
      '*',
      '<ServiceTable.Arn>/stream/*',
      'arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/Zhunshi-dev-deadlines/*',
    ]);
  });

  it('stand in the role itself, within the 10,240 characters that IAM takes, and come from no managed policy', () => {
    for (const [id, { Properties }] of ofType('AWS::IAM::Role')) {
      expect(Properties['ManagedPolicyArns'], id).toBeUndefined();
      // Every name that AWS makes up counted at its longest.
      const written = JSON.stringify(rightsOfRole(id)).replaceAll(/<[^>]+>/g, '-'.repeat(130));
      expect(written.length, id).toBeLessThan(7_000);
    }
    expect([...ofType('AWS::IAM::Policy'), ...ofType('AWS::IAM::ManagedPolicy')]).toEqual([]);
  });

  it('of a route with a token include to count the requests of its clients, and no other item is reached by that', () => {
    for (const { key, entry, scopes } of routes) {
      const conditional = rightsOf(entry).filter(({ Condition }) => Condition !== undefined);
      const subscribing = entry === 'departments/put-department' ? [subscribingMail] : [];
      expect(conditional.slice(0, 1 + subscribing.length), key).toEqual(
        scopes.length === 0 ? [] : [counting, ...subscribing],
      );
    }
  });

  it('of a route that leaves something out of its list include the key of its cursors, which is all that they add', () => {
    for (const { key, entry } of routes.filter((route) => route.entry !== 'departments/put-department')) {
      const narrows = readFileSync(`functions/${entry}.ts`, 'utf8').includes("from '../access/visible-page.ts'");
      const further = rightsOf(entry)
        .filter(({ Condition }) => Condition !== undefined)
        .slice(1);
      expect(further, key).toEqual(narrows ? [updating('CURSOR_KEY')] : []);
    }
  });

  it('of a reading route do not include writing, unless it is on record who reads', () => {
    for (const { key, entry } of routes.filter((route) => route.key.startsWith('GET'))) {
      expect(
        actionsBesideCounting(entry).filter((action) => writing.test(action)),
        key,
      ).toEqual(operationAt(key).personal ? ['dynamodb:PutItem'] : []);
    }
  });

  it('of a changing route are to read items and to put one', () => {
    for (const { key, entry } of routes.filter((route) => !route.key.startsWith('GET'))) {
      const actions = actionsBesideCounting(entry).filter((action) => action.startsWith('dynamodb:'));
      const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
      expect([...reading, 'dynamodb:PutItem'], key).toEqual(expect.arrayContaining(actions));
    }
  });

  it('never include deleting items, and scanning only for what operators set going', () => {
    for (const entry of entries) {
      expect(
        actionsOf(entry).filter((action) => /DeleteItem/.test(action)),
        entry,
      ).toEqual([]);
    }
    expect(holdersOf('dynamodb:Scan')).toEqual(['operations/continue-operation']);
  });

  it('on everything are to list schedules and to see or end subscriptions of SNS, which cannot be limited', () => {
    const everywhere = entries.flatMap((entry) =>
      rightsOf(entry)
        .filter(({ resources }) => resources.includes('*'))
        .map(({ actions }) => `${entry} ${actions.join(' ')}`),
    );
    expect(everywhere.sort()).toEqual([
      'departments/get-department sns:GetSubscriptionAttributes',
      'departments/test-notice sns:GetSubscriptionAttributes',
      'notices/notify-departments sns:GetSubscriptionAttributes sns:Unsubscribe',
      'operations/continue-operation scheduler:ListSchedules',
    ]);
  });

  it('to read an index name that index', () => {
    const read = rightsOf('tickets/list-department-queue').find(({ actions }) => actions.includes('dynamodb:Query'));
    expect(read?.resources).toEqual(['<ServiceTable.Arn>/index/byDepartment']);
  });

  it('to the webhook key belong to whoever signs messages or seals addresses, and to the routes that show a secret', () => {
    expect(holdersOf('secretsmanager:GetSecretValue')).toEqual([
      'departments/get-webhook-secret',
      'departments/put-department',
      'departments/test-notice',
      'levels/get-system-secret',
      'levels/sync-levels',
      'notices/notify-departments',
      'subscriptions/create-subscription',
      'subscriptions/deliver-events',
      'subscriptions/rotate-secret',
    ]);
  });

  it('to the bus, the topic and the Scheduler belong to one function each, and to what operators set going or try', () => {
    const recovering = 'operations/continue-operation';
    expect(holdersOf('events:PutEvents')).toEqual(['events/publish-events', recovering]);
    expect(holdersOf('sns:Publish')).toEqual(['departments/test-notice', 'notices/notify-departments']);
    expect(holdersOf('scheduler:CreateSchedule')).toEqual(['deadlines/arm-deadlines', recovering]);
    expect(holdersOf('iam:PassRole')).toEqual(['deadlines/arm-deadlines', recovering]);
  });

  it('to send SMS belong to whoever tells departments, and reach no topic and no endpoint of SNS', () => {
    const sending = entries.filter((entry) => rightsOf(entry).some(({ notResources }) => notResources !== undefined));
    expect(sending.sort()).toEqual(['departments/test-notice', 'notices/notify-departments']);
    for (const entry of sending) {
      expect(rightsOf(entry).filter(({ notResources }) => notResources !== undefined)).toEqual([
        { Effect: 'Allow', actions: ['sns:Publish'], resources: [], notResources: ['arn:<AWS::Partition>:sns:*:*:*'] },
      ]);
    }
  });

  it('to take dead letters out belong to what operators set going; who looks at them leaves them there', () => {
    const ofDeadLetters = (entry: string) =>
      rightsOf(entry).filter(({ resources }) =>
        resources.some((resource) => resource.includes('Fn::Split') && resource.includes('DeadLetters')),
      );
    const holders = entries.filter((entry) => ofDeadLetters(entry).length > 0).sort();
    const looking = ['operations/list-dead-letter-queues', 'operations/list-dead-letters'];
    expect(holders).toEqual(['operations/continue-operation', ...looking]);
    for (const entry of looking) {
      const [{ actions } = { actions: [] }, ...more] = ofDeadLetters(entry);
      expect(more).toEqual([]);
      expect([...actions].sort()).toEqual([
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
      ]);
    }
  });

  /** Those that may send to the queue to which this function may. */
  function sendersLike(waking: string): readonly string[] {
    const queue = rightsOf(waking).find(({ actions }) => actions.includes('sqs:SendMessage'));
    const holders = entries.filter((entry) =>
      rightsOf(entry).some(
        ({ actions, resources }) =>
          actions.includes('sqs:SendMessage') && resources.some((resource) => queue?.resources.includes(resource)),
      ),
    );
    return [...holders].sort();
  }

  it('to wake the settlement belong to itself and to the route that starts it', () => {
    const holders = ['settlements/continue-settlement', 'settlements/start-settlement'];
    expect(sendersLike('settlements/start-settlement')).toEqual(holders);
  });

  it('to call up deliveries belong to what announces events and to the routes that ask for one', () => {
    expect(sendersLike('subscriptions/resend-delivery')).toEqual([
      'events/publish-events',
      'operations/continue-operation',
      'subscriptions/deliver-events',
      'subscriptions/put-subscription',
      'subscriptions/resend-delivery',
      'subscriptions/resume-subscription',
      'subscriptions/test-subscription',
    ]);
  });

  it('of the API do not reach beyond the table and the key, but for such routes', () => {
    const alone = [
      ...asynchronousEntries,
      'settlements/start-settlement',
      'bulk/start-export',
      'bulk/start-import',
      'departments/get-department',
      'departments/put-department',
      'departments/test-notice',
      'operations/start-operation',
      'subscriptions/put-subscription',
      'subscriptions/resend-delivery',
      'subscriptions/resume-subscription',
      'subscriptions/start-redelivery',
      'subscriptions/test-subscription',
      'operations/list-dead-letter-queues',
      'operations/list-dead-letters',
    ];
    for (const entry of entries.filter((name) => !alone.includes(name))) {
      expect(
        actionsOf(entry).filter((action) => !/^(dynamodb|logs|secretsmanager):/.test(action)),
        entry,
      ).toEqual([]);
    }
  });

  it('of the answer to unknown routes are to write its log', () => {
    expect(actionsOf('http/unknown-route')).toEqual(logActions);
  });
});

function holdersOf(action: string): readonly string[] {
  return entries.filter((entry) => actionsOf(entry).includes(action)).sort();
}

function hasPattern(text: string): boolean {
  return text.includes('*');
}
