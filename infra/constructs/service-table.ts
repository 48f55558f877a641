// The table as the functions of a stack see it: what each may do with its items, and who is fed by its stream.

import { Duration } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import type { AggregateEntity, IndexName } from '../../functions/environment.ts';
import { cursorKeyPartition, requestCountPrefix } from '../../functions/environment.ts';
import { asciiJson } from '../ascii-json.ts';
import type { Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';
import { streamMappingId } from './service-function.ts';

/** A transaction has no action of its own: it needs those that it is made of. */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem' | 'Scan';

export class ServiceTable {
  private readonly scope: Construct;
  private readonly stage: Stage;

  constructor(scope: Construct, stage: Stage) {
    this.scope = scope;
    this.stage = stage;
  }

  /** These actions on the table's items, and reading these indexes. */
  access(actions: readonly TableAction[], indexes: readonly IndexName[] = []): Access {
    const tableArn = told(this.scope, this.stage, 'TableArn');
    const statements = indexes.map((index) => allow(['dynamodb:Query'], `${tableArn}/index/${index}`));
    const named = actions.map((action) => `dynamodb:${action}`);
    if (named.length > 0) statements.push(allow(named, tableArn));
    return { statements, environment: { TABLE_NAME: told(this.scope, this.stage, 'TableName') } };
  }

  /** To count the requests of clients, which are the only items that this right reaches, and what each may ask for. */
  countingAccess(): Access {
    const environment = { CLIENT_QUOTAS: asciiJson(this.stage.clientQuotas) };
    return { statements: [this.updating(`${requestCountPrefix}*`)], environment };
  }

  /** To read what cursors are sealed with, and to make it the first time: one item, which is all that this right reaches. */
  cursorKeyAccess(): Access {
    return { statements: [this.updating(cursorKeyPartition)], environment: {} };
  }

  /** Items whose partition keys are like this one, and no others. */
  private updating(partitionKeys: string): PolicyStatement {
    const statement = allow(['dynamodb:UpdateItem'], told(this.scope, this.stage, 'TableArn'));
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
    statement.addCondition('ForAllValues:StringLike', { 'dynamodb:LeadingKeys': [partitionKeys] });
    return statement;
  }

  /** Hands the function every written item of these entities, in the order of writing for each item. */
  feed(consumer: ServiceFunction, entities: readonly AggregateEntity[]): void {
    for (const statement of this.streamStatements()) consumer.lambda.addToRolePolicy(statement);
    consumer.lambda.addEventSourceMapping(streamMappingId, {
      eventSourceArn: told(this.scope, this.stage, 'TableStreamArn'),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { entity: { S: FilterRule.or(...entities) } } },
        }),
      ],
      batchSize: this.stage.capacity.streamBatchMax,
      // Also side by side, items of one partition key come in order.
      parallelizationFactor: this.stage.capacity.streamBatchesPerShard,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // By age only: attempts follow each other quickly, and a service may be out for longer. What is given up is lost to
      // the stream, yet one bad item must not hold up its shard for the whole 24 hours.
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(new DeadLetterQueue(consumer, 'DeadLetters', { stage: this.stage })),
    });
  }

  /** The construct library's own event source would list the streams of every table of the account. */
  private streamStatements(): readonly PolicyStatement[] {
    const read = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action}`);
    return [
      allow(read, told(this.scope, this.stage, 'TableStreamArn')),
      // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-read-stream-only.html
      allow(['dynamodb:ListStreams'], `${told(this.scope, this.stage, 'TableArn')}/stream/*`),
    ];
  }
}
