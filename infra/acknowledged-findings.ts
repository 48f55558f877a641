// The findings of cdk-nag (rules "AWS Solutions") that stay as they are, each with its place and its reason. Nothing else is excused.

import type { App } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { IConstruct } from 'constructs';
import type { Stage } from './config.ts';

interface Finding {
  readonly rule: string;
  /** Paths of constructs, without what the names of all stacks begin with. */
  readonly at: readonly string[];
  readonly reason: string;
}

/** Stacks that only some stages have. */
const onRequest = ['Identity', 'Copy'];

const findings: readonly Finding[] = [
  {
    rule: 'AwsSolutions-APIG4',
    at: ['Api/Api/UnknownRoute/Route'],
    reason:
      'Whoever asks for what does not exist is told so, with or without a token; the function reads nothing and has no rights.',
  },
  {
    rule: 'AwsSolutions-APIG4',
    at: ['Api/Api/GetOpenapi/Route', 'Api/Api/GetPage/Route', 'Api/Api/GetPageFile/Route'],
    reason:
      'Whoever is to call the API reads first how; nothing of a customer is in it, and the functions have no rights.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::<TableArn>/stream/*]',
    at: ['Core/Outbox/PublishEvents', 'Core/Timing/ArmDeadlines'],
    reason: 'Listing streams can be limited to one table, not to one stream of it.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/<ScheduleGroupName>/*]',
    at: ['Core/Timing/ArmDeadlines', 'Recovery/Operations/ContinueOperation'],
    reason: 'The schedules of deadlines come and go with tickets; the function is held to their group.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    at: ['Recovery/Operations/ContinueOperation'],
    reason: 'Listing schedules cannot be limited to a group; what is listed are names.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    at: ['Core/Notices/NotifyDepartments', 'Directory/GetDepartment', 'Directory/TestNotice'],
    reason:
      'To see or end a subscription of SNS cannot be limited to a topic; who does must know its ARN, which is random.',
  },
  {
    rule: 'AwsSolutions-COG2',
    at: ['Identity/Callers'],
    reason: 'Its clients are machines, which have no second factor; people are no users of it.',
  },
  {
    rule: 'AwsSolutions-COG8',
    at: ['Identity/Callers'],
    reason: 'What the plan adds protects the sign-in of people, and there is none.',
  },
  ...['ForBackup', 'ForRestores'].map((what) => ({
    rule: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicy${what}]`,
    at: ['Copy/BackupRole'],
    reason: 'What AWS Backup has to be allowed grows with it, and is kept by AWS.',
  })),
  {
    rule: 'AwsSolutions-SMG4',
    at: ['Data/Notices/WebhookKey'],
    reason:
      'A new key invalidates the secret that every department has entered at its end: it is changed by agreement, not by a clock.',
  },
  {
    rule: 'AwsSolutions-SQS3',
    at: [
      'Core/Outbox/PublishEvents/DeadLetters',
      'Core/Timing/ArmDeadlines/DeadLetters',
      'Core/Timing/SweepDeadLetters',
      'Data/Levels/RuleDeadLetters',
      'Core/Notices/SweepDeadLetters',
      'Data/Notices/RuleDeadLetters',
      'Data/Replans/RuleDeadLetters',
      'Data/Causes/RuleDeadLetters',
    ],
    reason: 'These are dead-letter queues themselves, of a stream or a rule, which the check does not see.',
  },
];

/** `prefix`: what the names of all stacks begin with. */
export function acknowledgeFindings(app: App, prefix: string, stage: Stage): void {
  for (const { rule: general, at, reason } of findings) {
    // Not all that is made of the stage's account and Region is made with their values.
    const rules = new Set([general, inPlace(general, stage)]);
    const isThere = (stack = '') => !onRequest.includes(stack) || app.node.tryFindChild(`${prefix}${stack}`);
    const here = at.filter((path) => isThere(path.split('/')[0]));
    for (const path of here)
      for (const id of rules) Validations.of(constructAt(app, `${prefix}${path}`)).acknowledge({ id, reason });
  }
}

/** What AWS knows by itself stands in a finding by its value where the stage names it. */
function inPlace(rule: string, { account, region }: Stage): string {
  const known = {
    ...(account !== null && { '<AWS::AccountId>': account }),
    ...(region !== null && {
      '<AWS::Partition>': RegionInfo.get(region).partition ?? 'aws',
      '<AWS::Region>': region,
    }),
  };
  return Object.entries(known).reduce((named, [token, value]) => named.replaceAll(token, value), rule);
}

function constructAt(app: App, path: string): IConstruct {
  return path.split('/').reduce<IConstruct>((construct, id) => construct.node.findChild(id), app);
}
