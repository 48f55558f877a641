// Keeps the systems that hold levels in step: takes what is archived, and tells each system in its turn. The queue in front of it
// repeats what failed.

import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { receivers } from '../../domain/levels/systems.ts';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { archivingEventType, levelHopEventType, requiredVariable } from '../environment.ts';
import { retryLater } from '../notices/retry-later.ts';
import { sendWebhook } from '../notices/send-webhook.ts';
import { receiverOf, webhookSecret } from '../notices/webhook-secret.ts';
import { retryConflict } from '../retry-conflict.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { systemStore } from '../store/system-store.ts';
import { liveTable } from '../store/table.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { systemClock } from '../system-clock.ts';
import type { DeliveringDependencies } from './deliver-hop.ts';
import { deliverHop } from './deliver-hop.ts';
import type { RaisingDependencies } from './raise-change.ts';
import { raiseChange } from './raise-change.ts';

type Dependencies = RaisingDependencies &
  DeliveringDependencies & { readonly retryLater: (record: SQSRecord) => Promise<void> };

const message = z.object({
  detail: z.object({
    entityId: z.string(),
    correlationId: z.string(),
    event: z.discriminatedUnion('type', [
      z.object({ type: z.literal(archivingEventType) }),
      z.object({ type: z.literal(levelHopEventType), system: z.enum(receivers) }),
    ]),
  }),
});

export function syncLevels(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(
    message,
    ({ detail: { entityId, correlationId, event } }, { attempt }) => {
      if (event.type === archivingEventType) {
        return retryConflict(() => raiseChange(entityId, correlationId, deps));
      }
      return deliverHop({ levelChangeId: entityId, system: event.system, correlationId, attempt }, deps);
    },
    deps.retryLater,
  );
}

let live: ReturnType<typeof syncLevels> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  live ??= syncLevels(liveDependencies());
  return live(event);
};

function liveDependencies(): Dependencies {
  const table = liveTable();
  const rules = liveRuleBook(table);
  const settings = {
    secretOf: webhookSecret,
    allowLoopback: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
    clock: systemClock,
  };
  return {
    tickets: ticketStore(table, rules),
    circuits: circuitStore(table),
    customers: customerStore(table),
    contracts: contractStore(table, rules),
    departments: departmentStore(table),
    levelChanges: levelChangeStore(table, rules),
    systems: systemStore(table),
    rules,
    clock: systemClock,
    send: (system, address, sent) => sendWebhook(receiverOf(system), address, sent, settings),
    retryLater: retryLater(sqsClient(), requiredVariable('LEVEL_QUEUE_URL')),
  };
}
