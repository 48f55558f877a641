// The routes of one capability, each with its function.

import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Release } from './config.ts';
import { scopePrefixOf, stackProps } from './config.ts';
import { bulkQueueAccess } from './constructs/bulk.ts';
import { GatewayCalls } from './constructs/gateway-calls.ts';
import { channelsAccess, mailStateAccess, takingChannelsAccess, webhookKeyAccess } from './constructs/notices.ts';
import { deadLetterLookAccess, deadLetterNames, operationQueueAccess } from './constructs/operations.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { ServiceTable } from './constructs/service-table.ts';
import { settlementQueueAccess } from './constructs/settlement.ts';
import { deliveryQueueAccess } from './constructs/subscriptions.ts';
import { tokenSettings } from './constructs/token-settings.ts';
import type { Route } from './routes.ts';
import { told } from './shared-values.ts';

interface RoutesStackProps extends Release {
  readonly routes: readonly Route[];
}

export class RoutesStack extends Stack {
  constructor(scope: Construct, id: string, { stage, bundles, routes }: RoutesStackProps) {
    super(scope, id, stackProps(stage, 'routes of the API'));
    const table = new ServiceTable(this, stage);
    const gateway = new GatewayCalls(this, 'Gateway', told(this, stage, 'ApiId'));
    const authorizerId = told(this, stage, 'TokenAuthorizerId');

    for (const route of routes) {
      const { key, entry, scopes, table: actions, index, deadLetters } = route;
      const access = [
        table.access(actions, [index ?? []].flat()),
        table.countingAccess(),
        tokenSettings(this, stage),
        ...(route.narrows ? [table.cursorKeyAccess()] : []),
        ...(route.readsWebhookKey ? [webhookKeyAccess(this, stage)] : []),
        ...(route.tellsChannels ? channelsAccess(this, stage) : []),
        ...(route.looksAtMail ? [mailStateAccess(this, stage)] : []),
        ...(route.takesChannels ? takingChannelsAccess(this, stage) : []),
        ...(route.wakesSettlement ? [settlementQueueAccess(this, stage)] : []),
        ...(route.wakesBulk ? [bulkQueueAccess(this, stage)] : []),
        ...(route.wakesOperations ? [operationQueueAccess(this, stage)] : []),
        ...(route.wakesDeliveries ? [deliveryQueueAccess(this, stage)] : []),
        ...(deadLetters === 'look' ? [deadLetterLookAccess(this, stage)] : []),
        ...(deadLetters === 'names' ? [deadLetterNames(this, stage)] : []),
      ];
      const named = scopes.map((name) => `${scopePrefixOf(stage)}${name}`);
      gateway.open(key, new ServiceFunction(this, { stage, bundles, entry, access }), { authorizerId, scopes: named });
    }
  }
}
