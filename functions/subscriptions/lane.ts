// What one subscription is sent about one aggregate, in the order in which it happened: the audit trail of the aggregate is the line,
// and the lane says how far it has come. A delivery that is not taken holds up what stands behind it here, and nothing else.

import type { Instant } from '../../domain/time.ts';
import type { AggregateEntity } from '../environment.ts';
import type { AnnouncementSubject } from '../events/announcement-subject.ts';

export interface LaneName {
  readonly subscriptionId: string;
  readonly entity: AggregateEntity;
  readonly entityId: string;
}

export interface Lane extends LaneName {
  /** As it was announced last. */
  readonly subject: AnnouncementSubject;
  /** The last place in the audit trail that was announced: up to there it is whole, behind it events may still be on their way into it. */
  readonly announcedTo?: string;
  /** Up to this place in the audit trail every event that is wanted has become a delivery. */
  readonly recordedTo?: string;
  /** Ids of deliveries that are still to be sent, in order. */
  readonly waiting: readonly string[];
  /** Of the first of them. */
  readonly attempts: number;
  readonly firstAttemptAt?: Instant;
  readonly nextAttemptAt?: Instant;
  /** What was put in line once more last, so that a second call for it does nothing. */
  readonly redelivered?: string;
  /** Until then one message has it for itself. */
  readonly busyUntilAt?: Instant;
}

/** More than any ticket has events; what comes behind waits in the audit trail. */
export const waitingMax = 500;

/** The first is done, whatever has become of it: the next begins anew. */
export function withoutFirst(lane: Lane): Lane {
  return { ...afresh(lane), waiting: lane.waiting.slice(1) };
}

/** As if the first had never been tried. */
export function afresh({ firstAttemptAt: _, nextAttemptAt: __, ...lane }: Lane): Lane {
  return { ...lane, attempts: 0 };
}

/** The later of two places of one aggregate. */
export function laterPlace(known: string | undefined, place: string): string {
  return known !== undefined && known > place ? known : place;
}
