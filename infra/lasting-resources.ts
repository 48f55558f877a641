// The resources that must survive every deployment, under the names by which CloudFormation knows them. Under another
// name, even from moving or renaming a construct, CloudFormation would make a new and empty one and let go of the old:
// so a line here is never changed, and what is not here cannot be built into the data stack.

import type { CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from './config.ts';
import { removalPolicy } from './config.ts';

const lastingTypes = {
  ServiceTable: 'AWS::DynamoDB::Table',
  DeadlineQueue: 'AWS::SQS::Queue',
  DeadlineDeadLetters: 'AWS::SQS::Queue',
  DeadlineSchedules: 'AWS::Scheduler::ScheduleGroup',
  DeadlineScheduleRole: 'AWS::IAM::Role',
  EventBus: 'AWS::Events::EventBus',
  NoticeRule: 'AWS::Events::Rule',
  NoticeRuleDeadLetters: 'AWS::SQS::Queue',
  NoticeQueue: 'AWS::SQS::Queue',
  NoticeDeadLetters: 'AWS::SQS::Queue',
  NoticeTopic: 'AWS::SNS::Topic',
  MailTopic: 'AWS::SNS::Topic',
  WebhookKey: 'AWS::SecretsManager::Secret',
  ReplanRule: 'AWS::Events::Rule',
  ReplanRuleDeadLetters: 'AWS::SQS::Queue',
  ReplanQueue: 'AWS::SQS::Queue',
  ReplanDeadLetters: 'AWS::SQS::Queue',
  CauseRule: 'AWS::Events::Rule',
  CauseRuleDeadLetters: 'AWS::SQS::Queue',
  CauseQueue: 'AWS::SQS::Queue',
  CauseDeadLetters: 'AWS::SQS::Queue',
  LevelRule: 'AWS::Events::Rule',
  LevelRuleDeadLetters: 'AWS::SQS::Queue',
  LevelQueue: 'AWS::SQS::Queue',
  LevelDeadLetters: 'AWS::SQS::Queue',
  SettlementQueue: 'AWS::SQS::Queue',
  SettlementDeadLetters: 'AWS::SQS::Queue',
  OperationQueue: 'AWS::SQS::Queue',
  OperationDeadLetters: 'AWS::SQS::Queue',
  DeliveryQueue: 'AWS::SQS::Queue',
  DeliveryDeadLetters: 'AWS::SQS::Queue',
  BulkQueue: 'AWS::SQS::Queue',
  BulkDeadLetters: 'AWS::SQS::Queue',
} as const;
type LastingName = keyof typeof lastingTypes;

/**
 * What CloudFormation never changes in place: with another value it makes a new resource ("Update requires: Replacement" on the
 * pages of https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/), whatever its logical id is.
 */
const replacing: Readonly<Record<(typeof lastingTypes)[LastingName], readonly string[]>> = {
  'AWS::DynamoDB::Table': ['tableName', 'keySchema', 'localSecondaryIndexes', 'importSourceSpecification'],
  'AWS::SQS::Queue': ['queueName', 'fifoQueue'],
  'AWS::Scheduler::ScheduleGroup': ['name'],
  'AWS::IAM::Role': ['roleName', 'path'],
  'AWS::Events::EventBus': ['name'],
  'AWS::Events::Rule': ['name', 'eventBusName'],
  'AWS::SNS::Topic': ['topicName', 'fifoTopic'],
  // The last two it changes in place, by a new value: nothing sealed before would open, every signature would be another.
  'AWS::SecretsManager::Secret': ['name', 'generateSecretString', 'secretString'],
};

/** The same properties as they have always been; whatever is not named here is not set. */
function identityOf(name: LastingName, stage: Stage): Readonly<Record<string, unknown>> {
  if (lastingTypes[name] === 'AWS::Events::Rule') return { eventBusName: { Ref: 'EventBus' } };
  const named: Partial<Record<LastingName, Readonly<Record<string, unknown>>>> = {
    ServiceTable: {
      tableName: `Zhunshi-${stage.name}`,
      keySchema: [
        { attributeName: 'pk', keyType: 'HASH' },
        { attributeName: 'sk', keyType: 'RANGE' },
      ],
    },
    DeadlineSchedules: { name: `Zhunshi-${stage.name}-deadlines` },
    EventBus: { name: `Zhunshi-${stage.name}` },
    WebhookKey: { generateSecretString: { passwordLength: 64, excludePunctuation: true } },
  };
  return named[name] ?? {};
}

/** They only serve the others and can be made again at any time. */
const replaceable = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::SSM::Parameter'];

/** Names them, keeps them as the stage asks, and lets the synthesis fail when the stack would hold anything else. */
export function keep(stack: Stack, stage: Stage, constructs: Readonly<Record<LastingName, IConstruct>>): void {
  for (const [name, construct] of Object.entries(constructs)) {
    const resource = construct.node.defaultChild as CfnResource;
    resource.overrideLogicalId(name);
    resource.applyRemovalPolicy(removalPolicy(stage));
  }
  stack.node.addValidation({ validate: () => [...differences(stack), ...replacements(stack, stage)] });
}

/** What CloudFormation would replace, let go of or newly make, compared with `lastingTypes`. */
function differences(stack: Stack): string[] {
  const found = new Map<string, string>();
  for (const child of stack.node.findAll()) {
    if (isResource(child)) found.set(String(stack.resolve(child.logicalId)), child.cfnResourceType);
  }
  const lost = Object.entries(lastingTypes)
    .filter(([name, type]) => found.get(name) !== type)
    .map(([name, type]) => `${name} (${type}) is gone from ${stack.stackName}: CloudFormation would let go of it`);
  const strange = [...found]
    .filter(([name, type]) => !(name in lastingTypes || replaceable.includes(type)))
    .map(([name, type]) => `${name} (${type}) is not among the lasting resources: see infra/lasting-resources.ts`);
  return [...lost, ...strange];
}

/** What CloudFormation would replace although it bears the name that it always had. */
function replacements(stack: Stack, stage: Stage): string[] {
  return stack.node
    .findAll()
    .filter(isResource)
    .flatMap((resource) => {
      const name = String(stack.resolve(resource.logicalId));
      const type = lastingTypes[name as LastingName];
      if (type !== resource.cfnResourceType) return [];
      const always = identityOf(name as LastingName, stage);
      return replacing[type]
        .map(
          (property) => [property, stack.resolve((resource as unknown as Record<string, unknown>)[property])] as const,
        )
        .filter(([property, value]) => JSON.stringify(value) !== JSON.stringify(always[property]))
        .map(
          ([property, value]) =>
            `${name} (${type}): ${property} is ${JSON.stringify(value)} and was always ${JSON.stringify(always[property])}; CloudFormation would replace it or what it holds`,
        );
    });
}

function isResource(construct: IConstruct): construct is CfnResource {
  return 'cfnResourceType' in construct;
}
