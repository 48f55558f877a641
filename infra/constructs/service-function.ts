// One Lambda function of the service: every default that functions share is here and nowhere else.

import { basename, join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { FunctionOptions } from 'aws-cdk-lib/aws-lambda';
import { Architecture, Code, Function as LambdaFunction, RecursiveLoop, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Release } from '../config.ts';
import { removalPolicy } from '../config.ts';
import { isInChina } from '../regions.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { InlineRole } from './inline-role.ts';

interface ServiceFunctionProps extends Release {
  /** Source file below functions/, without its ending: `tickets/open-ticket`. */
  readonly entry: string;
  readonly access: readonly Access[];
  readonly timeout?: Duration;
  readonly memoryMegabytes?: number;
  /** It goes on with a message to its own queue, more often than the sixteen times after which Lambda takes that for a mistake. */
  readonly sendsItselfOn?: true;
  /** For functions that are invoked without anybody waiting for the answer. */
  readonly whenAsynchronous?: Pick<FunctionOptions, 'onFailure' | 'retryAttempts' | 'maxEventAge'>;
}

/** Construct id under a function for what feeds it from the table's stream. */
export const streamMappingId = 'TableStream';

export class ServiceFunction extends Construct {
  readonly entry: string;
  readonly lambda: LambdaFunction;
  /** Part of the account's concurrency that is its own, and all that it has. */
  readonly reservedConcurrency: number | undefined;

  constructor(scope: Construct, props: ServiceFunctionProps) {
    super(scope, pascalCase(basename(props.entry)));
    this.entry = props.entry;
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.stage.logRetentionDays,
      removalPolicy: removalPolicy(props.stage),
    });
    const role = new InlineRole(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What functions/${props.entry}.ts may do`,
    });
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn));
    for (const statement of props.access.flatMap((access) => access.statements)) role.addToPolicy(statement);

    const reserved = (props.stage.capacity.reservedConcurrency as Readonly<Record<string, number>>)[props.entry];
    this.reservedConcurrency = reserved;
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `functions/${props.entry}.ts`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(props.bundles, props.entry), { exclude: ['*.map'] }),
      role,
      logGroup,
      // A third of a processor; the work is waiting for DynamoDB, and start-up runs on a full one anyway.
      memorySize: props.memoryMegabytes ?? 512,
      // Callers give up after 10 s; API Gateway itself would after 30.
      timeout: props.timeout ?? Duration.seconds(10),
      environment: Object.assign({ STAGE: props.stage.name }, ...props.access.map((access) => access.environment)),
      ...props.whenAsynchronous,
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
      // https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html; nobody looks for loops in the China Regions:
      // https://docs.amazonaws.cn/en_us/aws/latest/userguide/lambda.html
      ...(props.sendsItselfOn && !isInChina(props.stage) && { recursiveLoop: RecursiveLoop.ALLOW }),
      // No X-Ray: its permission has to be for every resource, and a trace breaks off at the stream and at the Scheduler, where
      // deadlines spend their time. The correlation id in logs, items, messages and events goes all the way (docs/runbook.md).
    });
  }

  /** Whether it is fed by the table's stream. */
  get readsStream(): boolean {
    return this.lambda.node.tryFindChild(streamMappingId) !== undefined;
  }
}

/** `open-ticket` to `OpenTicket`: the construct id, from which CloudFormation's logical ids are made. */
function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
