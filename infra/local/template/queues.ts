// Queues, topics, secrets and schedule groups of the template.

import { isObject } from '../json.ts';
import { only } from './only.ts';
import type { Resource, Template } from './template.ts';

export interface QueueSpec {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityTimeoutSeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly receiveWaitSeconds: number;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html */
export function readQueues(template: Template): readonly QueueSpec[] {
  return template.ofType('AWS::SQS::Queue').map((resource) => {
    only(resource, [
      ...['DelaySeconds', 'KmsDataKeyReusePeriodSeconds', 'KmsMasterKeyId', 'MessageRetentionPeriod', 'QueueName'],
      ...[
        'ReceiveMessageWaitTimeSeconds',
        'RedriveAllowPolicy',
        'RedrivePolicy',
        'SqsManagedSseEnabled',
        'VisibilityTimeout',
      ],
    ]);
    return {
      name: resource.ref.slice(resource.ref.lastIndexOf('/') + 1),
      arn: resource.arn,
      url: resource.ref,
      visibilityTimeoutSeconds: resource.number('VisibilityTimeout') ?? 30,
      delaySeconds: resource.number('DelaySeconds') ?? 0,
      retentionSeconds: resource.number('MessageRetentionPeriod') ?? 345_600,
      receiveWaitSeconds: resource.number('ReceiveMessageWaitTimeSeconds') ?? 0,
      redrive: redriveOf(resource, template),
    };
  });
}

function redriveOf(resource: Resource, template: Template): QueueSpec['redrive'] {
  const policy = resource.get('RedrivePolicy');
  if (!isObject(policy)) return undefined;
  const deadLetters = template.find(policy['deadLetterTargetArn'] ?? null, 'AWS::SQS::Queue');
  if (deadLetters === undefined) throw resource.problem('its dead-letter queue is not in the templates');
  return { deadLetterArn: deadLetters.arn, maxReceiveCount: Number(policy['maxReceiveCount']) };
}

/** ARNs of the topics. Nothing here would deliver to a subscription: only e-mail for people, of whom nobody waits for it, is let pass. */
export function readTopics(template: Template): readonly string[] {
  const waiting = template.ofType('AWS::SNS::Subscription').find((each) => each.text('Protocol') !== 'email');
  if (waiting !== undefined) throw waiting.problem('the local runtime does not deliver to subscriptions');
  return template.ofType('AWS::SNS::Topic').map((resource) => {
    only(resource, ['DisplayName', 'KmsMasterKeyId', 'TopicName', 'TracingConfig']);
    return resource.ref;
  });
}

export interface SecretSpec {
  readonly name: string;
  readonly arn: string;
  /** A given text, or how to make one: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
  readonly text: string | undefined;
  readonly length: number;
  readonly alphabet: { readonly punctuation: boolean; readonly numbers: boolean; readonly excluded: string };
  /** The generated text becomes this key of the JSON template. */
  readonly within: { readonly template: string; readonly key: string } | undefined;
}

export function readSecrets(template: Template): readonly SecretSpec[] {
  return template.ofType('AWS::SecretsManager::Secret').map((resource) => {
    only(resource, ['GenerateSecretString', 'KmsKeyId', 'Name', 'SecretString']);
    const generate = resource.object('GenerateSecretString');
    only(
      resource,
      [
        'ExcludeCharacters',
        'ExcludeNumbers',
        'ExcludePunctuation',
        'GenerateStringKey',
        'PasswordLength',
        'SecretStringTemplate',
      ],
      Object.keys(generate),
    );
    const within = generate['SecretStringTemplate'];
    return {
      name: resource.arn.slice(resource.arn.lastIndexOf(':') + 1),
      arn: resource.arn,
      text: resource.text('SecretString'),
      length: Number(generate['PasswordLength'] ?? 32),
      alphabet: {
        punctuation: generate['ExcludePunctuation'] !== true,
        numbers: generate['ExcludeNumbers'] !== true,
        excluded: String(generate['ExcludeCharacters'] ?? ''),
      },
      within:
        within === undefined ? undefined : { template: String(within), key: String(generate['GenerateStringKey']) },
    };
  });
}

/** Names of the schedule groups; `default` is always there. */
export function readScheduleGroups(template: Template): readonly string[] {
  return ['default', ...template.ofType('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref)];
}
