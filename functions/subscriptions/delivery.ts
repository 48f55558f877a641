// An event on its way to a subscribed system: what is sent, and how often that was tried.

import type { Instant } from '../../domain/time.ts';
import { instant } from '../../domain/time.ts';
import type { AggregateEntity } from '../environment.ts';
import { isTaken } from '../notices/send-webhook.ts';

export const deliveryStatuses = ['pending', 'delivered', 'failed'] as const;
/** `failed`: it is not tried any more, unless somebody asks for it. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface DeliveryAttempt {
  readonly attemptedAt: Instant;
  readonly milliseconds: number;
  /** What the target has answered, or why it has not. */
  readonly httpStatus?: number;
  readonly error?: string;
}

export interface Delivery {
  /** Also the id of the message: the same for every attempt. */
  readonly id: string;
  readonly subscriptionId: string;
  /** Type of the event, or `test`. */
  readonly type: string;
  /** Whose turn it is when it is taken; absent of a test. */
  readonly about?: { readonly entity: AggregateEntity; readonly entityId: string };
  readonly eventId?: string;
  readonly status: DeliveryStatus;
  readonly createdAt: Instant;
  readonly body: string;
  readonly correlationId: string;
  readonly attemptCount: number;
  /** The latest of them, oldest first. */
  readonly attempts: readonly DeliveryAttempt[];
  readonly nextAttemptAt?: Instant;
  readonly deliveredAt?: Instant;
}

/** They are kept for so long after their end. */
export const deliveriesKeptMilliseconds = 30 * 24 * 3_600_000;
/** While they are pending, for so long: whoever pauses loses nothing, and what nobody ever resumes does not stay for good. */
export const pendingKeptMilliseconds = 366 * 24 * 3_600_000;
const attemptsShown = 20;

export function keptUntil({ status, createdAt, attempts }: Delivery): Instant {
  const touchedAt = Math.max(createdAt, attempts.at(-1)?.attemptedAt ?? createdAt);
  return instant(touchedAt + (status === 'pending' ? pendingKeptMilliseconds : deliveriesKeptMilliseconds));
}

export function isTakenBy({ httpStatus }: DeliveryAttempt): boolean {
  return httpStatus !== undefined && isTaken(httpStatus);
}

/** To be sent as if it never had been; what came of it before stays on record. */
export function askedAgain({ deliveredAt: _, nextAttemptAt: __, ...delivery }: Delivery, now: Instant): Delivery {
  return { ...delivery, status: 'pending', createdAt: now };
}

/** Not to be tried any more. */
export function givenUp({ nextAttemptAt: _, ...delivery }: Delivery): Delivery {
  return { ...delivery, status: 'failed' };
}

/**
 * What becomes of the delivery. `next`: when it is tried again; null: not any more; absent: as was decided before. What was
 * delivered once stays so.
 */
export function withAttempt(delivery: Delivery, attempt: DeliveryAttempt, next?: Instant | null): Delivery {
  const tried: Delivery = {
    ...delivery,
    attemptCount: delivery.attemptCount + 1,
    attempts: [...delivery.attempts, attempt].slice(-attemptsShown),
  };
  const { nextAttemptAt: _, ...settled } = tried;
  if (delivery.deliveredAt !== undefined) return tried;
  if (isTakenBy(attempt)) return { ...settled, status: 'delivered', deliveredAt: attempt.attemptedAt };
  if (next === undefined) return tried;
  return next === null ? givenUp(tried) : { ...tried, nextAttemptAt: next };
}
