// What has happened to a contract.

import { type Decision, type Happening, happening } from '../decision.ts';
import type { Concerned } from '../departments/concerned.ts';
import type { CalendarVersions } from '../sla/calendar-id.ts';
import type { DeadlineEvent } from '../sla/deadline-events.ts';
import type { Instant } from '../time.ts';
import type { ConfirmationAnswer, ConfirmationRequest } from './confirmation.ts';
import type { Amendment, Contract, ContractLine, ContractTerms } from './contract.ts';
import type { Delivery } from './copy.ts';
import type { Coverage } from './coverage.ts';
import type { LoanConsent, LoanRequest } from './loan.ts';
import type { PriceDecision } from './price-approval.ts';

interface ContractHappening extends Happening {
  readonly contractId: string;
  readonly customerId: string;
}

export type ContractEvent =
  | DeadlineEvent
  | (ContractHappening & {
      readonly type: 'ContractDrafted';
      readonly terms: ContractTerms;
      /** By which its deadlines run; absent on events from before drafts had any. */
      readonly policyVersion?: string;
      /** For whose word on its prices it waits (R64). */
      readonly concerned?: Concerned;
    })
  | (ContractHappening & {
      readonly type: 'ContractRedrafted';
      readonly terms: ContractTerms;
      readonly changed: readonly string[];
      /** Numbers of the confirmations that are about none of the new lines. */
      readonly voidedConfirmations?: readonly number[];
      /** Its prices are no longer those that were decided on. */
      readonly priceApprovalVoided?: true;
      /** Who has to say something to prices that have changed (R64). */
      readonly concerned?: Concerned;
    })
  | (ContractHappening & {
      readonly type: 'ConfirmationsRequested';
      readonly requests: readonly ConfirmationRequest[];
      /** Numbers of those that they take the place of. */
      readonly replaced: readonly number[];
      readonly calendarVersions: CalendarVersions;
    })
  | (ContractHappening & {
      readonly type: 'ConfirmationAnswered';
      readonly number: number;
      readonly departmentId: string;
      readonly answer: ConfirmationAnswer;
      /** Who hears of a gap (R116). */
      readonly concerned?: Concerned;
    })
  | (ContractHappening & {
      readonly type: 'ConfirmationWithdrawn';
      readonly number: number;
      readonly reason: string;
      readonly concerned?: Concerned;
    })
  | (ContractHappening & {
      readonly type: 'PriceDecided';
      readonly decision: PriceDecision;
      /** Who hears of a refusal. */
      readonly concerned?: Concerned;
    })
  /** Nothing keeps the draft from being signed (R121). */
  | (ContractHappening & { readonly type: 'GateOpened'; readonly concerned: Concerned })
  | (ContractHappening & {
      readonly type: 'ContractSigned';
      readonly signedBy: string;
      /** The circuits that it covers from now on, and for how long. */
      readonly circuitIds: readonly string[];
      readonly coverage: Coverage;
      readonly policyVersion: string;
      /** Who is told (R122). */
      readonly concerned?: Concerned;
      /** Levels that the Group system and IBSS have to show alike (R127). */
      readonly marked?: readonly Pick<ContractLine, 'circuitId' | 'maintenanceGrade'>[];
    })
  /** Of the contract that is changed; its amendment was signed with it. */
  | (ContractHappening & { readonly type: 'ContractAmended'; readonly amendment: Amendment })
  /** Of the contract that is followed; its successor was signed with it. */
  | (ContractHappening & { readonly type: 'ContractRenewed'; readonly successorId: string })
  | ContractActivated
  | ContractExpired
  | (ContractHappening & {
      readonly type: 'ContractEnded';
      readonly reason: string;
      readonly circuitIds: readonly string[];
    })
  | (CopyHappening & { readonly type: 'CopyFiled'; readonly delivery: Delivery })
  | (CopyHappening & { readonly type: 'CopyCorrected'; readonly delivery: Delivery; readonly reason: string })
  /** It is awaited under the next number. */
  | (CopyHappening & { readonly type: 'CopyVoided'; readonly nextNumber: number; readonly reason: string })
  | (LoanHappening & { readonly type: 'LoanRequested'; readonly request: LoanRequest; readonly concerned: Concerned })
  | (LoanHappening & { readonly type: 'LoanConsented'; readonly consent: LoanConsent; readonly concerned: Concerned })
  | (LoanHappening & {
      readonly type: 'LoanRefused';
      readonly departmentId: string;
      readonly reason: string;
      readonly concerned: Concerned;
    })
  | (LoanHappening & { readonly type: 'LoanReturned'; readonly departmentId: string });

interface CopyHappening extends ContractHappening {
  /** Of the copy. */
  readonly number: number;
}

interface LoanHappening extends ContractHappening {
  /** Of the loan. */
  readonly number: number;
}

/** The first day of its term has begun. What is signed later than that is in force at once, and says so by its signature. */
export interface ContractActivated extends TermHappening {
  readonly type: 'ContractActivated';
}

/** The last day of its term is over. */
export interface ContractExpired extends TermHappening {
  readonly type: 'ContractExpired';
}

interface TermHappening extends ContractHappening {
  readonly circuitIds: readonly string[];
  readonly milestone: string;
  readonly occurrence: number;
  readonly percent: number;
  /** The beginning of its first day, or the end of its last. */
  readonly dueAt: Instant;
  readonly reachedAt: Instant;
  readonly latenessMilliseconds: number;
}

export type ContractEventOf<Type extends ContractEvent['type']> = Extract<ContractEvent, { readonly type: Type }>;

/** What a decision on a contract yields. */
export interface ContractOutcome<Status extends Contract['status']> {
  readonly state: Extract<Contract, { readonly status: Status }>;
  readonly events: readonly ContractEvent[];
}

/** The stamp of an event that follows from this decision on the contract. */
export function happeningTo(
  { id, customerId }: Pick<Contract, 'id' | 'customerId'>,
  decision: Decision,
): ContractHappening {
  return { ...happening(decision), contractId: id, customerId };
}
