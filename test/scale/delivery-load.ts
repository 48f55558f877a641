// What one event asks for that is sent to one subscription whose target takes it at once: measured with the real handler and stores.

import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { deliveryStore } from '../../functions/store/delivery-store.ts';
import type { AuditEntry } from '../../functions/store/event-store.ts';
import { placeOf } from '../../functions/store/event-store.ts';
import { deliveryPartitions } from '../../functions/store/keys.ts';
import { laneStore } from '../../functions/store/lane-store.ts';
import { deliverEvents } from '../../functions/subscriptions/deliver-events.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { queueEvent } from '../support/lambda-events.ts';
import { mondayMorning } from '../support/time.ts';
import { recordingTable } from './recording-table.ts';

interface DeliveryLoad {
  /** Of the table: its lane is taken and let go, its delivery put down and settled. */
  readonly writeUnits: number;
  /** Of the list of deliveries: put down, taken away from what is pending, put to what is delivered. */
  readonly indexWrites: number;
  /** Of those, in the list of what is pending. */
  readonly pendingIndexWrites: number;
  readonly readUnits: number;
  readonly storedKilobytes: number;
}

export const deliveryLoad: DeliveryLoad = {
  writeUnits: 4,
  indexWrites: 3,
  pendingIndexWrites: 2,
  readUnits: 5,
  storedKilobytes: 1.3,
};

export const deliveryShards = deliveryPartitions('S', ['pending']).length;

const nothing = async () => {};
const subscription: Subscription = {
  ...{ id: `S${'0'.repeat(26)}`, client: 'oss', url: 'https://oss.example/events', eventTypes: ['*'], filters: {} },
  grants: { entities: ['TICKET'], everywhere: true, regions: [], departmentIds: [] },
  ...{ status: 'active', secretNumber: 1, eventsFromAt: mondayMorning, createdAt: mondayMorning },
  changedAt: mondayMorning,
};

export async function measureDelivery(): Promise<DeliveryLoad> {
  const [table, clock] = [recordingTable(), new FakeClock(mondayMorning)];
  const subject = { customerId: 'CUST-1', circuitId: 'CIRC-1', region: '天河', ticketType: 'fault' };
  const event = { type: 'TicketDispatched', occurredAt: mondayMorning, by: 'wang', departmentId: 'MAINT-1' };
  const about = { entity: 'TICKET', entityId: `T${'0'.repeat(26)}`, correlationId: 'scale', subject } as const;
  const entry: AuditEntry = { ...about, version: 2, index: 0, event };
  // Of the subscription, and of its part of the audit trail: each less than four kilobytes.
  let readBeside = 0;
  const deliver = deliverEvents({
    subscriptions: {
      async get() {
        readBeside += 1;
        return { state: subscription, version: 1 };
      },
    },
    events: {
      async following() {
        readBeside += 1;
        return { items: [entry] };
      },
    },
    ...{ lanes: laneStore(table), deliveries: deliveryStore(table), clock, chancePpm: () => 0 },
    queue: { send: nothing, sendAll: nothing },
    attempt: async () => ({ attemptedAt: clock.now(), milliseconds: 200, httpStatus: 204 }),
    inTrouble: { warn: nothing, disable: async () => ({ hasMoved: false }) },
    retryLater: nothing,
  });
  const call = { kind: 'lane', subscriptionId: subscription.id, ...about, announcedTo: placeOf(entry) };
  const { batchItemFailures: failures } = await deliver(queueEvent(call));
  if (failures.length > 0) throw new Error('something failed');
  const writes = table.taken();
  const indexWrites = writes.flatMap((write) => write.indexWrites);
  return {
    writeUnits: writes.reduce((sum, { units }) => sum + units, 0),
    indexWrites: indexWrites.length,
    pendingIndexWrites: indexWrites.filter(({ partition }) => partition.includes('#pending#')).length,
    readUnits: table.readUnits + readBeside,
    storedKilobytes: table.bytes / 1_024,
  };
}
