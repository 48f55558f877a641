// The functions of the template: their code, their environment, and what happens when one fails with nobody waiting.

import { join } from 'node:path';
import type { Assembly } from './assembly.ts';
import { only } from './only.ts';
import type { Resource, Template } from './template.ts';

export interface FunctionSpec {
  readonly logicalId: string;
  /** What people call it: its source below functions/ (`tickets/open-ticket`) if the description tells, else the logical id. */
  readonly entry: string;
  readonly name: string;
  readonly arn: string;
  /** Absolute path of the bundled module, and the name that it exports the handler under. */
  readonly module: string;
  readonly exportName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
  readonly memoryMegabytes: number;
  readonly whenAsynchronous: AsynchronousSpec;
}

interface AsynchronousSpec {
  /** 0 to 2. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
  readonly retryAttemptsMax: number;
  readonly failureQueueArn: string | undefined;
}

export function readFunctions(template: Template, assembly: Assembly): readonly FunctionSpec[] {
  const configurations = new Map(
    template.ofType('AWS::Lambda::EventInvokeConfig').map((each) => [each.text('FunctionName'), each]),
  );
  return template.ofType('AWS::Lambda::Function').map((resource) => {
    only(resource, knownProperties);
    if (!resource.text('Runtime')?.startsWith('nodejs')) throw resource.problem('only Node.js runtimes run locally');
    const handler = resource.text('Handler') ?? '';
    const [file = '', exportName = ''] = handler.split('.');
    return {
      logicalId: resource.logicalId,
      entry: /^functions\/(.+)\.ts$/.exec(resource.text('Description') ?? '')?.[1] ?? resource.logicalId,
      name: resource.ref,
      arn: resource.arn,
      module: join(codeFolder(resource, assembly), `${file}.mjs`),
      exportName,
      environment: environmentOf(resource),
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
      timeoutMilliseconds: (resource.number('Timeout') ?? 3) * 1000,
      memoryMegabytes: resource.number('MemorySize') ?? 128,
      whenAsynchronous: asynchronousOf(configurations.get(resource.ref)),
    };
  });
}

// The processor and the log group are those of this machine; what a role may do is AWS's to say. Nothing here stops a function
// that sends itself on.
const knownProperties = [
  ...[
    'Architectures',
    'Code',
    'Environment',
    'FunctionName',
    'Handler',
    'LoggingConfig',
    'MemorySize',
    'Role',
    'Runtime',
  ],
  ...['RecursiveLoop', 'ReservedConcurrentExecutions', 'RuntimeManagementConfig', 'Timeout', 'TracingConfig'],
];

function codeFolder(resource: Resource, assembly: Assembly): string {
  const key = resource.object('Code')['S3Key'];
  const folder = typeof key === 'string' ? assembly.assetFolders.get(key) : undefined;
  if (folder === undefined) throw resource.problem(`its code (${String(key)}) is not among the assets of the assembly`);
  return folder;
}

function environmentOf(resource: Resource): Readonly<Record<string, string>> {
  const variables = resource.object('Environment')['Variables'] ?? {};
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const text = String(value);
      if (text.includes('{{resolve:'))
        throw resource.problem(`${name} is a dynamic reference, which has no value locally`);
      return [name, text];
    }),
  );
}

function asynchronousOf(configuration: Resource | undefined): AsynchronousSpec {
  if (configuration === undefined) return { retryAttemptsMax: 2, failureQueueArn: undefined };
  const { OnSuccess, OnFailure } = configuration.object('DestinationConfig') as Record<
    string,
    { Destination?: string }
  >;
  if (OnSuccess !== undefined) throw configuration.problem('the local runtime does not know the destination OnSuccess');
  return {
    retryAttemptsMax: configuration.number('MaximumRetryAttempts') ?? 2,
    failureQueueArn: OnFailure?.Destination,
  };
}
