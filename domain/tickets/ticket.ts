// A ticket (工单) of any type: the facts of one case, and the status that they add up to.
// Deadlines are no part of it; they are computed from these facts (sla/deadlines.ts).

import type { GroupOutage } from '../causes/cause.ts';
import type { Circuit } from '../circuits/circuit.ts';
import type { MaintenanceGrade, NetworkLevel } from '../circuits/grade.ts';
import type { ProductKey } from '../circuits/product.ts';
import type { CommitmentType, Indicators } from '../contracts/contract.ts';
import type { CustomerGrade, CustomerSegment, ServiceLevel } from '../customers/customer.ts';
import type { CalendarId, CalendarVersions } from '../sla/calendar-id.ts';
import type { Milestone } from '../sla/ladder.ts';
import type { LimitCandidate } from '../sla/limit-candidate.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { ReachedRung } from '../sla/reached-rung.ts';
import type { Instant } from '../time.ts';
import { calledBackAt, type UnansweredCall } from './call-back.ts';
import { awaitsReport, type FaultReport, reportHolder } from './fault-report.ts';
import { isPromised } from './promised.ts';
import type { Regrade } from './regrading.ts';
import type { RepeatOf } from './repeat.ts';
import type { Contact } from './silence.ts';
import type { Suspension } from './suspension.ts';

/** Status names of TM Forum TMF621, plus `dispatched`. */
const ticketStatuses = [
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

/** By what a customer who has no fault reaches us (R158, R160). */
export const contactChannels = ['TELEPHONE', 'EMAIL', 'ONLINE_CHAT', 'COUNTER', 'ACCOUNT_MANAGER'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** Whether the service is down, or alive but worse than promised. */
export const faultImpacts = ['outage', 'degradation'] as const;
export type FaultImpact = (typeof faultImpacts)[number];

/** What the customer is entitled to by this ticket. Edits elsewhere do not move a running ticket, only a regrade does. */
export interface Entitlement {
  readonly customerGrade: CustomerGrade;
  readonly customerSegment: CustomerSegment;
  readonly brand: boolean;
  readonly serviceLevel: ServiceLevel;
  /** These four are the circuit's: absent where the ticket is about none. */
  readonly product?: ProductKey;
  readonly maintenanceGrade?: MaintenanceGrade;
  readonly networkLevel?: NetworkLevel;
  readonly area?: Circuit['area'];
  readonly region: string;
  readonly contract?: {
    readonly id: string;
    /** Position in the contract, from 1. */
    readonly lineNumber: number;
    readonly commitmentType: CommitmentType;
    readonly indicators?: Indicators;
  };
}

/** A limit that does not bind, or not any more. */
export interface SetAsideLimit extends LimitCandidate {
  /** It was the binding one until the ticket was regraded then. */
  readonly untilAt?: Instant;
}

/**
 * The limit that binds for a milestone of this ticket, with what else was considered. Pinned when the ticket is opened, and
 * anew when it is regraded; which promise an occurrence is under, `promiseFor` says.
 */
export interface PinnedPromise extends LimitCandidate {
  readonly milestone: Milestone;
  readonly rule: string;
  readonly calendar: CalendarId;
  readonly pausable: boolean;
  /** Anew with each silence (silence.ts). */
  readonly recurs?: true;
  readonly setAside: readonly SetAsideLimit[];
  /** Its clock starts no earlier, whatever the milestone says: it is about an outage that began only then. */
  readonly notBeforeAt?: Instant;
  /** Since when it binds, where a regrade has made it so. */
  readonly regradedAt?: Instant;
  /** The first occurrence that is under it; those before were over by then and keep what they had. Absent: all. */
  readonly fromOccurrence?: number;
  /** From then on nothing is promised: what was open ended there. */
  readonly lapsedAt?: Instant;
}

/** One dispatch or transfer to a maintenance unit. */
interface Assignment {
  readonly departmentId: string;
  readonly assignedAt: Instant;
  readonly acceptedAt?: Instant;
}

/** One repair or other solution, and what the customer said to it (R147, R150). */
export interface Repair {
  readonly resolvedAt: Instant;
  /** Of faults and complaints always (R158). */
  readonly cause?: string;
  readonly solution: string;
  readonly confirmedAt?: Instant;
  readonly restored?: boolean;
}

/** What a provisioning order asks for: a row and a column of the table of its limits. */
export interface ProvisioningOrder {
  readonly productCase: string;
  readonly timeLevel: ProvisioningTimeLevel;
  /** Resources have to be built first. */
  readonly build: boolean;
  readonly area?: Circuit['area'];
}

/** When the installer comes, and when this was first agreed on with the customer (R132). */
interface Appointment {
  readonly firstMadeAt: Instant;
  readonly visitAt: Instant;
}

/** What the customer said when it was called back (R151, R155, R243). */
interface CallBack {
  readonly calledAt: Instant;
  /** From 1, not at all content, to 5. */
  readonly satisfaction: number;
  /** Whether it came back. */
  readonly recurred: boolean;
  readonly comment?: string;
}

/** What was found out about a complaint (R158, R159). */
interface Investigation {
  readonly investigatedAt: Instant;
  readonly result: string;
}

/** What the promises rest on, and the promises: stated or looked up at the opening, and anew by a regrade. */
export interface GradedFacts {
  readonly priority?: 'urgent';
  readonly impact?: FaultImpact;
  /** When what was reported as a degradation became an outage. */
  readonly outageSinceAt?: Instant;
  readonly order?: ProvisioningOrder;
  readonly entitlement: Entitlement;
  readonly promises: readonly PinnedPromise[];
  /** Versions of the calendars that its promises run on; one that is not named runs as it is built in. */
  readonly calendarVersions?: CalendarVersions;
}

/** What the opening says of a ticket. But for what a regrade changes, none of it changes afterwards. */
export interface OpeningFacts extends GradedFacts {
  readonly kind?: string;
  readonly source?: TicketSource;
  readonly channel?: ContactChannel;
  readonly description: string;
  readonly reason?: string;
  /** Holds secret information (R265). */
  readonly classified?: boolean;
  readonly customerId: string;
  readonly circuitId?: string;
  /** Department that owns the ticket from first to last (R95). */
  readonly ownerDepartmentId: string;
  /** To whom it went at once when it was opened (R136). */
  readonly directDepartmentId?: string;
  /** When the report reached the owner, who accepts it on the spot (R143): dispatch and first feedback start here. */
  readonly reportedAt: Instant;
  /** When monitoring saw the fault, if it did: restoration starts at the earlier of the two. */
  readonly detectedAt?: Instant;
  /** The fault that has come back (R151). */
  readonly repeatOf?: RepeatOf;
  readonly policyVersion: string;
}

/** That the fault has a cause in common with others. */
interface CauseLink {
  readonly causeId: string;
  readonly linkedAt: Instant;
  /** When it was found to have another one, or none in common. */
  readonly unlinkedAt?: Instant;
}

/** What is true of a ticket in every status. */
export interface TicketFacts extends OpeningFacts {
  readonly id: string;
  /** Names its process. */
  readonly type: string;
  /** When the ticket was keyed in; the same as `reportedAt` or later. */
  readonly registeredAt: Instant;
  /** When the last event occurred. Whatever is decided next is decided no earlier. */
  readonly changedAt: Instant;
  readonly assignments: readonly Assignment[];
  readonly firstFeedbackAt?: Instant;
  /** Absent on tickets that were written before it was kept, until the next word. */
  readonly contact?: Contact;
  /** What the customer was last told about when it will work again (R154). */
  readonly estimatedRestoreAt?: Instant;
  readonly suspensions: readonly Suspension[];
  readonly repairs: readonly Repair[];
  readonly investigation?: Investigation;
  readonly appointment?: Appointment;
  readonly installationStartedAt?: Instant;
  readonly callBack?: CallBack;
  /** Oldest first; at most the last one is in force. */
  readonly causeLinks?: readonly CauseLink[];
  /** What the faults of one cause come to, as this ticket was last told. */
  readonly groupOutages?: readonly GroupOutage[];
  /** Calls that nobody answered, oldest first. */
  readonly unansweredCalls?: readonly UnansweredCall[];
  readonly faultReport?: FaultReport;
  readonly reached: readonly ReachedRung[];
  /** Oldest first; absent on a ticket that was never regraded, as is what it was opened with. */
  readonly regrades?: readonly Regrade[];
  readonly openedWith?: GradedFacts;
  /** Versions of calendars that were pinned when it was opened; absent unless it has been replanned since. */
  readonly openedOn?: CalendarVersions;
}

type TicketState =
  | { readonly status: 'acknowledged' }
  | { readonly status: 'dispatched' | 'inProgress' | 'pending' | 'held' | 'resolved'; readonly departmentId: string }
  | { readonly status: 'closed'; readonly departmentId: string; readonly endedAt: Instant }
  | { readonly status: 'cancelled' | 'rejected'; readonly endedAt: Instant; readonly endReason: string };

export type Ticket = TicketFacts & TicketState;

/**
 * The department that must act next: the owner before dispatch, for the confirmation, and until the customer has been called
 * back; then whoever has the report that is owed; else the unit. Null when nobody has to.
 */
export function responsibleDepartmentId(ticket: Ticket): string | null {
  switch (ticket.status) {
    case 'acknowledged':
    case 'resolved':
      return ticket.ownerDepartmentId;
    case 'dispatched':
    case 'inProgress':
    case 'pending':
    case 'held':
      return ticket.departmentId;
    case 'closed':
      if (awaitsCallBack(ticket)) return ticket.ownerDepartmentId;
      return awaitsReport(ticket) ? reportHolder(ticket) : null;
    case 'cancelled':
    case 'rejected':
      return null;
    default:
      return ticket satisfies never;
  }
}

function awaitsCallBack(ticket: TicketFacts): boolean {
  return calledBackAt(ticket) === undefined && isPromised(ticket, 'callBack');
}
