// A subscription belongs to the client that made it. To all others it does not exist; administrators see every one, and auditors
// may look.

import type { Outcome } from '../../domain/decision.ts';
import type { SubscriptionEvent } from '../../domain/subscriptions/events.ts';
import type { SubscriptionGrants } from '../../domain/subscriptions/selection.ts';
import { reachesAll } from '../../domain/subscriptions/selection.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiHandler } from '../http/pipeline.ts';
import { Problem } from '../http/problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import type { SubscriptionStore } from '../store/subscription-store.ts';
import { grantsFor, isWithinGrants } from './choose.ts';
import type { Delivery } from './delivery.ts';
import { presentSubscription } from './present-subscription.ts';

type Asked = Pick<ApiRequest, 'caller' | 'method'>;

export function isOwn({ client }: Pick<Subscription, 'client'>, { caller, method }: Asked): boolean {
  const mayAudit = caller.scopes.has('audit:read') && method === 'GET';
  return caller.client === client || caller.scopes.has('admin') || mayAudit;
}

/** Throws 404. */
export async function ownSubscription(
  subscriptions: Pick<SubscriptionStore, 'get'>,
  request: Pick<ApiRequest<'subscriptionId'>, 'path'> & Asked,
): Promise<Versioned<Subscription>> {
  const stored = found(await subscriptions.get(request.path.subscriptionId));
  if (!isOwn(stored.state, request)) throw new Problem('not-found', {});
  return stored;
}

/**
 * A token may see less than the one that subscribed: nothing is sent by it, or shown to it, of what is not its own. Whoever oversees
 * the system is held to nothing here.
 */
function mayReach({ client }: Subscription, request: Asked, within: (grants: SubscriptionGrants) => boolean): boolean {
  const { caller } = request;
  return caller.client !== client || caller.scopes.has('admin') || within(grantsFor(caller));
}

/** Throws 403 where it is sent what the token may not see. */
export function requireReach(subscription: Subscription, request: Asked): void {
  const reachesIt = mayReach(subscription, request, (grants) => reachesAll(grants, subscription.grants));
  if (!reachesIt) throw new Problem('outside-grants', { field: 'grants' });
}

export function isOwnDelivery(subscription: Subscription, delivery: Delivery, request: Asked): boolean {
  return mayReach(subscription, request, (grants) => isWithinGrants(grants, delivery));
}

/** Throws 404, also for a delivery of another subscription. */
export async function ownDelivery(
  {
    subscriptions,
    deliveries,
  }: { subscriptions: Pick<SubscriptionStore, 'get'>; deliveries: Pick<DeliveryStore, 'get'> },
  request: Pick<ApiRequest<'subscriptionId' | 'deliveryId'>, 'path'> & Asked,
): Promise<Delivery> {
  const { state } = await ownSubscription(subscriptions, request);
  const delivery = await deliveries.get(request.path.deliveryId);
  const isThere = delivery?.subscriptionId === state.id && isOwnDelivery(state, delivery, request);
  if (!isThere) throw new Problem('not-found', {});
  return delivery;
}

type Changing = Asked & Pick<ApiRequest<'subscriptionId'>, 'path' | 'headers' | 'correlationId' | 'decision'>;

/** Writes what is decided; the deliveries write at the same moment, which is no conflict of the caller's. Throws 404, 412. */
export function changeOwn(
  subscriptions: Pick<SubscriptionStore, 'get' | 'save'>,
  request: Changing,
  decide: (
    subscription: Subscription,
    decision: Changing['decision'],
    request: Changing,
  ) => Outcome<Subscription, SubscriptionEvent>,
): Promise<Versioned<Subscription>> {
  return retryConflict(async () => {
    const before = await ownSubscription(subscriptions, request);
    requireConditions(request, before.version);
    const { state, events } = decide(before.state, request.decision, request);
    const { correlationId } = request;
    return events.length === 0 ? before : subscriptions.save(before, state, events, { correlationId });
  });
}

/** A command on a subscription that answers with what became of it. */
export function subscriptionCommand(
  subscriptions: Pick<SubscriptionStore, 'get' | 'save'>,
  decide: Parameters<typeof changeOwn>[2],
  then: (saved: Subscription) => Promise<void> = async () => {},
): ApiHandler {
  return apiHandler({ path: ['subscriptionId'], answer: 'Subscription' }, async (request) => {
    const saved = await changeOwn(subscriptions, request, decide);
    await then(saved.state);
    return ok(presentSubscription(saved), saved.version);
  });
}
