// The levels of circuits go from system to system: what archives an order and whose turn it is comes from a queue, and the
// function behind it tells the systems.

import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Release } from '../config.ts';
import { told } from '../shared-values.ts';
import { setting } from './access.ts';
import { webhookKeyAccess } from './notices.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { feedFrom } from './work-queue.ts';

interface LevelSyncProps extends Release {
  readonly table: ServiceTable;
}

export const syncTimeout = Duration.seconds(30);

export class LevelSync extends Construct {
  constructor(scope: Construct, id: string, props: LevelSyncProps) {
    super(scope, id);
    const { stage, table } = props;
    const [queueUrl, queueArn] = [told(this, stage, 'LevelQueueUrl'), told(this, stage, 'LevelQueueArn')];
    const sync = new ServiceFunction(this, {
      ...props,
      entry: 'levels/sync-levels',
      access: [
        table.access(['GetItem', 'Query', 'PutItem']),
        webhookKeyAccess(this, stage),
        // The right to delay a message again comes with being fed by the queue.
        setting({ LEVEL_QUEUE_URL: queueUrl }),
      ],
      timeout: syncTimeout,
    });
    feedFrom(sync, { queueUrl, queueArn });
  }
}
