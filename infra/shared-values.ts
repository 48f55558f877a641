// What one stack tells the others: names and ARNs that AWS makes up, each in a parameter of Systems Manager.
//
// CloudFormation has references of its own. An export can neither change nor go while another stack imports it: stacks
// hold each other up, and a table that was restored from its backup could not take the place of the old one.
// Fn::GetStackOutput holds nobody up, but is looked up for every place in which it stands, hundreds in a stack of routes
// (throttled: https://github.com/aws/aws-cdk/issues/38010). A parameter is read once for each deployment of a stack, also
// when nothing else has changed. Names set by hand cannot be had: a stream and an API get theirs from AWS.

import { CfnParameter, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';

export type SharedValue =
  | 'TableName'
  | 'TableArn'
  | 'TableStreamArn'
  | 'DeadlineQueueUrl'
  | 'DeadlineQueueArn'
  | 'DeadlineDeadLettersArn'
  | 'ScheduleGroupName'
  | 'ScheduleRoleArn'
  | 'EventBusName'
  | 'EventBusArn'
  | 'SettlementQueueUrl'
  | 'SettlementQueueArn'
  | 'SettlementDeadLettersArn'
  | 'OperationQueueUrl'
  | 'OperationQueueArn'
  | 'DeliveryQueueUrl'
  | 'DeliveryQueueArn'
  | 'BulkQueueUrl'
  | 'BulkQueueArn'
  | 'WorkQueueArns'
  | 'DataDeadLetterNames'
  | 'DataDeadLetterArns'
  | 'CoreDeadLetterNames'
  | 'CoreDeadLetterArns'
  | 'CoreFunctionNames'
  | 'RecoveryFunctionNames'
  | 'LevelQueueUrl'
  | 'LevelQueueArn'
  | 'NoticeQueueUrl'
  | 'NoticeQueueArn'
  | 'ReplanQueueUrl'
  | 'ReplanQueueArn'
  | 'NoticeTopicArn'
  | 'MailTopicArn'
  | 'CauseQueueUrl'
  | 'CauseQueueArn'
  | 'WebhookKeyArn'
  | 'ApiId'
  | 'TokenAuthorizerId'
  | 'TokenIssuer'
  | 'TokenAudiences'
  | 'ClientGrants';

/** For the stack that has what the values name. A value that is told once must go on being told: deployed stacks read it. */
export function tell(scope: Construct, stage: Stage, values: Partial<Record<SharedValue, string>>): void {
  const stack = Stack.of(scope);
  for (const [name, stringValue] of Object.entries(values)) {
    new StringParameter(stack, `${name}Told`, { parameterName: pathOf(stage, name), stringValue });
  }
}

/** The value as another stack has told it; that stack has to be deployed before this one. */
export function told(scope: Construct, stage: Stage, name: SharedValue): string {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild(name);
  if (known instanceof CfnParameter) return known.valueAsString;
  const parameter = new CfnParameter(stack, name, {
    type: 'AWS::SSM::Parameter::Value<String>',
    default: pathOf(stage, name),
  });
  return parameter.valueAsString;
}

/** Stays as it is: the CDK CLI keeps the values of parameters from one deployment to the next, this path among them. */
function pathOf(stage: Stage, name: string): string {
  return `/zhunshi/${stage.name}/${name}`;
}
