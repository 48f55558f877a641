// A fault ticket (故障工单): the facts of one fault, and the status that they add up to.
// Deadlines are no part of it; they are computed from these facts (sla/deadlines.ts).

import type { Circuit } from '../circuits/circuit.ts';
import type { MaintenanceGrade, NetworkLevel } from '../circuits/grade.ts';
import type { ProductKey } from '../circuits/product.ts';
import type { CommitmentType, Indicators } from '../contracts/contract.ts';
import type { CustomerGrade, CustomerSegment, ServiceLevel } from '../customers/customer.ts';
import type { CalendarId, Limit, Milestone, SourceMark } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import type { ReachedRung } from './reached-rung.ts';
import type { Suspension } from './suspension.ts';

/** Status names of TM Forum TMF621, plus `dispatched`. */
export const ticketStatuses = [
  'acknowledged',
  'dispatched',
  'inProgress',
  'pending',
  'held',
  'resolved',
  'closed',
  'cancelled',
  'rejected',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Where a fault report comes from; all three are accepted by the Monitoring Centre (R143, R195). */
export const ticketSources = ['CUSTOMER_HOTLINE', 'ACCOUNT_MANAGER', 'PROACTIVE'] as const;
export type TicketSource = (typeof ticketSources)[number];

/** Whether the service is down, or alive but worse than promised. */
export const faultImpacts = ['outage', 'degradation'] as const;
export type FaultImpact = (typeof faultImpacts)[number];

/** What the customer was entitled to when the ticket was opened. Later edits elsewhere do not move a running ticket. */
export interface Entitlement {
  readonly customerGrade: CustomerGrade;
  readonly customerSegment: CustomerSegment;
  readonly brand: boolean;
  readonly serviceLevel: ServiceLevel;
  readonly product: ProductKey;
  readonly maintenanceGrade: MaintenanceGrade;
  readonly networkLevel: NetworkLevel;
  readonly area: Circuit['area'];
  readonly region: string;
  readonly contract?: {
    readonly id: string;
    /** Position in the contract, from 1. */
    readonly lineNumber: number;
    readonly commitmentType: CommitmentType;
    readonly indicators?: Indicators;
  };
}

/** What one source says about the limit of a milestone. */
export interface LimitCandidate {
  readonly limit: Limit;
  readonly source: SourceMark;
  /** Which table or document says so. */
  readonly basis: 'policy' | 'contract' | 'quality-class' | 'service-tier' | 'repair-table';
  /** Where in it, e.g. `AAA outage` or `BANDWIDTH_DATA/DDN GROUP`. */
  readonly reference: string;
}

/** The limit that binds for a milestone of this ticket, pinned when it was opened, with what else was considered. */
export interface PinnedPromise extends LimitCandidate {
  readonly milestone: Milestone;
  readonly rule: string;
  readonly calendar: CalendarId;
  readonly pausable: boolean;
  readonly setAside: readonly LimitCandidate[];
}

/** One dispatch or transfer to a maintenance unit. */
interface Assignment {
  readonly departmentId: string;
  readonly assignedAt: Instant;
  readonly acceptedAt?: Instant;
}

/** One repair and what the customer said to it (R147). */
export interface Repair {
  readonly resolvedAt: Instant;
  readonly cause: string;
  readonly solution: string;
  readonly confirmedAt?: Instant;
  readonly restored?: boolean;
}

/** What is true of a ticket in every status. */
export interface TicketFacts {
  readonly id: string;
  readonly type: 'fault';
  readonly impact: FaultImpact;
  readonly source: TicketSource;
  readonly description: string;
  readonly customerId: string;
  readonly circuitId: string;
  /** Department that owns the ticket from first to last (R95). */
  readonly monitoringCentreId: string;
  /** When the report reached the Monitoring Centre, which accepts it on the spot (R143): dispatch and first feedback start here. */
  readonly reportedAt: Instant;
  /** When monitoring saw the fault, if it did: restoration starts at the earlier of the two. */
  readonly detectedAt?: Instant;
  /** When the ticket was keyed in; the same as `reportedAt` or later. */
  readonly registeredAt: Instant;
  /** When the last event occurred. Whatever is decided next is decided no earlier. */
  readonly changedAt: Instant;
  readonly entitlement: Entitlement;
  readonly policyVersion: string;
  readonly promises: readonly PinnedPromise[];
  readonly assignments: readonly Assignment[];
  readonly firstFeedbackAt?: Instant;
  /** What the customer was last told about when it will work again (R154). */
  readonly estimatedRestoreAt?: Instant;
  readonly suspensions: readonly Suspension[];
  readonly repairs: readonly Repair[];
  readonly reached: readonly ReachedRung[];
}

type TicketState =
  | { readonly status: 'acknowledged' }
  | { readonly status: 'dispatched' | 'inProgress' | 'pending' | 'held' | 'resolved'; readonly departmentId: string }
  | { readonly status: 'closed'; readonly departmentId: string; readonly endedAt: Instant }
  | { readonly status: 'cancelled' | 'rejected'; readonly endedAt: Instant; readonly endReason: string };

export type Ticket = TicketFacts & TicketState;

/** The department that must act next: the Monitoring Centre before dispatch and for the confirmation, else the unit. Null when ended. */
export function responsibleDepartmentId(ticket: Ticket): string | null {
  switch (ticket.status) {
    case 'acknowledged':
    case 'resolved':
      return ticket.monitoringCentreId;
    case 'dispatched':
    case 'inProgress':
    case 'pending':
    case 'held':
      return ticket.departmentId;
    case 'closed':
    case 'cancelled':
    case 'rejected':
      return null;
    default:
      return ticket satisfies never;
  }
}
