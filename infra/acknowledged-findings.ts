// The findings of cdk-nag (rules "AWS Solutions") that stay as they are, each with its place and its reason. Nothing else is excused.

import type { Stack } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

interface Finding {
  readonly rule: string;
  /** Construct paths below the stack. */
  readonly at: readonly string[];
  readonly reason: string;
}

const findingsIn = (stackName: string): readonly Finding[] => [
  {
    rule: 'AwsSolutions-APIG4',
    at: ['Api/UnknownRoutes'],
    reason:
      'Whoever asks for what does not exist is told so, with or without a token; the function reads nothing and has no rights.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::<ServiceTable.Arn>/stream/*]',
    at: ['Outbox/PublishEvents', 'Timing/ArmDeadlines'],
    reason: 'Listing streams can be limited to one table, not to one stream of it.',
  },
  {
    rule: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/${stackName}-deadlines/*]`,
    at: ['Timing/ArmDeadlines'],
    reason: 'The schedules of deadlines come and go with tickets; the function is held to their group.',
  },
  {
    rule: 'AwsSolutions-SMG4',
    at: ['Notices/WebhookKey'],
    reason:
      'A new key invalidates the secret that every department has entered at its end: it is changed by agreement, not by a clock.',
  },
  {
    rule: 'AwsSolutions-SQS3',
    at: [
      'Outbox/PublishEvents/DeadLetters',
      'Timing/ArmDeadlines/DeadLetters',
      'Timing/SweepDeadLetters',
      'Notices/RuleDeadLetters',
    ],
    reason: 'These are dead-letter queues themselves, of a stream or a rule, which the check does not see.',
  },
];

export function acknowledgeFindings(stack: Stack): void {
  for (const { rule, at, reason } of findingsIn(stack.stackName)) {
    for (const path of at) Validations.of(constructAt(stack, path)).acknowledge({ id: rule, reason });
  }
}

function constructAt(stack: Stack, path: string): IConstruct {
  return path.split('/').reduce<IConstruct>((construct, id) => construct.node.findChild(id), stack);
}
