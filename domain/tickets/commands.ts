// What can be asked of a ticket. References are already looked up: a command carries what was found.

import type { Circuit } from '../circuits/circuit.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Customer } from '../customers/customer.ts';
import type { Department } from '../departments/department.ts';
import type { SuspensionReason } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import type { FaultImpact, TicketSource } from './ticket.ts';

export interface OpenTicket {
  readonly ticketId: string;
  readonly circuit: Circuit;
  readonly customer: Customer;
  /** The signed contract in force for the circuit when the fault was reported, if there is one. */
  readonly contract?: Contract;
  readonly monitoringCentre: Department;
  readonly source: TicketSource;
  readonly impact: FaultImpact;
  readonly description: string;
  /** Default: now. */
  readonly reportedAt?: Instant;
  readonly detectedAt?: Instant;
}

export type TicketCommand =
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
  | { readonly type: 'resolve'; readonly cause: string; readonly solution: string }
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
