// What happens by itself: what was written is announced, deadlines are reached, departments are told, running tickets
// follow revised calendars.

import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Release } from './config.ts';
import { stackProps } from './config.ts';
import { Bulk } from './constructs/bulk.ts';
import { Causes } from './constructs/causes.ts';
import { deadLettersIn } from './constructs/dead-letter-queue.ts';
import { DeadlineTiming } from './constructs/deadline-timing.ts';
import { EventOutbox } from './constructs/event-outbox.ts';
import { LevelSync } from './constructs/level-sync.ts';
import { Notices } from './constructs/notices.ts';
import { Replans } from './constructs/replans.ts';
import { ServiceTable } from './constructs/service-table.ts';
import { Settlement } from './constructs/settlement.ts';
import { Subscriptions } from './constructs/subscriptions.ts';
import { tell } from './shared-values.ts';
import { functionNamesIn } from './watched.ts';

export class CoreStack extends Stack {
  constructor(scope: Construct, id: string, release: Release) {
    super(scope, id, stackProps(release.stage, 'what happens by itself'));
    const table = new ServiceTable(this, release.stage);

    new EventOutbox(this, 'Outbox', { ...release, table });
    new DeadlineTiming(this, 'Timing', { ...release, table });
    new LevelSync(this, 'Levels', { ...release, table });
    new Settlement(this, 'Settlement', { ...release, table });
    new Notices(this, 'Notices', { ...release, table });
    new Replans(this, 'Replans', { ...release, table });
    new Bulk(this, 'Bulk', { ...release, table });
    new Causes(this, 'Causes', { ...release, table });
    new Subscriptions(this, 'Subscriptions', { ...release, table });
    const { names, arns } = deadLettersIn(this);
    tell(this, release.stage, {
      CoreDeadLetterNames: names,
      CoreDeadLetterArns: arns,
      CoreFunctionNames: functionNamesIn(this),
    });
  }
}
