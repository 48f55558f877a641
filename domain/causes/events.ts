// What has happened to a common cause.

import type { Happening } from '../decision.ts';
import type { GroupOutage } from './cause.ts';

/** A ticket was linked to it or has changed, and what all of them come to was worked out anew. */
export interface CauseWeighed extends Happening {
  readonly type: 'CauseWeighed';
  readonly causeId: string;
  readonly ticketId: string;
  readonly outages: readonly GroupOutage[];
  /** The tickets for which something may have changed. */
  readonly concerned: readonly string[];
}
