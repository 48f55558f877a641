// Subscriptions over a real table, with a queue whose messages come when they are due on a clock that is turned, and a target that answers
// as the test says.

import type { Instant } from '../../domain/time.ts';
import { instant, later } from '../../domain/time.ts';
import type { AnnouncementSubject } from '../../functions/events/announcement-subject.ts';
import { deriveWebhookSecret } from '../../functions/notices/webhook-secret.ts';
import { customerTrails } from '../../functions/store/customer-trails.ts';
import { deliveryStore } from '../../functions/store/delivery-store.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import { eventStore } from '../../functions/store/event-store.ts';
import { laneStore } from '../../functions/store/lane-store.ts';
import { subscriptionStore } from '../../functions/store/subscription-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { tableWalk } from '../../functions/store/table-walk.ts';
import { createSubscription } from '../../functions/subscriptions/create-subscription.ts';
import { deleteSubscription } from '../../functions/subscriptions/delete-subscription.ts';
import { deliverEvents } from '../../functions/subscriptions/deliver-events.ts';
import type { Delivery, DeliveryAttempt } from '../../functions/subscriptions/delivery.ts';
import type { DeliveryMessage, DeliveryQueue } from '../../functions/subscriptions/delivery-queue.ts';
import { getDelivery } from '../../functions/subscriptions/get-delivery.ts';
import { getRedelivery } from '../../functions/subscriptions/get-redelivery.ts';
import { getSubscription } from '../../functions/subscriptions/get-subscription.ts';
import { listDeliveries } from '../../functions/subscriptions/list-deliveries.ts';
import { listSubscriptions } from '../../functions/subscriptions/list-subscriptions.ts';
import { pauseSubscription } from '../../functions/subscriptions/pause-subscription.ts';
import { putSubscription } from '../../functions/subscriptions/put-subscription.ts';
import { redeliver } from '../../functions/subscriptions/redeliver.ts';
import { resendDelivery } from '../../functions/subscriptions/resend-delivery.ts';
import { resumeSubscription } from '../../functions/subscriptions/resume-subscription.ts';
import { rotateSecret } from '../../functions/subscriptions/rotate-secret.ts';
import { startRedelivery } from '../../functions/subscriptions/start-redelivery.ts';
import { subscribers } from '../../functions/subscriptions/tell-subscribers.ts';
import { testSubscription } from '../../functions/subscriptions/test-subscription.ts';
import { inTrouble } from '../../functions/subscriptions/trouble.ts';
import { call } from './api-calls.ts';
import { FakeClock } from './fake-clock.ts';
import { queueEvent } from './lambda-events.ts';
import { oneOfEachEvent } from './one-of-each-event.ts';
import { operationsOver } from './operations.ts';

const events: Readonly<Record<string, object>> = oneOfEachEvent('客户来电');

/** The system that subscribes, unless a call says otherwise. */
export const partner = {
  sub: 'partner',
  client_id: 'partner',
  scope: 'subscriptions:write tickets:read contracts:read',
};

type Attempted = Pick<DeliveryAttempt, 'httpStatus' | 'error'>;

export function subscriptionsOver(table: Table) {
  // Requests read the wall clock, so that is where this one begins.
  const clock = new FakeClock(instant(Date.now()));
  const waiting: { readonly dueAt: Instant; readonly message: DeliveryMessage }[] = [];
  const sent: Delivery[] = [];
  const addresses: string[] = [];
  const target = { answer: (_: Delivery): Attempted | Promise<Attempted> => ({ httpStatus: 204 }) };
  const queue: DeliveryQueue = {
    async send(message, delaySeconds) {
      waiting.push({ dueAt: later(clock.now(), delaySeconds * 1_000), message });
    },
    async sendAll(messages) {
      waiting.push(...messages.map((message) => ({ dueAt: clock.now(), message })));
    },
  };
  const stores = {
    subscriptions: subscriptionStore(table),
    deliveries: deliveryStore(table),
    events: eventStore(table),
    lanes: laneStore(table),
    departments: departmentStore(table),
  };
  const deliver = deliverEvents({
    ...stores,
    ...{ queue, clock, chancePpm: () => 0, inTrouble: inTrouble({ subscriptions: stores.subscriptions, clock }) },
    async attempt({ url }, delivery) {
      sent.push(delivery);
      addresses.push(url);
      return { attemptedAt: clock.now(), milliseconds: 7, ...(await target.answer(delivery)) };
    },
    retryLater: async () => {},
  });
  const secretOf = async (name: string) => deriveWebhookSecret('master key', name);
  const redelivering = operationsOver(
    {
      redeliver: redeliver({
        ...stores,
        walk: tableWalk(table, clock),
        trails: customerTrails(table, clock),
        queue,
        clock,
      }),
    },
    clock,
  );
  const { operations, starting } = redelivering;
  const deps = { ...stores, queue, secretOf, allowLoopbackWebhooks: false };
  const handlers = {
    'POST /subscriptions': createSubscription(deps),
    'GET /subscriptions': listSubscriptions(stores.subscriptions),
    'GET /subscriptions/{subscriptionId}': getSubscription(stores.subscriptions),
    'PUT /subscriptions/{subscriptionId}': putSubscription(deps),
    'DELETE /subscriptions/{subscriptionId}': deleteSubscription(stores.subscriptions),
    'POST /subscriptions/{subscriptionId}/pause': pauseSubscription(stores.subscriptions),
    'POST /subscriptions/{subscriptionId}/resume': resumeSubscription(deps),
    'POST /subscriptions/{subscriptionId}/rotate-secret': rotateSecret(deps),
    'POST /subscriptions/{subscriptionId}/test': testSubscription(deps),
    'POST /subscriptions/{subscriptionId}/redeliver': startRedelivery({
      ...{ operations, queue: starting, subscriptions: stores.subscriptions },
    }),
    'GET /subscriptions/{subscriptionId}/redeliveries/{redeliveryId}': getRedelivery({ ...stores, operations }),
    'GET /subscriptions/{subscriptionId}/deliveries': listDeliveries(deps),
    'GET /subscriptions/{subscriptionId}/deliveries/{deliveryId}': getDelivery(deps),
    'POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend': resendDelivery(deps),
  };
  const ask = (key: keyof typeof handlers, more: Parameters<typeof call>[1] = {}) => {
    const [method = '', route = ''] = key.split(' ');
    return call(handlers[key], { method, route, claims: partner, ...more });
  };
  const told = subscribers({ subscriptions: { all: () => stores.subscriptions.all() }, queue });
  const versions = new Map<string, number>();

  return {
    ...{ clock, waiting, redelivering, sent, addresses, target, secretOf, ...stores },
    /** What was sent, as `T1 TicketOpened`. */
    said: () => sent.map(({ about, type }) => `${about?.entityId} ${type}`),

    ask,

    /** Those that other tests have left in the table. */
    async deleteAll() {
      for (const { state } of await stores.subscriptions.all()) {
        await ask('DELETE /subscriptions/{subscriptionId}', { path: { subscriptionId: state.id } });
      }
    },

    /** Events of a ticket as they may be, each by a command of its own, in the audit trail; `tell` hands them over as the stream does. */
    async happen(entityId: string, types: readonly string[], subject: AnnouncementSubject = {}, tell = true) {
      const announcements = types.map((type) => {
        const version = (versions.get(entityId) ?? 0) + 1;
        versions.set(entityId, version);
        const event = { ...events[type], type, occurredAt: clock.now(), by: 'wang' };
        return { entity: 'TICKET', entityId, version, index: 0, correlationId: 'call-1', event, subject } as const;
      });
      await stores.events.append(announcements);
      if (tell) await told.tell(announcements);
    },

    /** Turns the clock from message to message, and on by as many minutes in the end. */
    async pass(minutes = 0) {
      const until = later(clock.now(), minutes * 60_000);
      for (;;) {
        const next = waiting.filter(({ dueAt }) => dueAt <= until).sort((one, other) => one.dueAt - other.dueAt)[0];
        if (next === undefined) break;
        waiting.splice(waiting.indexOf(next), 1);
        clock.turnTo(instant(Math.max(clock.now(), next.dueAt)));
        const { batchItemFailures: failures } = await deliver(queueEvent(next.message));
        if (failures.length > 0) throw new Error(`failed: ${JSON.stringify(next.message)}`);
      }
      clock.turnTo(until);
    },

    /** Several messages at the same time, as they come out of the queue. */
    atOnce: (...messages: readonly DeliveryMessage[]) => deliver(queueEvent(...messages)),
  };
}
