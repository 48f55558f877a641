// The word of the Marketing Department on the prices of a draft, and nobody else's (R64, R105). It is about each line as it
// stands: grade and price change together (R63).

import type { Instant } from '../time.ts';

/** The price of a line that was approved. */
interface ApprovedPrice {
  readonly circuitId: string;
  readonly monthlyRentFen: number;
  /** What the rent lies below the list, in parts per million. */
  readonly discountPpm?: number;
}

export interface PriceDecision {
  readonly departmentId: string;
  readonly approved: boolean;
  /** Empty unless approved. */
  readonly prices: readonly ApprovedPrice[];
  readonly comment?: string;
}

export interface PriceApproval extends PriceDecision {
  readonly decidedAt: Instant;
  readonly decidedBy: string;
}
