// What another system has subscribed to: events of some types, sent to its address. It belongs to the client that made it.

import type { Decision, Outcome } from '../decision.ts';
import { happening } from '../decision.ts';
import type { Instant } from '../time.ts';
import { later } from '../time.ts';
import type { DisablingReason, SubscriptionEvent } from './events.ts';
import type { EventFilters, SubscriptionGrants } from './selection.ts';

export const subscriptionStatuses = ['active', 'paused', 'disabled', 'deleted'] as const;
/** `paused`: events are kept, and sent when it is resumed. `disabled`: nothing is kept any more. */
type SubscriptionStatus = (typeof subscriptionStatuses)[number];

export interface Subscription {
  readonly id: string;
  readonly client: string;
  readonly url: string;
  /** Types, or beginnings of types with `*`. */
  readonly eventTypes: readonly string[];
  readonly filters: EventFilters;
  readonly grants: SubscriptionGrants;
  readonly description?: string;
  readonly status: SubscriptionStatus;
  /** What happened before is not sent. */
  readonly eventsFromAt: Instant;
  /** Which secret deliveries are signed with, from 1. */
  readonly secretNumber: number;
  /** Until then they are signed with the secret before it as well. */
  readonly formerSecretUntilAt?: Instant;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly disabled?: {
    readonly disabledAt: Instant;
    readonly reason: DisablingReason;
    /** The delivery that was not taken. */
    readonly deliveryId: string;
  };
}

type SubscriptionOutcome = Outcome<Subscription, SubscriptionEvent>;

/** Long enough to give the new secret to whatever verifies by the old one. */
const secretOverlapMilliseconds = 24 * 3_600_000;

export type SubscriptionRequest = Pick<
  Subscription,
  'id' | 'client' | 'url' | 'eventTypes' | 'filters' | 'grants' | 'description'
>;

export function createSubscription(request: SubscriptionRequest, decision: Decision): SubscriptionOutcome {
  const { now } = decision;
  const times = { eventsFromAt: now, createdAt: now, changedAt: now };
  const state: Subscription = { ...request, status: 'active', secretNumber: 1, ...times };
  const { url, eventTypes, filters } = request;
  const event = {
    type: 'SubscriptionCreated',
    ...about(state, decision),
    targetHost: hostOf(url),
    eventTypes,
    filters,
  } as const;
  return { state, events: [event] };
}

/** With its port where it names one. */
function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1] ?? '';
}

/** Nothing happens to one that is not active. */
export function pauseSubscription(subscription: Subscription, decision: Decision): SubscriptionOutcome {
  if (subscription.status !== 'active') return { state: subscription, events: [] };
  const state = { ...subscription, status: 'paused' as const, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionPaused', ...about(state, decision) }] };
}

/** What happened while it was disabled is not sent; what was kept before is. */
export function resumeSubscription(subscription: Subscription, decision: Decision): SubscriptionOutcome {
  const { disabled, ...enabled } = subscription;
  if (enabled.status === 'active') return { state: subscription, events: [] };
  const eventsFromAt = disabled === undefined ? enabled.eventsFromAt : decision.now;
  const state = { ...enabled, status: 'active' as const, eventsFromAt, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionResumed', ...about(state, decision) }] };
}

/** Nothing happens to one that is disabled or deleted. */
export function disableSubscription(
  subscription: Subscription,
  { reason, deliveryId }: { readonly reason: DisablingReason; readonly deliveryId: string },
  decision: Decision,
): SubscriptionOutcome {
  const { status } = subscription;
  if (status === 'disabled' || status === 'deleted') return { state: subscription, events: [] };
  const disabled = { disabledAt: decision.now, reason, deliveryId };
  const state = { ...subscription, status: 'disabled' as const, disabled, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionDisabled', ...about(state, decision), reason, deliveryId }] };
}

/** The secret before the former one is good for nothing from now on. */
export function rotateSecret(subscription: Subscription, decision: Decision): SubscriptionOutcome {
  const secretNumber = subscription.secretNumber + 1;
  const formerSecretUntilAt = later(decision.now, secretOverlapMilliseconds);
  const state = { ...subscription, secretNumber, formerSecretUntilAt, changedAt: decision.now };
  const event = {
    type: 'SubscriptionSecretRotated',
    ...about(state, decision),
    secretNumber,
    formerSecretUntilAt,
  } as const;
  return { state, events: [event] };
}

/** What it was stays on record; nobody is shown it any more. */
export function deleteSubscription(subscription: Subscription, decision: Decision): SubscriptionOutcome {
  const state = { ...subscription, status: 'deleted' as const, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionDeleted', ...about(state, decision) }] };
}

/** By number, the newest first. */
export function secretsInUse({ secretNumber, formerSecretUntilAt }: Subscription, now: Instant): readonly number[] {
  return formerSecretUntilAt !== undefined && now < formerSecretUntilAt
    ? [secretNumber, secretNumber - 1]
    : [secretNumber];
}

function about({ id, client }: Subscription, decision: Decision) {
  return { ...happening(decision), subscriptionId: id, client };
}
