// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of CloudFormation's Fn::Sub

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecurring } from '../../../infra/local/schedule-expression.ts';
import { StartProblem } from '../../../infra/local/start-problem.ts';
import { readApi } from '../../../infra/local/template/api.ts';
import { readAssembly } from '../../../infra/local/template/assembly.ts';
import { readMappings } from '../../../infra/local/template/event-sources.ts';
import { readFunctions } from '../../../infra/local/template/functions.ts';
import { readQueues, readTopics } from '../../../infra/local/template/queues.ts';
import { readTables } from '../../../infra/local/template/table.ts';
import { deployTemplates } from '../../../infra/local/template/template.ts';
import { fixtureResources, writeAssembly } from './fixtures/assembly.ts';
import { temporaryFolder } from './fixtures/folders.ts';

const place = { apiUrl: 'http://127.0.0.1:3000', servicesUrl: 'http://127.0.0.1:4000' };
const parameters = { OidcIssuer: 'http://127.0.0.1:3000/local-issuer', OidcAudience: 'zhunshi' };

function deployed(change: Record<string, object> = {}, given: Readonly<Record<string, string>> = parameters) {
  const assembly = readAssembly(writeAssembly(temporaryFolder(), { ...fixtureResources(), ...change }));
  return { assembly, template: deployTemplates(assembly, place, given) };
}

/** The value that a queue name gets from this expression. */
function resolved(expression: object): unknown {
  const { template } = deployed({ Probe: { Type: 'AWS::SQS::Queue', Properties: { Tags: expression } } });
  return template
    .ofType('AWS::SQS::Queue')
    .find(({ logicalId }) => logicalId === 'Probe')
    ?.get('Tags');
}

describe('a reference', () => {
  it.each<[string, object, unknown]>([
    ['to a queue is its URL', { Ref: 'Plain' }, 'http://127.0.0.1:4000/000000000000/plain'],
    ['to a topic is its ARN', { Ref: 'Topic' }, 'arn:aws-cn:sns:cn-north-1:000000000000:Fixture-Topic'],
    ['to a table is its name', { Ref: 'Table' }, 'Fixture-Table'],
    ['to an attribute', { 'Fn::GetAtt': ['Plain', 'Arn'] }, 'arn:aws-cn:sqs:cn-north-1:000000000000:plain'],
    ['to the API is its address', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, 'http://127.0.0.1:3000'],
    ['to a parameter', { Ref: 'OidcAudience' }, 'zhunshi'],
    [
      'inside a text',
      { 'Fn::Sub': 'arn:${AWS::Partition}:x:${Bus}/${Plain.QueueName}/${!Literal}' },
      'arn:aws-cn:x:fixture-bus/plain/${Literal}',
    ],
    [
      'inside a text with own variables',
      { 'Fn::Sub': ['${a}-${Table}', { a: { Ref: 'Bus' } }] },
      'fixture-bus-Fixture-Table',
    ],
    [
      'joined, split and selected',
      { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::Join': [':', ['a', { Ref: 'Bus' }]] }] }] },
      'fixture-bus',
    ],
    ['to no value is left out', { a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, { b: [1] }],
  ])('%s', (_, expression, value) => {
    expect(resolved(expression)).toEqual(value);
  });

  it.each<[string, object, RegExp]>([
    ['to nothing', { Ref: 'Nowhere' }, /Nowhere/],
    ['to an unknown attribute', { 'Fn::GetAtt': ['Plain', 'Colour'] }, /Plain.*Colour/],
    ['by an unknown function', { 'Fn::ImportValue': 'x' }, /Probe \(AWS::SQS::Queue\).*Fn::ImportValue/],
  ])('%s is a clear problem', (_, expression, reason) => {
    expect(() => resolved(expression)).toThrow(reason);
  });
});

describe('the template', () => {
  it('gives functions their code, environment and limits', () => {
    const { template, assembly } = deployed();
    const functions = readFunctions(template, assembly);
    expect(functions.find(({ logicalId }) => logicalId === 'Watch')).toMatchObject({
      entry: 'fixture/watch',
      module: expect.stringMatching(/asset\.watch\/index\.mjs$/),
      exportName: 'handler',
      environment: { QUEUE_URL: 'http://127.0.0.1:4000/000000000000/Fixture-Work' },
      timeoutMilliseconds: 10_000,
      whenAsynchronous: { retryAttemptsMax: 2 },
    });
  });

  it('gives queues, event sources, routes and the table', () => {
    const { template } = deployed();
    expect(readQueues(template).find(({ name }) => name === 'Fixture-Work')).toMatchObject({
      visibilityTimeoutSeconds: 1,
      redrive: { deadLetterArn: 'arn:aws-cn:sqs:cn-north-1:000000000000:Fixture-WorkDead', maxReceiveCount: 2 },
    });
    expect(readMappings(template)).toMatchObject([
      { kind: 'stream', tableName: 'Fixture-Table', partitionKey: 'pk', batchSize: 10, retryAttemptsMax: 1 },
      { kind: 'queue', batchSize: 10, reportsBatchItemFailures: true },
    ]);
    expect(readApi(template)?.routes).toContainEqual({
      key: 'GET /things/{thingId}',
      functionArn: 'arn:aws-cn:lambda:cn-north-1:000000000000:function:Fixture-Echo',
      authorizer: { issuer: 'http://127.0.0.1:3000/local-issuer', audiences: ['zhunshi'] },
      scopes: ['tickets:read', 'admin'],
    });
    expect(readTables(template)).toMatchObject([{ create: { StreamSpecification: { StreamEnabled: true } } }]);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const extra = (Condition: string) => ({ Type: 'AWS::SQS::Queue', Condition, Properties: {} });
    const isChina = { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] };
    const Conditions = { IsChina: isChina, IsNot: { 'Fn::Not': [{ Condition: 'IsChina' }] } };
    const resources = { ...fixtureResources(), There: extra('IsChina'), Away: extra('IsNot') };
    const template = deployTemplates(
      readAssembly(writeAssembly(temporaryFolder(), resources, { Conditions })),
      place,
      parameters,
    );
    const ids = template.ofType('AWS::SQS::Queue').map(({ logicalId }) => logicalId);
    expect(ids).toContain('There');
    expect(ids).not.toContain('Away');
  });

  it.each<[string, Record<string, object>, RegExp]>([
    ['an unknown type', { Odd: { Type: 'AWS::MQ::Broker', Properties: {} } }, /Odd \(AWS::MQ::Broker\)/],
  ])('with %s is refused', (_, change, reason) => {
    expect(() => deployed(change)).toThrow(reason);
  });

  it('with a subscription is refused, since nothing would be delivered to it, unless it is e-mail to a person', () => {
    const subscribed = (Protocol: string) =>
      deployed({ Sub: { Type: 'AWS::SNS::Subscription', Properties: { Protocol } } }).template;
    expect(() => readTopics(subscribed('sqs'))).toThrow(/Sub/);
    expect(readTopics(subscribed('email'))).toEqual(readTopics(deployed({}).template));
  });

  it('with a parameter that has no value is refused', () => {
    const { template } = deployed({}, {});
    expect(() => readApi(template)).toThrow(/OidcAudience|OidcIssuer/);
  });

  it('with a filter that is not understood is refused, and so is an unknown property', () => {
    const mapping = (properties: object) => ({
      WorkMapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Work', 'Arn'] },
          FunctionName: { Ref: 'WorkOff' },
          ...properties,
        },
      },
    });
    const filtered = mapping({ FilterCriteria: { Filters: [{ Pattern: '{"body":{"a":[{"cidr":"x"}]}}' }] } });
    expect(() => readMappings(deployed(filtered).template)).toThrow(/WorkMapping.*cidr/);
    expect(() => readMappings(deployed(mapping({ TumblingWindowInSeconds: 5 })).template)).toThrow(
      /WorkMapping.*TumblingWindowInSeconds/,
    );
  });
});

describe('several stacks', () => {
  const readsOf = (path: string) => ({
    Parameters: { TableArn: { Type: 'AWS::SSM::Parameter::Value<String>', Default: path } },
    Resources: {
      Plain: { Type: 'AWS::SQS::Queue', Properties: {} },
      Reader: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn: { Ref: 'TableArn' } } },
    },
  });
  const tells = (path: string) => ({
    Told: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: path, Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
    },
  });
  const together = (told: string, read: string) =>
    deployTemplates(
      readAssembly(
        writeAssembly(temporaryFolder(), { ...fixtureResources(), ...tells(told) }, {}, { Other: readsOf(read) }),
      ),
      place,
      parameters,
    );

  it('read what one of them tells the others in a parameter of Systems Manager', () => {
    const reader = together('/a/stream', '/a/stream').find('Other-Reader', 'AWS::Lambda::EventSourceMapping');
    expect(reader?.text('EventSourceArn')).toBe(
      'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/Fixture-Table/stream/local',
    );
  });

  it('are refused when one reads what none tells', () => {
    const reader = together('/a/stream', '/a/brook').find('Other-Reader', 'AWS::Lambda::EventSourceMapping');
    expect(() => reader?.text('EventSourceArn')).toThrow('TableArn of Other: no stack sets /a/brook');
  });

  it('may call different things by the same name', () => {
    const queues = together('/a/stream', '/a/stream').ofType('AWS::SQS::Queue');
    expect(new Set(queues.map(({ arn }) => arn)).size).toBe(queues.length);
    expect(queues.map(({ ref }) => ref)).toContain('http://127.0.0.1:4000/000000000000/Other-Plain');
  });
});

describe('an assembly', () => {
  it('without a stack is a clear problem', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), '{"artifacts":{"tree":{"type":"cdk:tree"}}}');
    expect(() => readAssembly(folder)).toThrow(/holds no stack.*cdk synth/);
  });

  it('that is not there is a clear problem', () => {
    expect(() => readAssembly('/nowhere')).toThrow(StartProblem);
    expect(() => readAssembly('/nowhere')).toThrow(/cdk synth/);
  });
});

describe('a recurring schedule', () => {
  const at = (text: string) => Date.parse(text);

  it.each([
    ['rate(1 minute)', '2026-03-01T08:00:30Z', '2026-03-01T08:01:30Z'],
    ['rate(2 hours)', '2026-03-01T08:00:00Z', '2026-03-01T10:00:00Z'],
    ['cron(0/15 * * * ? *)', '2026-03-01T08:00:00Z', '2026-03-01T08:15:00Z'],
    ['cron(30 2 1 * ? *)', '2026-03-01T08:00:00Z', '2026-04-01T02:30:00Z'],
    ['cron(0 9 ? * MON-FRI *)', '2026-03-06T10:00:00Z', '2026-03-09T09:00:00Z'],
    ['cron(0 0 29 2 ? *)', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00Z'],
  ])('%s', (expression, after, next) => {
    expect(new Date(parseRecurring(expression)(at(after))).toISOString()).toBe(new Date(next).toISOString());
  });

  it('goes by the clocks of its zone, also on the day on which they are moved', () => {
    const next = (expression: string, zone: string, after: string) =>
      new Date(parseRecurring(expression, zone)(at(after))).toISOString();
    expect(next('cron(10 0 1 * ? *)', 'Asia/Shanghai', '2026-03-01T08:00:00Z')).toBe('2026-03-31T16:10:00.000Z');
    expect(next('cron(30 2 29 3 ? *)', 'Europe/Berlin', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['rate(0 minutes)', 'rate(5 weeks)', 'cron(0 9 * *)', 'cron(0 9 L * ? *)', 'cron(99 9 * * ? *)'])(
    '%s is refused',
    (expression) => {
      expect(() => parseRecurring(expression)).toThrow();
    },
  );
});
