// The shape of a policy: every limit, ladder and list that the rules leave to the operator, as data with its source.
// The figures themselves stand in default-policy.ts and the tables beside it.

import type { AvailabilityPolicy } from '../availability/availability-policy.ts';
import type { GroupCriterion } from '../causes/cause.ts';
import type { BusinessScope } from '../circuits/circuit.ts';
import type { MaintenanceGrade } from '../circuits/grade.ts';
import type { ProductKey } from '../circuits/product.ts';
import type { CompensationPolicy, CompensationSchemeId } from '../compensation/schemes.ts';
import type { ArchivePolicy } from '../contracts/archive-policy.ts';
import type { ConfirmationPolicy } from '../contracts/confirmation-policy.ts';
import type { ContractTemplates } from '../contracts/contract-templates.ts';
import type { CustomerCarePolicy } from '../customer-files/care-policy.ts';
import type { CustomerGrade, CustomerSegment, ServiceLevel } from '../customers/customer.ts';
import type { Process } from '../tickets/process.ts';
import type { SuspensionReason } from '../tickets/suspension.ts';
import type { FaultImpact } from '../tickets/ticket.ts';
import type { LocalDate } from '../time.ts';
import type { CalendarId } from './calendar-id.ts';
import type { LapseReader, MeetReader, ResponsibleReader, StartReader } from './fact-readers.ts';
import type { Milestone, MorningReminder, Rung } from './ladder.ts';
import type { LimitTable } from './limit-tables.ts';
import type { PerLevel, ProvisioningRow, ProvisioningStep } from './provisioning.ts';
import type { ReportFigure } from './report-figure.ts';
import type { Choice, Sourced, SourcedLimit } from './sourced.ts';
import type { Name } from './working-days.ts';

/** One promise that tickets make, in words that read the facts of a ticket (fact-readers.ts). */
export interface MilestonePolicy {
  /** The rule that makes the promise, e.g. `R145`, or the public source, e.g. `P-5`. */
  readonly rule: string;
  readonly name: Name;
  /** The same for every ticket, or looked up in a table (limit-tables.ts); where the table has none, nothing is promised. */
  readonly limit: SourcedLimit | { readonly table: LimitTable };
  /**
   * A calendar by name, or `OWNER_HOURS`. Default: minutes run day and night, working days on the calendar that serves the
   * ticket's district, else on the public one.
   */
  readonly calendar?: CalendarId;
  readonly startsWith: StartReader;
  readonly metBy: MeetReader;
  readonly lapsesWith: LapseReader;
  readonly responsible: ResponsibleReader;
  /** Whether its clock stands still while the customer or a third party is waited for. */
  readonly pausable: boolean;
  /** What whoever hears that it is broken has to know or to do beyond it. */
  readonly advice?: Name;
  /** By percent, each once, and 100 among them. */
  readonly rungs: Sourced<readonly Rung[]>;
}

/** Table 7(a): the columns, i.e. the seven maintenance grades plus the promise without compensation. */
export const qualityClasses = ['AAA', 'AA', 'A', 'I', 'II', 'III', 'QUALITY_LEVEL', 'ORDINARY'] as const;
export type QualityClass = (typeof qualityClasses)[number];

/** A column of table 7(a). `null` in a limit means: the class sets none, table 7(c) or the contract decides. */
export interface QualityClassPolicy {
  readonly commitment: Choice<'strict' | 'negotiable' | 'promise-only' | 'none'>;
  readonly networkLevel: Choice<'A' | 'B' | 'C' | 'N'>;
  readonly availabilityPpm: Sourced<number>;
  /** Whether the availability is promised to the customer or only an internal goal. */
  readonly availabilityPromised: boolean;
  readonly firstFeedback: SourcedLimit;
  readonly proactiveNotice: SourcedLimit | null;
  readonly restoreOutage: SourcedLimit | null;
  readonly restoreDegradation: SourcedLimit;
  readonly routeProtection: Sourced<string>;
  readonly faultReport: readonly ReportFigure[];
  readonly operationReport: Sourced<string>;
  readonly plannedWork: Sourced<{ readonly noticeHours: number; readonly consent: boolean; readonly window?: string }>;
  readonly deliveryTestReport: Choice<'always' | 'on-request' | 'by-contract'>;
  readonly compensationScheme: Choice<CompensationSchemeId | 'none'>;
}

/** A cell of table 7(c) that also asks for the customer's segment or brand (800, 4008: R169). */
interface SegmentRepairLimit {
  readonly grade: CustomerGrade;
  readonly customers: CustomerSegment | 'BRAND';
  readonly limit: SourcedLimit;
}

/** A row of table 7(c). Of `bySegment` the first that fits the customer goes before the grade's cell. */
export interface RepairLimitRow {
  readonly response: Choice<'7x24' | '1 working day'>;
  readonly byGrade: Readonly<Record<CustomerGrade, SourcedLimit>>;
  readonly bySegment?: readonly SegmentRepairLimit[];
}

interface ExpiryReminders extends MorningReminder {
  /** Descending. */
  readonly daysBefore: readonly number[];
}

/** How the systems that hold the levels of circuits are kept in step (R72-R74). */
interface LevelChangesPolicy {
  /** From when a system is told until it has to say that it has the levels. */
  readonly acknowledgementMinutes: Sourced<number>;
  readonly rungs: Sourced<readonly Rung[]>;
  /** After so many attempts that failed, the levels are entered by hand. */
  readonly deliveriesMax: Sourced<number>;
  /** Who hears that they have to be: of this ladder its breach, which is at once. */
  readonly taskRungs: Sourced<readonly Rung[]>;
}

export interface Policy {
  readonly version: string;
  readonly effectiveFromDate: LocalDate;
  /** Per type of ticket. */
  readonly processes: Readonly<Record<string, Process>>;
  readonly milestones: Readonly<Record<Milestone, MilestonePolicy>>;
  readonly qualityClasses: Readonly<Record<QualityClass, QualityClassPolicy>>;
  /** Table 7(b), first feedback after acceptance; null where the tier promises none. */
  readonly tierFirstFeedback: Readonly<Record<ServiceLevel, SourcedLimit | null>>;
  /** Table 7(b): whom the first feedback has to tell when it will work again. */
  readonly firstFeedbackWithEstimate: Sourced<readonly ServiceLevel[]>;
  /** Table 7(b), how often the customer hears from us while a fault lasts; null where the tier promises none. */
  readonly tierProgressFeedback: Readonly<Record<ServiceLevel, SourcedLimit | null>>;
  /** Table 7(b), written fault report; none where the tier promises none. */
  readonly tierFaultReport: Readonly<Record<ServiceLevel, readonly ReportFigure[]>>;
  /** Table 7(c); `OTHER/OTHER` is the fallback. */
  readonly repairLimits: Readonly<Record<ProductKey, RepairLimitRow>>;
  /** Table 7(d), by product case. */
  readonly provisioningLimits: Readonly<Record<string, ProvisioningRow>>;
  /** Table 7(d), by what an order waits for. */
  readonly provisioningSteps: Readonly<Record<ProvisioningStep, PerLevel>>;
  /** No promise may be longer than this by law (P-5), in minutes. */
  readonly legalFloorMinutes: Readonly<Record<'TOWN' | 'COUNTRY', Sourced<number>>>;
  /** For how long a fault of one circuit lasts until it counts as a major one (P-3). */
  readonly majorFaults: Readonly<Record<MaintenanceGrade, Readonly<Record<FaultImpact, SourcedLimit>>>>;
  /** How many circuits have to be down by one cause, and for how long, until it counts as a major fault (P-3). */
  readonly majorFaultGroups: Readonly<
    Record<GroupCriterion, { readonly circuits: Sourced<number>; readonly duration: SourcedLimit }>
  >;
  /** What a late opening costs by law, per day, in parts per million of the installation or move fee (P-5). */
  readonly lateOpeningPpmPerDay: Sourced<number>;
  readonly availability: AvailabilityPolicy;
  readonly compensation: CompensationPolicy;
  /** How far back a report may be dated when a ticket is keyed in, in minutes. */
  readonly reportedPastMinutesMax: Sourced<number>;
  /** Status that each suspension reason leads to: customer's side `pending`, third party `held`. */
  readonly suspensions: Readonly<Record<SuspensionReason, Choice<'pending' | 'held'>>>;
  /** What returns within this time after a confirmed recovery is a repeat, in minutes (R151). */
  readonly repeatWindowMinutes: Sourced<number>;
  /** So many unanswered calls keep the promise of a call-back; two count as one when they are less than so many minutes apart. */
  readonly callBackAttempts: Sourced<number>;
  readonly callBackAttemptsApartMinutes: Sourced<number>;
  /** How far back suspended time may be entered, corrected or voided afterwards, in minutes. */
  readonly suspensionAmendmentMinutesMax: Sourced<number>;
  readonly resourceConfirmations: ConfirmationPolicy;
  /** By key (R202). */
  readonly contractTemplates: ContractTemplates;
  /** On which days before the last one of a contract who is reminded, at this full hour of the operator's day. */
  readonly expiryReminders: Sourced<ExpiryReminders>;
  readonly contractArchive: ArchivePolicy;
  readonly customerCare: CustomerCarePolicy;
  readonly levelChanges: LevelChangesPolicy;
  /** Scopes on which no differentiated grade is given without a recorded exception (R60, R61). */
  readonly scopesWithoutGrade: readonly BusinessScope[];
}

/** Throws a RangeError when the policy does not know the milestone. */
export function milestoneOf({ milestones, version }: Policy, milestone: Milestone): MilestonePolicy {
  const definition = milestones[milestone];
  if (definition === undefined) throw new RangeError(`policy ${version} has no milestone ${milestone}`);
  return definition;
}
