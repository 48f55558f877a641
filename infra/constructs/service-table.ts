// The single table. Its stream is the outbox of everything that is written; its indexes hold keys only.

import { Duration } from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { AggregateEntity, IndexName } from '../../functions/environment.ts';
import { tableIndexes, tableKeys } from '../../functions/environment.ts';
import type { Stage } from '../config.ts';
import { removalPolicy } from '../config.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

/** A transaction has no action of its own: it needs those that it is made of. */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem';

export class ServiceTable extends Construct {
  private readonly table: Table;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, props: { stage: Stage }) {
    super(scope, id);
    this.stage = props.stage;
    this.table = new Table(this, 'Table', {
      partitionKey: text(tableKeys.partition),
      sortKey: text(tableKeys.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: props.stage.pointInTimeRecoveryDays,
      },
      deletionProtection: props.stage.keepData,
      removalPolicy: removalPolicy(props.stage),
    });
    for (const [indexName, index] of Object.entries(tableIndexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    // CloudFormation knows the table by this name: another one, even from moving this construct, means a new and empty table.
    (this.table.node.defaultChild as CfnTable).overrideLogicalId('ServiceTable');
  }

  /** These actions on the table's items, and reading these indexes. */
  access(actions: readonly TableAction[], indexes: readonly IndexName[] = []): Access {
    const { tableArn, tableName } = this.table;
    const statements = indexes.map((index) => allow(['dynamodb:Query'], `${tableArn}/index/${index}`));
    const named = actions.map((action) => `dynamodb:${action}`);
    if (named.length > 0) statements.push(allow(named, tableArn));
    return { statements, environment: { TABLE_NAME: tableName } };
  }

  /** Hands the function every written item of these entities, in the order of writing for each item. */
  feed(consumer: ServiceFunction, entities: readonly AggregateEntity[]): void {
    for (const statement of this.streamStatements()) consumer.lambda.addToRolePolicy(statement);
    consumer.lambda.addEventSourceMapping('TableStream', {
      eventSourceArn: this.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { entity: { S: FilterRule.or(...entities) } } },
        }),
      ],
      batchSize: 100,
      // The most there is; items of one partition key still come in order.
      parallelizationFactor: 10,
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
      allow(read, this.streamArn),
      // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-read-stream-only.html
      allow(['dynamodb:ListStreams'], `${this.table.tableArn}/stream/*`),
    ];
  }

  private get streamArn(): string {
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error('the table has no stream');
    return tableStreamArn;
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
