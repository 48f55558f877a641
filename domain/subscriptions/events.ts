// What has happened to a subscription.

import type { Happening } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { EventFilters } from './selection.ts';

interface SubscriptionHappening extends Happening {
  readonly subscriptionId: string;
  /** The system that it belongs to. */
  readonly client: string;
}

interface Terms {
  /** Of the address, which may carry a token, no more than this. */
  readonly targetHost: string;
  readonly eventTypes: readonly string[];
  readonly filters: EventFilters;
}

/** By what people know it. */
interface Owned {
  readonly targetHost: string;
  readonly description?: string;
  /** Told of it. */
  readonly departmentId?: string;
}

/** A delivery that is not taken: since when, and what the target answered last or why it did not. */
export interface Trouble {
  readonly deliveryId: string;
  readonly failingSinceAt: Instant;
  readonly httpStatus?: number;
  readonly error?: string;
}

export type SubscriptionEvent =
  | (SubscriptionHappening & Terms & { readonly type: 'SubscriptionCreated' })
  | (SubscriptionHappening &
      Terms & {
        readonly type: 'SubscriptionChanged';
        /** Names of what is not as it was. */
        readonly changed: readonly string[];
      })
  | (SubscriptionHappening & { readonly type: 'SubscriptionPaused' })
  | (SubscriptionHappening & { readonly type: 'SubscriptionResumed' })
  /** Its target has not taken a delivery for a while, and will be given up at `triedUntilAt` unless it does. */
  | (SubscriptionHappening & Owned & Trouble & { readonly type: 'SubscriptionFailing'; readonly triedUntilAt: Instant })
  /** Its target has not taken a delivery for a whole day, or is gone. */
  | (SubscriptionHappening &
      Owned &
      Trouble & { readonly type: 'SubscriptionDisabled'; readonly reason: DisablingReason })
  | (SubscriptionHappening & {
      readonly type: 'SubscriptionSecretRotated';
      readonly secretNumber: number;
      readonly formerSecretUntilAt: Instant;
    })
  | (SubscriptionHappening & { readonly type: 'SubscriptionDeleted' });

export const disablingReasons = ['not-delivered-for-a-day', 'target-gone'] as const;
/** `target-gone`: it has answered 410. */
export type DisablingReason = (typeof disablingReasons)[number];
