// The monthly statement of a contract: what was measured, what is owed for it, and what became of it between the parties.
// A statement that was sent never changes; what turns out to be different later is a line of a later one.

import type { Month } from '../availability/month.ts';
import type { Happening } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { LineAssessment } from './assess-line.ts';
import type { LateOpening } from './late-provisioning.ts';
import type { OwedPart } from './owed-parts.ts';

/** How it is given: less rent, money, or services. */
type SettlementForm = 'rent' | 'cash' | 'services';

/** Less than what is owed, agreed with the customer (R55). */
export interface AgreedPayment {
  readonly payableFen: number;
  readonly reason: string;
  readonly approvedBy: string;
  /** Who agreed for the customer. */
  readonly agreedBy: string;
  readonly decidedAt: Instant;
  readonly decidedBy: string;
}

interface LineCommon {
  /** What the line is about, the same in every month: `line-2` of the contract (`linesIn`), `order-T…`, `overcharge-1`. */
  readonly about: string;
  readonly form: SettlementForm;
  /** What it comes to by the rules. */
  readonly owedFen: number;
  /** What the parties may not go below. */
  readonly leastFen: number;
  /** What is given: owed, or agreed. Negative when too much was given before. */
  readonly amountFen: number;
  /** Whether the parties may agree on less. */
  readonly negotiable: boolean;
  readonly agreed?: AgreedPayment;
}

/** A line that follows from what happened in the month. */
export type RegularLine = LineCommon &
  (
    | { readonly kind: 'compensation'; readonly assessment: LineAssessment }
    | { readonly kind: 'late-opening'; readonly circuitId: string; readonly opening: LateOpening }
  );

export type StatementLine =
  | RegularLine
  | (LineCommon & { readonly kind: 'overcharge-refund' | 'overcharge-credit'; readonly overchargeNumber: number })
  /** What an earlier month comes to by what is known now, beside what its statement and earlier adjustments said. */
  | (LineCommon & {
      readonly kind: 'adjustment';
      readonly month: Month;
      readonly beforeFen: number;
      readonly nowFen: number;
      readonly parts: readonly OwedPart[];
      readonly assessment?: LineAssessment;
    });

export const parties = ['operator', 'customer'] as const;
export type Party = (typeof parties)[number];

interface Confirmation {
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
}

interface Dispute {
  readonly reason: string;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  readonly answer?: { readonly text: string; readonly answeredBy: string; readonly answeredAt: Instant };
}

export interface StatementFacts {
  /** `contractId.month`. */
  readonly id: string;
  readonly contractId: string;
  readonly customerId: string;
  readonly month: Month;
  /** The contract's, by whose calendar the month was cut; absent on statements from before contracts had one. */
  readonly timeZone?: string;
  readonly policyVersion: string;
  readonly madeAt: Instant;
  readonly lines: readonly StatementLine[];
  readonly totalFen: number;
  /** Until then the customer may dispute it, and the ledger of its month may be corrected. */
  readonly claimsUntilAt: Instant;
  readonly confirmations: Readonly<Partial<Record<Party, Confirmation>>>;
  readonly disputes: readonly Dispute[];
}

/** `draft`: a negotiable line waits for its decision. `confirmed`: by both parties. */
export type Statement = StatementFacts &
  (
    | { readonly status: 'draft' | 'issued' | 'disputed' | 'confirmed' }
    | { readonly status: 'settled'; readonly settledAt: Instant; readonly reference: string }
  );
export type StatementStatus = Statement['status'];

interface StatementHappening extends Happening {
  readonly contractId: string;
  readonly customerId: string;
  readonly month: Month;
  readonly totalFen: number;
}

export type StatementEvent =
  | (StatementHappening & { readonly type: 'StatementDrafted'; readonly undecided: readonly string[] })
  | (StatementHappening & { readonly type: 'StatementIssued'; readonly claimsUntilAt: Instant })
  | (StatementHappening & { readonly type: 'PaymentAgreed'; readonly about: string; readonly agreed: AgreedPayment })
  | (StatementHappening & { readonly type: 'StatementConfirmed'; readonly party: Party; readonly confirmedBy: string })
  | (StatementHappening & { readonly type: 'StatementDisputed'; readonly reason: string; readonly raisedBy: string })
  | (StatementHappening & { readonly type: 'DisputeAnswered'; readonly answer: string })
  | (StatementHappening & { readonly type: 'StatementSettled'; readonly reference: string });

export function statementId(contractId: string, month: Month): string {
  return `${contractId}.${month}`;
}

/** Whether the parties have yet to say what is paid. */
export function isUndecided({ negotiable, owedFen, leastFen, agreed }: LineCommon): boolean {
  return negotiable && agreed === undefined && owedFen > leastFen;
}

/** Whether it follows from what happened in the month, and can be computed anew. */
export function isRegular(line: StatementLine): line is RegularLine {
  return line.kind === 'compensation' || line.kind === 'late-opening';
}
