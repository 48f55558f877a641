// POST /subscriptions/{subscriptionId}/redeliver: what happened in a period is sent once more. While it is under way, the same period is
// the same redelivery; once it is over, it begins anew.

import * as z from 'zod/mini';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { isRunning } from '../../domain/operations/operation.ts';
import type { Instant } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import { hashedId } from '../hashed-id.ts';
import { accepted } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { instant } from '../http/schema.ts';
import { liveOperationQueue } from '../operations/operation-queue.ts';
import type { SettingGoing } from '../operations/set-going.ts';
import { setGoing } from '../operations/set-going.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { subscriptionStore } from '../store/subscription-store.ts';
import { liveTable } from '../store/table.ts';
import { deliveriesKeptMilliseconds } from './delivery.ts';
import { ownSubscription, requireReach } from './own-subscription.ts';
import { presentRedelivery } from './present-subscription.ts';

interface Deps extends SettingGoing {
  readonly operations: Pick<OperationStore, 'get' | 'save' | 'all'>;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
}

/** Records that are called up in a second, and the pace of what is read: as operators' replays go by default. */
const perSecond = 100;

const body = z.strictObject({ fromAt: instant, toAt: instant });

export const startRedelivery = ({ operations, queue, subscriptions }: Deps) =>
  apiHandler({ path: ['subscriptionId'], body, answer: 'Redelivery', statuses: [202] }, async (request) => {
    const { state } = await ownSubscription(subscriptions, request);
    requireReach(state, request);
    const { fromAt, toAt } = request.body;
    refuseIfAny(periodErrors(fromAt, toAt, request.decision.now));
    // What is disabled is sent nothing: it is resumed first.
    if (state.status === 'disabled') refuseIfAny([{ field: 'subscriptionId', rule: 'not-allowed-here' }]);
    const order = { kind: 'redeliver', subscriptionId: state.id, fromAt, toAt } as const;
    const id = hashedId('O', [JSON.stringify(order)]);
    await refuseSecond(id, state.id, operations);
    const operation = await setGoing({ operations, queue }, { id, order, perSecond }, request);
    return accepted(`/subscriptions/${state.id}/redeliveries/${id}`, presentRedelivery(operation));
  });

function periodErrors(fromAt: Instant, toAt: Instant, now: Instant): readonly FieldError[] {
  return [
    ...(fromAt < later(now, -deliveriesKeptMilliseconds) ? [{ field: 'fromAt', rule: 'too-old' } as const] : []),
    ...(toAt > now ? [{ field: 'toAt', rule: 'in-the-future' } as const] : []),
    ...(toAt <= fromAt ? [{ field: 'toAt', rule: 'end-before-start' } as const] : []),
  ];
}

/** Most go through the whole table, which is paid for. */
async function refuseSecond(id: string, subscriptionId: string, operations: Deps['operations']): Promise<void> {
  const others = (await operations.all()).filter(({ state }) => {
    const { order } = state;
    return order.kind === 'redeliver' && order.subscriptionId === subscriptionId && state.id !== id && isRunning(state);
  });
  if (others.length > 0) refuseIfAny([{ field: 'redeliveries', rule: 'too-many', details: { maximum: 1 } }]);
}

export const handler = startRedelivery({
  operations: operationStore(liveTable()),
  queue: liveOperationQueue(),
  subscriptions: subscriptionStore(liveTable()),
});
