// Records in files: a queue carries an import or an export from page to page, and the function behind it takes over or writes out
// one page after the other.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { feedFrom } from './work-queue.ts';

interface BulkProps extends Release {
  readonly table: ServiceTable;
}

/** A turn of twenty seconds, the reading of the file before it, and the page that begins at its end. */
export const bulkTimeout = Duration.minutes(2);

export class Bulk extends Construct {
  constructor(scope: Construct, id: string, props: BulkProps) {
    super(scope, id);
    const { stage } = props;
    const worker = new ServiceFunction(this, {
      ...props,
      entry: 'bulk/continue-bulk',
      access: [
        props.table.access(
          ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'],
          ['byCustomer', 'byCircuit'],
        ),
        bulkQueueAccess(this, stage),
      ],
      timeout: bulkTimeout,
      // A whole file and its rows.
      memoryMegabytes: 1_024,
      sendsItselfOn: true,
    });
    const queue = { queueUrl: told(this, stage, 'BulkQueueUrl'), queueArn: told(this, stage, 'BulkQueueArn') };
    // Its memory is for one file.
    feedFrom(worker, queue, { batchSize: 1 });
  }
}

/** To set an import or an export going, or to lead it on. */
export function bulkQueueAccess(scope: Construct, stage: Stage): Access {
  return {
    statements: [allow(['sqs:SendMessage'], told(scope, stage, 'BulkQueueArn'))],
    environment: { BULK_QUEUE_URL: told(scope, stage, 'BulkQueueUrl') },
  };
}
