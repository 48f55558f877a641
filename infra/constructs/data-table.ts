// The single table. Its stream is the outbox of everything that is written; its indexes hold keys only.

import { Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tableIndexes, tableKeys, tableTimeToLive } from '../../functions/environment.ts';
import type { Stage } from '../config.ts';
import type { SharedValue } from '../shared-values.ts';
import { tell } from '../shared-values.ts';

export class DataTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      // CloudFormation refuses to replace a resource whose name is set: whatever would lead to a second, empty table fails
      // instead.
      tableName: `Zhunshi-${stage.name}`,
      partitionKey: text(tableKeys.partition),
      sortKey: text(tableKeys.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      timeToLiveAttribute: tableTimeToLive,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: stage.pointInTimeRecoveryDays,
      },
      deletionProtection: stage.keepData,
      ...warmThroughput(stage),
    });
    for (const [indexName, index] of Object.entries(tableIndexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.KEYS_ONLY,
        ...warmThroughput(stage),
      });
    }
    tell(this, stage, this.told(stage));
  }

  /** The other stacks know the table by what is told here: a restored one takes over without any resource being replaced. */
  private told({ restoredTable }: Stage): Partial<Record<SharedValue, string>> {
    if (restoredTable !== null) {
      const { name, streamArn } = restoredTable;
      const TableArn = Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });
      return { TableName: name, TableArn, TableStreamArn: streamArn };
    }
    const { tableName, tableArn, tableStreamArn = '' } = this.table;
    return { TableName: tableName, TableArn: tableArn, TableStreamArn: tableStreamArn };
  }
}

function warmThroughput({ capacity: { warmThroughput: warm } }: Stage) {
  return warm === null
    ? {}
    : { warmThroughput: { readUnitsPerSecond: warm.readUnits, writeUnitsPerSecond: warm.writeUnits } };
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
