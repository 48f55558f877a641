import { App, CfnResource } from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { CfnEventBus } from 'aws-cdk-lib/aws-events';
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { stages } from '../../infra/config.ts';
import { DataStack } from '../../infra/data-stack.ts';
import { flat, templateOf } from './template-of.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');

// Written down a second time, so that no single change can replace what holds data.
const lasting = {
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
};

const lastingIn = ({ templates }: typeof prod) =>
  Object.entries(templates.get('Data')?.Resources ?? {}).filter(([id]) => id in lasting);

describe('the data stack', () => {
  it.each([dev, prod])('knows what must survive by the names it has always had', (stage) => {
    expect(Object.fromEntries(lastingIn(stage).map(([id, { Type }]) => [id, Type]))).toEqual(lasting);
  });

  it('holds nothing that runs', () => {
    const types = Object.values(prod.templates.get('Data')?.Resources ?? {}).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::Lambda'))).toEqual([]);
  });

  it('holds all that holds data, apart from what functions gave up', () => {
    const stateful = /^AWS::(DynamoDB|SecretsManager|S3|Events::EventBus|SNS::Topic$|Scheduler::ScheduleGroup)/;
    for (const [name, { Resources }] of prod.templates) {
      if (name === 'Data') continue;
      for (const [id, { Type, Properties }] of Object.entries(Resources)) {
        // Who hears of alarms is a setting; nothing is lost when their topic is made anew.
        if (!id.startsWith('OperatorsTopic')) expect(Type, id).not.toMatch(stateful);
        if (Type === 'AWS::SQS::Queue') expect(Properties['RedrivePolicy'], id).toBeUndefined();
      }
    }
  });

  it('is protected in production, and what it holds stays when it goes', () => {
    expect(
      prod.stacks.map(({ stackName, terminationProtection }) => [stackName, terminationProtection]),
    ).toContainEqual(['Zhunshi-prod-Data', true]);
    for (const [id, resource] of lastingIn(prod))
      expect(resource, id).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('goes in development with all that it holds', () => {
    expect(dev.stacks.every(({ terminationProtection }) => terminationProtection !== true)).toBe(true);
    for (const [id, resource] of lastingIn(dev)) expect(resource, id).toMatchObject({ DeletionPolicy: 'Delete' });
  });
});

/**
 * In the order in which they are told. Alarms of the version before pick them out by position, and after the way back (docs/deploy.md)
 * they do so in a list of the newer data stack: a line here is never moved or taken out, and what is new is built last and joins at the end.
 */
const toldInOrder = {
  DataDeadLetterNames: [
    'DeadlineDeadLetters',
    ...['NoticeDeadLetters', 'NoticeRuleDeadLetters', 'ReplanDeadLetters', 'ReplanRuleDeadLetters'],
    ...['CauseDeadLetters', 'CauseRuleDeadLetters', 'LevelDeadLetters', 'LevelRuleDeadLetters'],
    ...['SettlementDeadLetters', 'OperationDeadLetters', 'DeliveryDeadLetters', 'BulkDeadLetters'],
  ],
  WorkQueueArns: [
    ...['DeadlineQueue', 'NoticeQueue', 'ReplanQueue', 'CauseQueue', 'LevelQueue'],
    ...['SettlementQueue', 'OperationQueue', 'DeliveryQueue', 'BulkQueue'],
  ],
};

it.each(Object.entries(toldInOrder))('%s names each queue at the place that it has always had', (name, queues) => {
  const parameter = prod
    .ofType('AWS::SSM::Parameter')
    .find(([, { Properties }]) => Properties['Name'] === `/zhunshi/prod/${name}`);
  const told = flat(parameter?.[1].Properties['Value']).split(',');
  expect(told.map((queue) => queue.replaceAll(/^<|\..*$/g, ''))).toEqual(queues);
});

describe('a change that would make CloudFormation replace what holds data fails the synthesis', () => {
  function changed(change: (stack: DataStack) => void): () => unknown {
    const app = new App({ builtinCloudFormationValidation: false });
    const stack = new DataStack(app, 'Zhunshi-dev-Data', { stage: stages.dev });
    change(stack);
    return () => app.synth();
  }
  const tableOf = (stack: DataStack) => stack.node.findChild('Store').node.findChild('Table');

  it('which passes as it is', () => {
    expect(changed(() => undefined)).not.toThrow();
  });

  it('when the table is renamed', () => {
    const renamed = changed((stack) =>
      (tableOf(stack).node.defaultChild as CfnResource).overrideLogicalId('TicketTable'),
    );
    expect(renamed).toThrow(/ServiceTable \(AWS::DynamoDB::Table\) is gone from Zhunshi-dev-Data/);
    expect(renamed).toThrow(/TicketTable \(AWS::DynamoDB::Table\) is not among the lasting resources/);
  });

  it('when the table is taken out', () => {
    expect(changed((stack) => stack.node.findChild('Store').node.tryRemoveChild('Table'))).toThrow(
      /ServiceTable.*gone/,
    );
  });

  it('when another kind of table takes its name', () => {
    const exchanged = changed((stack) => {
      stack.node.findChild('Store').node.tryRemoveChild('Table');
      new CfnResource(stack, 'Other', { type: 'AWS::DynamoDB::GlobalTable' }).overrideLogicalId('ServiceTable');
    });
    expect(exchanged).toThrow(/ServiceTable \(AWS::DynamoDB::Table\) is gone/);
  });

  it('when the table is given another name', () => {
    const table = (stack: DataStack) => tableOf(stack).node.defaultChild as CfnTable;
    const named = changed((stack) => {
      table(stack).tableName = 'Zhunshi-dev-2';
    });
    expect(named).toThrow(/ServiceTable.*tableName is "Zhunshi-dev-2" and was always "Zhunshi-dev".*would replace it/);
  });

  it('when the table is given other keys', () => {
    const rekeyed = changed((stack) => {
      (tableOf(stack).node.defaultChild as CfnTable).keySchema = [{ attributeName: 'id', keyType: 'HASH' }];
    });
    expect(rekeyed).toThrow(/ServiceTable.*keySchema.*would replace it/);
  });

  it('when the bus is given another name, as it would be from moving its construct', () => {
    const renamed = changed((stack) => {
      (stack.node.findChild('Bus').node.defaultChild as CfnEventBus).name = 'ZhunshidevDataEvents0A1B2C3D';
    });
    expect(renamed).toThrow(/EventBus.*name.*would replace it/);
  });

  it('when a queue is given a name', () => {
    const named = changed((stack) => {
      const queue = stack.node.findChild('Settlement').node.findChild('Queue').node.defaultChild as CfnQueue;
      queue.queueName = 'settlement';
    });
    expect(named).toThrow(/SettlementQueue.*queueName is "settlement" and was always undefined/);
  });

  it('when the webhook key would be generated in another way, or written down', () => {
    const key = (stack: DataStack) =>
      stack.node.findChild('Notices').node.findChild('WebhookKey').node.defaultChild as CfnSecret;
    const longer = changed((stack) => {
      key(stack).generateSecretString = { passwordLength: 65, excludePunctuation: true };
    });
    expect(longer).toThrow(/WebhookKey.*generateSecretString is .*65.* and was always .*64.*would replace it/);
    const written = changed((stack) => {
      key(stack).secretString = 'of our own';
    });
    expect(written).toThrow(/WebhookKey.*secretString is "of our own" and was always undefined/);
  });

  it('when something joins it that was not written down as lasting', () => {
    expect(changed((stack) => new Queue(stack, 'Inbox'))).toThrow(/Inbox\w+ \(AWS::SQS::Queue\) is not among/);
  });
});
