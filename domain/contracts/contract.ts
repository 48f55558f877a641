// A service contract: who promises what, on which circuit, at which rent, for how long (R33-R34, R50-R59).

import type { MaintenanceGrade } from '../circuits/grade.ts';
import type { Announced } from '../tickets/reached-rung.ts';
import type { Instant, LocalDate } from '../time.ts';

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
  readonly milderApproval?: MilderApproval;
  /** Monthly rent in fen (1/100 yuan), with the SLA surcharge. */
  readonly monthlyRentFen: number;
  /** What installing or moving it costs once, in fen: a late opening is paid from it (P-5). */
  readonly installationFeeFen?: number;
}

export type ContractStatus = Contract['status'];

/** What the parties agree on; the same in every status. */
export interface ContractTerms {
  readonly id: string;
  readonly customerId: string;
  readonly title: string;
  readonly parties: { readonly operator: string; readonly customer: string };
  /** First and last day in force, both inclusive, in the operator's time zone. */
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  readonly lines: readonly ContractLine[];
  readonly draftedAt: Instant;
}

/** What its deadlines rest on, in every status. */
interface ContractClock extends Partial<Announced> {
  /** Of the policy in force when it was signed. Absent on contracts from before policies had versions. */
  readonly policyVersion?: string;
}

/** By which rules its deadlines run. */
export function contractPins({ policyVersion = 'default-1' }: ContractClock): { readonly policyVersion: string } {
  return { policyVersion };
}

export type Contract = ContractTerms &
  ContractClock &
  (
    | { readonly status: 'draft' }
    | { readonly status: 'signed'; readonly signedAt: Instant; readonly signedBy: string }
    | {
        readonly status: 'ended';
        readonly signedAt: Instant;
        readonly signedBy: string;
        readonly endedAt: Instant;
        readonly endReason: string;
      }
  );
