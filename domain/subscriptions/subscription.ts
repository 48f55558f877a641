// What another system has subscribed to: events of some types, sent to its address. It belongs to the client that made it.

import { changedFields, sameContent } from '../changes.ts';
import type { Decision, Outcome } from '../decision.ts';
import { happening } from '../decision.ts';
import { refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import { later } from '../time.ts';
import type { DisablingReason, SubscriptionEvent, Trouble } from './events.ts';
import { isWarningDue, triedUntil } from './retries.ts';
import type { EventFilters, SubscriptionGrants } from './selection.ts';

export const subscriptionStatuses = ['active', 'paused', 'disabled', 'deleted'] as const;
/** `paused`: events are kept, and sent when it is resumed. `disabled`: nothing is kept any more. */
type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** Which events it is sent. */
export interface Selection {
  /** Types, or beginnings of types with `*`. */
  readonly eventTypes: readonly string[];
  readonly filters: EventFilters;
  readonly grants: SubscriptionGrants;
}

/** What its client decides on, and may change. */
export interface SubscriptionTerms extends Selection {
  readonly url: string;
  readonly description?: string;
  /** Told when it is disabled. */
  readonly departmentId?: string;
}

export interface Subscription extends SubscriptionTerms {
  readonly id: string;
  readonly client: string;
  readonly status: SubscriptionStatus;
  /** What happened before is not sent; of what happened from then on nothing is left out. */
  readonly eventsFromAt: Instant;
  /** What was sent before it was changed, oldest first: what happened until then is chosen by it, whenever it is worked off. */
  readonly former?: readonly (Selection & { readonly untilAt: Instant })[];
  /** Which secret deliveries are signed with, from 1. */
  readonly secretNumber: number;
  /** Until then they are signed with the secret before it as well. */
  readonly formerSecretUntilAt?: Instant;
  /** Those before the former one that were still good when it was superseded, the newest first. */
  readonly olderSecrets?: readonly FormerSecret[];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** When those who look after it were told last that its target takes nothing. */
  readonly warnedAt?: Instant;
  readonly disabled?: Disabled;
}

interface FormerSecret {
  readonly secretNumber: number;
  readonly untilAt: Instant;
}

/** By which delivery it was given up; of one that was disabled by a former release no more than that is known. */
interface Disabled extends Partial<Trouble> {
  readonly disabledAt: Instant;
  readonly reason: DisablingReason;
  readonly deliveryId: string;
}

export type SubscriptionOutcome = Outcome<Subscription, SubscriptionEvent>;

/** Long enough to give the new secret to whatever verifies by the old one. */
const secretOverlapMilliseconds = 24 * 3_600_000;
/** Each is one more signature of every delivery. */
const formerSecretsMax = 5;

/**
 * After so long whoever looks for subscriptions knows of a new or changed one: the write has ended, and what was read before it is not
 * asked any more (functions/subscriptions/tell-subscribers.ts). What happens until then is decided by what was before, so that nobody
 * has to guess.
 */
export const knownAfterMilliseconds = 5_000;
/** Nothing is worked off so late that more of them, or older ones, would be asked for. */
const [formerMax, formerKeptMilliseconds] = [20, 31 * 24 * 3_600_000];

export type SubscriptionRequest = SubscriptionTerms & Pick<Subscription, 'id' | 'client'>;

export function createSubscription(request: SubscriptionRequest, decision: Decision): SubscriptionOutcome {
  const { now } = decision;
  const times = { eventsFromAt: later(now, knownAfterMilliseconds), createdAt: now, changedAt: now };
  const state: Subscription = { ...request, status: 'active', secretNumber: 1, ...times };
  return { state, events: [{ type: 'SubscriptionCreated', ...about(state, decision), ...toldTerms(request) }] };
}

/** Of what is sent where no more than auditors may see. */
function toldTerms({ url, eventTypes, filters }: SubscriptionTerms) {
  return { targetHost: hostOf(url), eventTypes, filters };
}

/** Puts these terms in the place of all that were. Nothing happens where they say the same. */
export function changeSubscription(
  subscription: Subscription,
  terms: SubscriptionTerms,
  decision: Decision,
): SubscriptionOutcome {
  const { description: _, departmentId: __, ...rest } = subscription;
  const state = { ...rest, ...terms };
  const changed = changedFields(subscription, state);
  if (changed.length === 0) return { state: subscription, events: [] };
  const { now } = decision;
  const former = sameContent(selectionIn(subscription), selectionIn(terms))
    ? {}
    : { former: formerAt(now, subscription) };
  const event = { type: 'SubscriptionChanged', ...about(state, decision), changed, ...toldTerms(terms) } as const;
  const known = terms.url === subscription.url ? state : notWarned(state);
  return { state: { ...known, ...former, changedAt: now }, events: [event] };
}

/** Of a new address nobody has been warned. */
function notWarned({ warnedAt: _, ...state }: Subscription): Subscription {
  return state;
}

function formerAt(now: Instant, subscription: Subscription): NonNullable<Subscription['former']> {
  const known = (subscription.former ?? []).filter(({ untilAt }) => untilAt > now - formerKeptMilliseconds);
  const untilAt = later(now, knownAfterMilliseconds);
  return [...known, { ...selectionIn(subscription), untilAt }].slice(-formerMax);
}

function selectionIn({ eventTypes, filters, grants }: Selection): Selection {
  return { eventTypes, filters, grants };
}

/** By what an event of this instant is chosen. */
export function selectionAt(subscription: Subscription, occurredAt: number): Selection {
  return subscription.former?.find(({ untilAt }) => occurredAt < untilAt) ?? subscription;
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
  const { disabled, warnedAt: _, ...enabled } = subscription;
  if (enabled.status === 'active') return { state: subscription, events: [] };
  const eventsFromAt = disabled === undefined ? enabled.eventsFromAt : later(decision.now, knownAfterMilliseconds);
  const state = { ...enabled, status: 'active' as const, eventsFromAt, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionResumed', ...about(state, decision) }] };
}

/** Nothing happens before it is worth a warning, for a day after one, and to one that is not active. */
export function warnOfTrouble(subscription: Subscription, trouble: Trouble, decision: Decision): SubscriptionOutcome {
  const [{ failingSinceAt }, { now }] = [trouble, decision];
  if (subscription.status !== 'active' || !isWarningDue(failingSinceAt, subscription.warnedAt, now)) {
    return { state: subscription, events: [] };
  }
  const [state, triedUntilAt] = [{ ...subscription, warnedAt: now }, triedUntil(failingSinceAt)];
  const happened = { ...about(state, decision), ...owned(state), ...trouble };
  return { state, events: [{ type: 'SubscriptionFailing', ...happened, triedUntilAt }] };
}

/** Nothing happens to one that is disabled or deleted. */
export function disableSubscription(
  subscription: Subscription,
  reason: DisablingReason,
  trouble: Trouble,
  decision: Decision,
): SubscriptionOutcome {
  const { status } = subscription;
  if (status === 'disabled' || status === 'deleted') return { state: subscription, events: [] };
  const disabled = { disabledAt: decision.now, reason, ...trouble };
  const state = { ...subscription, status: 'disabled' as const, disabled, changedAt: decision.now };
  const happened = { ...about(state, decision), ...owned(state), ...trouble };
  return { state, events: [{ type: 'SubscriptionDisabled', ...happened, reason }] };
}

/** By what people know it, and whom among them to tell. */
function owned({ url, description, departmentId }: Subscription) {
  return {
    targetHost: hostOf(url),
    ...(description !== undefined && { description }),
    ...(departmentId !== undefined && { departmentId }),
  };
}

/**
 * Every former secret stays good for its whole day: whoever verifies may have been given no newer one yet. Throws InvalidRequest where
 * more of them would be good at a time than deliveries are signed with.
 */
export function rotateSecret(subscription: Subscription, decision: Decision): SubscriptionOutcome {
  const [{ olderSecrets: _, ...known }, olderSecrets] = [subscription, formerSecrets(subscription, decision.now)];
  if (olderSecrets.length >= formerSecretsMax) {
    refuseIfAny([{ field: 'formerSecrets', rule: 'too-many', details: { maximum: formerSecretsMax } }]);
  }
  const rotated = {
    secretNumber: subscription.secretNumber + 1,
    formerSecretUntilAt: later(decision.now, secretOverlapMilliseconds),
  };
  const older = olderSecrets.length > 0 ? { olderSecrets } : {};
  const state = { ...known, ...rotated, ...older, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionSecretRotated', ...about(state, decision), ...rotated }] };
}

/** What it was stays on record; nobody is shown it any more. */
export function deleteSubscription(subscription: Subscription, decision: Decision): SubscriptionOutcome {
  const state = { ...subscription, status: 'deleted' as const, changedAt: decision.now };
  return { state, events: [{ type: 'SubscriptionDeleted', ...about(state, decision) }] };
}

/** By number, the newest first. */
export function secretsInUse(subscription: Subscription, now: Instant): readonly number[] {
  return [subscription.secretNumber, ...formerSecrets(subscription, now).map(({ secretNumber }) => secretNumber)];
}

/** Those that are still good, the newest first. */
function formerSecrets(subscription: Subscription, now: Instant): readonly FormerSecret[] {
  const { secretNumber, formerSecretUntilAt, olderSecrets = [] } = subscription;
  const former =
    formerSecretUntilAt === undefined ? [] : [{ secretNumber: secretNumber - 1, untilAt: formerSecretUntilAt }];
  return [...former, ...olderSecrets].filter(({ untilAt }) => now < untilAt);
}

function about({ id, client }: Subscription, decision: Decision) {
  return { ...happening(decision), subscriptionId: id, client };
}
