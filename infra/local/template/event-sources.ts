// Event source mappings: which function is fed by which queue or stream, with what filter, batch and patience.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html

import type { Json } from '../json.ts';
import { isObject, parseObject } from '../json.ts';
import type { Match } from '../pattern.ts';
import { compilePattern } from '../pattern.ts';
import { only } from './only.ts';
import type { Resource, Template } from './template.ts';

interface MappingSpec {
  readonly name: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly batchingWindowMilliseconds: number;
  readonly reportsBatchItemFailures: boolean;
  readonly matches: Match;
}

export interface QueueMappingSpec extends MappingSpec {
  readonly kind: 'queue';
  readonly queueArn: string;
  readonly concurrencyMax: number;
}

export interface StreamMappingSpec extends MappingSpec {
  readonly kind: 'stream';
  readonly tableName: string;
  /** Records of items that share this key are handed over one batch after the other. */
  readonly partitionKey: string;
  readonly streamArn: string;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly lanes: number;
  readonly bisects: boolean;
  /** -1: without end. */
  readonly retryAttemptsMax: number;
  /** -1: without end. */
  readonly recordAgeMaxSeconds: number;
  readonly failureQueueArn: string | undefined;
}

export function readMappings(template: Template): readonly (QueueMappingSpec | StreamMappingSpec)[] {
  return template
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter((resource) => resource.get('Enabled') !== false)
    .map((resource) => {
      const source = resource.text('EventSourceArn') ?? '';
      if (template.find(source, 'AWS::SQS::Queue') !== undefined) return queueMapping(resource, template, source);
      const table = template
        .ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
        .find(({ arn }) => source.startsWith(`${arn}/stream/`));
      if (table === undefined) throw resource.problem(`its source ${source} is no queue and no table of the templates`);
      return streamMapping(resource, template, source, table);
    });
}

const sharedProperties = [
  ...['BatchSize', 'Enabled', 'EventSourceArn', 'FilterCriteria', 'FunctionName', 'FunctionResponseTypes'],
  'MaximumBatchingWindowInSeconds',
];

function queueMapping(resource: Resource, template: Template, queueArn: string): QueueMappingSpec {
  // How many pollers Lambda keeps ready is its own affair: here the queue is never waited for.
  only(resource, [...sharedProperties, 'ProvisionedPollerConfig', 'ScalingConfig']);
  const concurrencyMax = resource.object('ScalingConfig')['MaximumConcurrency'];
  return {
    ...mapping(resource, template, 10),
    kind: 'queue',
    queueArn,
    // Lambda itself would go up to 1000 for a queue; one process does better with fewer at a time.
    concurrencyMax: typeof concurrencyMax === 'number' ? concurrencyMax : 200,
  };
}

function streamMapping(resource: Resource, template: Template, streamArn: string, table: Resource): StreamMappingSpec {
  only(resource, [
    ...sharedProperties,
    ...['BisectBatchOnFunctionError', 'DestinationConfig', 'MaximumRecordAgeInSeconds', 'MaximumRetryAttempts'],
    ...['ParallelizationFactor', 'StartingPosition'],
  ]);
  const startingPosition = resource.text('StartingPosition');
  if (startingPosition !== 'TRIM_HORIZON' && startingPosition !== 'LATEST') {
    throw resource.problem(`the local runtime does not know the starting position ${startingPosition}`);
  }
  const onFailure = resource.object('DestinationConfig')['OnFailure'];
  return {
    ...mapping(resource, template, 100),
    kind: 'stream',
    tableName: table.ref,
    partitionKey: partitionKeyOf(table),
    streamArn,
    startingPosition,
    lanes: resource.number('ParallelizationFactor') ?? 1,
    bisects: resource.get('BisectBatchOnFunctionError') === true,
    retryAttemptsMax: resource.number('MaximumRetryAttempts') ?? -1,
    recordAgeMaxSeconds: resource.number('MaximumRecordAgeInSeconds') ?? -1,
    failureQueueArn: isObject(onFailure) ? String(onFailure['Destination']) : undefined,
  };
}

function partitionKeyOf(table: Resource): string {
  const hash = table.list('KeySchema').find((key) => isObject(key) && key['KeyType'] === 'HASH');
  return isObject(hash) ? String(hash['AttributeName']) : '';
}

function mapping(resource: Resource, template: Template, defaultBatchSize: number): MappingSpec {
  const target = template.find(resource.text('FunctionName') ?? '', 'AWS::Lambda::Function');
  if (target === undefined) throw resource.problem('its function is not in the templates');
  const unknownResponse = resource.list('FunctionResponseTypes').find((type) => type !== 'ReportBatchItemFailures');
  if (unknownResponse !== undefined)
    throw resource.problem(`the local runtime does not know the response type ${String(unknownResponse)}`);
  return {
    name: resource.ref,
    functionArn: target.arn,
    batchSize: resource.number('BatchSize') ?? defaultBatchSize,
    batchingWindowMilliseconds: (resource.number('MaximumBatchingWindowInSeconds') ?? 0) * 1000,
    reportsBatchItemFailures: resource.list('FunctionResponseTypes').includes('ReportBatchItemFailures'),
    matches: filterOf(resource),
  };
}

/** A record is handed over when at least one of the patterns matches it; without patterns, always. */
function filterOf(resource: Resource): Match {
  const filters = resource.object('FilterCriteria')['Filters'];
  if (!Array.isArray(filters) || filters.length === 0) return () => true;
  const patterns = filters.map((filter: Json) => {
    const pattern = isObject(filter) ? filter['Pattern'] : undefined;
    try {
      return compilePattern(parseObject(String(pattern)));
    } catch (error) {
      throw resource.problem(
        `its filter ${String(pattern)}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
  return (record) => patterns.some((matches) => matches(record));
}
