// What a resource is called once it exists: the answers of Ref and Fn::GetAtt, for the types that have a place in the local system.
// The China partition is assumed: an ARN that was written by hand for another partition is then found here and not there.

import type { JsonObject } from '../json.ts';

export const region = 'cn-north-1';
export const accountId = '000000000000';
export const partition = 'aws-cn';
export const urlSuffix = 'amazonaws.com.cn';

export interface Place {
  /** `http://127.0.0.1:<port>` of the API. */
  readonly apiUrl: string;
  /** `http://127.0.0.1:<port>` of the stand-ins for AWS services. */
  readonly servicesUrl: string;
}

export interface Identity {
  readonly ref: string;
  /** By attribute name; what is not here cannot be asked for. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * `named` holds the resource's own name, if the template gives it one; `madeUp` is its name otherwise, as CloudFormation
 * makes one up from the names of stack and resource. Undefined for a type that has no local form.
 */
export function identityOf(type: string, madeUp: string, named: JsonObject, place: Place): Identity | undefined {
  const property = nameProperties[type];
  const given = property === undefined ? undefined : named[property];
  const name = typeof given === 'string' ? given : madeUp;
  const describe = identities[type];
  if (describe !== undefined) return describe(name, place);
  if (type in withoutLocalForm)
    return { ref: name, attributes: { Arn: arn(withoutLocalForm[type] ?? '', name), Id: name } };
  return undefined;
}

export function arn(service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
}

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SSM::Parameter': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
};

const table = (name: string): Identity => ({
  ref: name,
  attributes: { Arn: arn('dynamodb', `table/${name}`), StreamArn: arn('dynamodb', `table/${name}/stream/local`) },
});
const justArn =
  (service: string, kind: string) =>
  (name: string): Identity => ({
    ref: name,
    attributes: { Arn: arn(service, `${kind}${name}`) },
  });

const identities: Readonly<Record<string, (name: string, place: Place) => Identity>> = {
  'AWS::ApiGatewayV2::Api': (name, { apiUrl }) => ({ ref: name, attributes: { ApiEndpoint: apiUrl, ApiId: name } }),
  'AWS::ApiGatewayV2::Authorizer': (name) => ({ ref: name, attributes: { AuthorizerId: name } }),
  'AWS::ApiGatewayV2::Integration': (name) => ({ ref: name, attributes: { IntegrationId: name } }),
  'AWS::ApiGatewayV2::Route': (name) => ({ ref: name, attributes: { RouteId: name } }),
  'AWS::ApiGatewayV2::Stage': (name) => ({ ref: name, attributes: {} }),
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::EventBus': (name) => ({
    ref: name,
    attributes: { Arn: arn('events', `event-bus/${name}`), Name: name },
  }),
  'AWS::Events::Rule': justArn('events', 'rule/'),
  'AWS::Lambda::EventInvokeConfig': (name) => ({ ref: name, attributes: {} }),
  'AWS::Lambda::EventSourceMapping': (name) => ({ ref: name, attributes: { Id: name } }),
  'AWS::Lambda::Function': justArn('lambda', 'function:'),
  'AWS::SNS::Topic': (name) => ({ ref: arn('sns', name), attributes: { TopicArn: arn('sns', name), TopicName: name } }),
  'AWS::SQS::Queue': (name, { servicesUrl }) => {
    const url = `${servicesUrl}/${accountId}/${name}`;
    return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::Scheduler::Schedule': justArn('scheduler', 'schedule/default/'),
  'AWS::Scheduler::ScheduleGroup': justArn('scheduler', 'schedule-group/'),
  'AWS::SecretsManager::Secret': (name) => {
    const secretArn = arn('secretsmanager', `secret:${name}`);
    return { ref: secretArn, attributes: { Id: secretArn, Arn: secretArn } };
  },
};

/** Types that change nothing about what the system does on one machine, with the service of their ARNs. */
const withoutLocalForm: Readonly<Record<string, string>> = {
  'AWS::ApplicationInsights::Application': 'applicationinsights',
  'AWS::Budgets::Budget': 'budgets',
  'AWS::CDK::Metadata': 'cdk',
  'AWS::CloudWatch::Alarm': 'cloudwatch',
  'AWS::CloudWatch::CompositeAlarm': 'cloudwatch',
  'AWS::CloudWatch::Dashboard': 'cloudwatch',
  'AWS::Events::Archive': 'events',
  'AWS::IAM::ManagedPolicy': 'iam',
  'AWS::IAM::Policy': 'iam',
  'AWS::IAM::Role': 'iam',
  'AWS::KMS::Alias': 'kms',
  'AWS::KMS::Key': 'kms',
  'AWS::Lambda::Permission': 'lambda',
  'AWS::Logs::LogGroup': 'logs',
  'AWS::Logs::MetricFilter': 'logs',
  'AWS::Logs::ResourcePolicy': 'logs',
  'AWS::SNS::Subscription': 'sns',
  'AWS::SNS::TopicPolicy': 'sns',
  'AWS::SQS::QueuePolicy': 'sqs',
  'AWS::SSM::Parameter': 'ssm',
  'AWS::SecretsManager::ResourcePolicy': 'secretsmanager',
};
