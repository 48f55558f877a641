// What can be asked of a ticket. References are already looked up: a command carries what was found.

import type { Circuit } from '../circuits/circuit.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Customer } from '../customers/customer.ts';
import type { Department } from '../departments/department.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Instant } from '../time.ts';
import type { FaultReportDraft } from './fault-report.ts';
import type { Report } from './report.ts';
import type { SuspensionReason } from './suspension.ts';
import type { FaultImpact, Ticket } from './ticket.ts';

/** A report and what was found for the ids in it. */
export interface OpenTicket extends Omit<Report, 'customerId' | 'circuitId' | 'departmentId'> {
  readonly ticketId: string;
  readonly circuit?: Circuit;
  readonly customer: Customer;
  /** The signed contract in force for the circuit when the report came in, if there is one. */
  readonly contract?: Contract;
  /** Who owns the tickets of this type in the district. */
  readonly owner: Department;
  /** To whom it is dispatched at once. */
  readonly department?: Department;
  /** Tickets of the circuit that it may be a repeat of; the one that is named, if one is. */
  readonly formerTickets?: readonly Ticket[];
}

/** What the ticket's promises rest on has changed: what was found as it is now, and what is stated. */
export interface RegradeTicket extends Pick<OpenTicket, 'circuit' | 'customer' | 'contract' | 'owner'> {
  readonly type: 'regrade';
  readonly reason: string;
  readonly approvedBy: string;
  /** What is not stated stays as it is. */
  readonly priority?: 'urgent' | 'normal';
  readonly timeLevel?: ProvisioningTimeLevel;
  readonly impact?: FaultImpact;
}

/** Says that the fault has its cause in common with others; null: that it has none. */
export interface LinkCause {
  readonly type: 'linkCause';
  readonly causeId: string | null;
}

export type TicketCommand =
  | RegradeTicket
  | LinkCause
  | { readonly type: 'dispatch'; readonly department: Department }
  | { readonly type: 'accept' }
  | { readonly type: 'feedback'; readonly message: string; readonly estimatedRestoreAt?: Instant }
  | {
      readonly type: 'suspend';
      readonly reason: SuspensionReason;
      readonly evidence: string;
      readonly approvedBy: string;
      readonly estimatedRestoreAt: Instant;
    }
  | { readonly type: 'resume' }
  | { readonly type: 'resolve'; readonly cause?: string; readonly solution: string }
  | { readonly type: 'investigate'; readonly result: string }
  | { readonly type: 'appoint'; readonly visitAt: Instant }
  | { readonly type: 'startInstallation' }
  | { readonly type: 'close'; readonly confirmedBy: string }
  | {
      readonly type: 'callBack';
      readonly reached?: true;
      readonly satisfaction: number;
      readonly recurred: boolean;
      readonly comment?: string;
    }
  /** Nobody answered. */
  | { readonly type: 'callBack'; readonly reached: false; readonly comment: string }
  | { readonly type: 'requestFaultReport' }
  | ({
      readonly type: 'draftFaultReport';
      /** Who reviews it: the Support Centre of the district, where there is one. */
      readonly reviewer?: Department;
    } & FaultReportDraft)
  | { readonly type: 'reviewFaultReport'; readonly approved: boolean; readonly comment?: string }
  | { readonly type: 'submitFaultReport'; readonly department: Department }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'confirmRecovery'; readonly restored: true; readonly confirmedBy: string }
  | {
      readonly type: 'confirmRecovery';
      readonly restored: false;
      readonly confirmedBy: string;
      readonly comment: string;
    }
  | { readonly type: 'transfer'; readonly department: Department; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'reject'; readonly reason: string };

/** Why the record is changed after the fact, and who approves of that. */
interface Amended {
  readonly approvedBy: string;
  readonly justification: string;
}

/** What puts the record of suspensions right afterwards. It never changes the status. `number`: place on the ticket, from 1. */
export type SuspensionAmending = Amended &
  (
    | {
        readonly type: 'enterSuspension';
        readonly reason: SuspensionReason;
        readonly evidence: string;
        readonly startedAt: Instant;
        readonly endedAt: Instant;
      }
    | {
        readonly type: 'correctSuspension';
        readonly number: number;
        readonly reason?: SuspensionReason;
        readonly evidence: string;
        readonly startedAt?: Instant;
        readonly endedAt?: Instant;
      }
    | { readonly type: 'voidSuspension'; readonly number: number }
  );
