// A service contract: who promises what, on which circuit, at which rent, for how long (R33-R34, R50-R59).

import type { MaintenanceGrade } from '../circuits/grade.ts';
import type { CompensationSchemeId } from '../compensation/schemes.ts';
import type { CalendarVersions } from '../sla/calendar-id.ts';
import type { Announced } from '../sla/reached-rung.ts';
import { type Instant, type LocalDate, operatorTimeZone } from '../time.ts';
import type { Clauses } from './clauses.ts';
import type { ResourceConfirmation } from './confirmation.ts';
import type { ContractCopy } from './copy.ts';
import type { Loan } from './loan.ts';
import type { PriceApproval } from './price-approval.ts';
import type { Proposal } from './proposal.ts';

/** New business, or another level for a circuit that is in use (R113). */
export const orderKinds = ['NEW_GRADE', 'GRADE_CHANGE'] as const;
type OrderKind = (typeof orderKinds)[number];

/** The three commitment types of the quality family, and none (R34, R54-R57). */
export const commitmentTypes = ['SLA_COMMITMENT', 'MAINTENANCE_QUALITY', 'QUALITY_LEVEL', 'NONE'] as const;
export type CommitmentType = (typeof commitmentTypes)[number];

/** Figures of the signed contract; each one given overrides the catalogue (R59). */
export interface Indicators {
  /** Availability per calendar month in parts per million, e.g. 999900. */
  readonly availabilityPpm?: number;
  readonly restoreOutageMinutes?: number;
  readonly restoreDegradationMinutes?: number;
  readonly firstFeedbackMinutes?: number;
}

/** A figure of the customer's own that fits none of the named ones (R57). */
interface FreeIndicator {
  readonly name: string;
  readonly value: string;
}

/** Approval of a figure milder than the catalogue's. */
interface MilderApproval {
  readonly approvedBy: string;
  readonly reason: string;
}

export interface ContractLine {
  readonly circuitId: string;
  readonly maintenanceGrade: MaintenanceGrade;
  readonly commitmentType: CommitmentType;
  readonly indicators?: Indicators;
  /** Of a line of quality level. */
  readonly freeIndicators?: readonly FreeIndicator[];
  readonly milderApproval?: MilderApproval;
  /** Why this grade is offered; nothing is signed without it but what is ordinary. */
  readonly proposal?: Proposal;
  /** Monthly rent in fen (1/100 yuan), with the SLA surcharge. */
  readonly monthlyRentFen: number;
  /** What installing or moving it costs once, in fen: a late opening is paid from it (P-5). */
  readonly installationFeeFen?: number;
  /** The clause that the parties negotiated on a line of maintenance quality (R55), in the place of the class's scheme. */
  readonly compensationScheme?: CompensationSchemeId;
}

export type ContractStatus = Contract['status'];

/** What the parties agree on; the same in every status. A draft may leave open what only its signature needs. */
export interface ContractTerms {
  readonly id: string;
  readonly customerId: string;
  /** Absent on contracts from before it was asked for; those were new business. */
  readonly orderKind?: OrderKind;
  /** The government and enterprise department that pre-accepted the demand and negotiates it (R114). */
  readonly departmentId?: string;
  /** District for which it does so. */
  readonly region?: string;
  /** The template that it started from (R202). */
  readonly templateKey?: string;
  readonly clauses?: Clauses;
  readonly title: string;
  readonly parties: { readonly operator: string; readonly customer: string };
  /** First and last day in force, both inclusive, in the contract's time zone. */
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  /** IANA name of the zone in which its days and months are read; absent: the operator's. Once signed it stays. */
  readonly timeZone?: string;
  readonly lines: readonly ContractLine[];
  readonly draftedAt: Instant;
  /** Of an amendment: which contract it changes. It is an order of its own and passes the same gate (R113). */
  readonly amends?: Amends;
  /** Of a renewal: the contract that it follows. */
  readonly renews?: string;
}

interface Amends {
  readonly contractId: string;
  readonly reason: string;
  /** Circuits that leave the contract; those that stay with other terms, or join it, are the lines of the amendment. */
  readonly endedCircuitIds: readonly string[];
  /** How many amendments the contract had when this one was drafted. */
  readonly amendmentsBefore: number;
}

/** What a signed amendment has changed. Effective dates never go back from one to the next. */
export interface Amendment {
  /** The contract document in which it was drafted and signed. */
  readonly amendmentId: string;
  readonly effectiveFromDate: LocalDate;
  /** Lines as they are from then on, with why they were proposed. */
  readonly lines: readonly ContractLine[];
  readonly endedCircuitIds: readonly string[];
  readonly reason: string;
  readonly signedAt: Instant;
}

/** What becomes of it after its signature. */
interface ContractLife {
  readonly amendments?: readonly Amendment[];
  readonly renewedBy?: { readonly contractId: string; readonly signedAt: Instant };
  /** Absent on contracts that were signed before copies were recorded. */
  readonly copies?: readonly ContractCopy[];
  readonly loans?: readonly Loan[];
  /** How many were asked for so far: their numbers go on from there. */
  readonly loanCount?: number;
}

/** What others have said to the draft as it stands. */
interface ContractAnswers {
  /** How many were asked for so far: their numbers go on from there. */
  readonly confirmationCount?: number;
  readonly confirmations?: readonly ResourceConfirmation[];
  /** Marketing's last word on the lines as they stand. */
  readonly priceApproval?: PriceApproval;
}

/** What its deadlines rest on, in every status. */
interface ContractClock extends Partial<Announced> {
  /** Of the policy in force when it was drafted; of contracts drafted before that was kept, when it was signed. */
  readonly policyVersion?: string;
  /** Calendars that open confirmations count on; absent ones are as they are built in. */
  readonly calendarVersions?: CalendarVersions;
}

/** In which zone its days begin and end, and its months are cut. */
export function zoneOf({ timeZone = operatorTimeZone }: { readonly timeZone?: string | undefined }): string {
  return timeZone;
}

/** By which rules its deadlines run. */
export function contractPins({ policyVersion = 'default-1', calendarVersions }: ContractClock): ContractPins {
  return { policyVersion, ...(calendarVersions !== undefined && { calendarVersions }) };
}

interface ContractPins {
  readonly policyVersion: string;
  readonly calendarVersions?: CalendarVersions;
}

interface Signature {
  readonly signedAt: Instant;
  readonly signedBy: string;
  /** Since when it is in force: its first day has begun, or it was signed after that. Absent from contracts of before it was kept. */
  readonly activatedAt?: Instant;
}

export type Contract = ContractTerms &
  ContractAnswers &
  ContractClock &
  ContractLife &
  (
    | { readonly status: 'draft' }
    | (Signature & { readonly status: 'signed' })
    | (Signature & { readonly status: 'ended'; readonly endedAt: Instant; readonly endReason: string })
    /** Its term is over. */
    | (Signature & { readonly status: 'expired'; readonly expiredAt: Instant })
  );

export type SignedContract = Exclude<Contract, { readonly status: 'draft' }>;
