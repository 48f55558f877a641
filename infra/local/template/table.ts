// The table of the template, as the request that makes it.

import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { only } from './only.ts';
import type { Resource, Template } from './template.ts';

export interface TableSpec {
  readonly name: string;
  /** Body of CreateTable: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html */
  readonly create: JsonObject;
  readonly timeToLive: JsonObject | undefined;
}

export function readTables(template: Template): readonly TableSpec[] {
  return template.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => {
    // Backups, encryption and protection from deletion are about the service, not about what the table answers.
    only(resource, [
      ...['AttributeDefinitions', 'BillingMode', 'ContributorInsightsSpecification', 'DeletionProtectionEnabled'],
      ...[
        'GlobalSecondaryIndexes',
        'KeySchema',
        'LocalSecondaryIndexes',
        'PointInTimeRecoverySpecification',
        'Replicas',
      ],
      ...['SSESpecification', 'StreamSpecification', 'TableClass', 'TableName', 'TimeToLiveSpecification'],
    ]);
    const stream = resource.get('StreamSpecification');
    const timeToLive = resource.get('TimeToLiveSpecification');
    const create: Record<string, Json> = {
      TableName: resource.ref,
      AttributeDefinitions: resource.list('AttributeDefinitions'),
      KeySchema: resource.list('KeySchema'),
      BillingMode: 'PAY_PER_REQUEST',
    };
    for (const kind of ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes']) {
      const indexes = resource.list(kind).map((index) => indexOf(resource, index));
      if (indexes.length > 0) create[kind] = indexes;
    }
    if (isObject(stream))
      create['StreamSpecification'] = { StreamEnabled: true, StreamViewType: stream['StreamViewType'] };
    return { name: resource.ref, create, timeToLive: isObject(timeToLive) ? timeToLive : undefined };
  });
}

function indexOf(resource: Resource, index: Json): JsonObject {
  if (!isObject(index)) throw resource.problem('an index must be an object');
  return { IndexName: index['IndexName'], KeySchema: index['KeySchema'], Projection: index['Projection'] };
}
