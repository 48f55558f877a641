// What has happened to a subscription.

import type { Happening } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { EventFilters } from './selection.ts';

interface SubscriptionHappening extends Happening {
  readonly subscriptionId: string;
  /** The system that it belongs to. */
  readonly client: string;
}

export type SubscriptionEvent =
  | (SubscriptionHappening & {
      readonly type: 'SubscriptionCreated';
      /** Of the address, which may carry a token, no more than this. */
      readonly targetHost: string;
      readonly eventTypes: readonly string[];
      readonly filters: EventFilters;
    })
  | (SubscriptionHappening & { readonly type: 'SubscriptionPaused' })
  | (SubscriptionHappening & { readonly type: 'SubscriptionResumed' })
  /** Its target has not taken a delivery for a whole day, or is gone. */
  | (SubscriptionHappening & {
      readonly type: 'SubscriptionDisabled';
      readonly reason: DisablingReason;
      readonly deliveryId: string;
    })
  | (SubscriptionHappening & {
      readonly type: 'SubscriptionSecretRotated';
      readonly secretNumber: number;
      readonly formerSecretUntilAt: Instant;
    })
  | (SubscriptionHappening & { readonly type: 'SubscriptionDeleted' });

export const disablingReasons = ['not-delivered-for-a-day', 'target-gone'] as const;
/** `target-gone`: it has answered 410. */
export type DisablingReason = (typeof disablingReasons)[number];
