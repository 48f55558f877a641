// Whether the network can keep what a line offers: the answers that resource departments owe before a signature (R115-R121).

import type { BusinessScope, Circuit } from '../circuits/circuit.ts';
import { type MaintenanceGrade, type NetworkLevel, networkLevel } from '../circuits/grade.ts';
import type { DepartmentRole } from '../departments/department.ts';
import { DomainError } from '../errors.ts';
import type { CalendarId } from '../sla/calendar-id.ts';
import type { Milestone } from '../sla/ladder.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { SourcedLimit } from '../sla/sourced.ts';
import type { Instant, LocalDate } from '../time.ts';

/** Which stretch of the circuit an answer is about. */
export const confirmationParts = ['WHOLE_ROUTE', 'END_A', 'END_Z', 'LONG_DISTANCE'] as const;
type ConfirmationPart = (typeof confirmationParts)[number];

/** The flow by which the answer is asked for: R117, R118, R119. */
export const confirmationFlows = ['GENERAL_SURVEY', 'PRELIMINARY_DATA', 'REQUIREMENT_ORDER'] as const;
export type ConfirmationFlow = (typeof confirmationFlows)[number];

/** What is asked of whom, and until when. */
export interface ConfirmationRequest {
  /** From 1, in the order of the requests. */
  readonly number: number;
  readonly circuitId: string;
  /** As it was when it was asked: another scope needs other answers. */
  readonly scope: BusinessScope;
  /** The district that had to answer for its part, as it was when it was asked; absent on requests from before it was kept. */
  readonly region?: string;
  readonly maintenanceGrade: MaintenanceGrade;
  readonly networkLevel: NetworkLevel;
  readonly part: ConfirmationPart;
  readonly flow: ConfirmationFlow;
  /** Who owes the answer. */
  readonly departmentId: string;
  readonly timeLevel: ProvisioningTimeLevel;
  readonly limit: SourcedLimit;
  readonly calendar: CalendarId;
  readonly requestedAt: Instant;
}

export type ConfirmationAnswer =
  /** `networkLevel`: the best that can be kept; R123: nothing better is signed. */
  | { readonly positive: true; readonly networkLevel: NetworkLevel }
  /** R116: what is missing, and when it will be there. */
  | {
      readonly positive: false;
      readonly gap: string;
      readonly replenishmentDate: LocalDate;
      readonly networkLevel?: NetworkLevel;
    };

/**
 * It holds as it stands, unless it was withdrawn. What is asked anew takes its place, and it is gone with the line that it is
 * about; the audit trail keeps both.
 */
export interface ResourceConfirmation extends ConfirmationRequest {
  readonly answer?: ConfirmationAnswer & { readonly answeredAt: Instant; readonly answeredBy: string };
  readonly withdrawn?: { readonly at: Instant; readonly reason: string };
}

type ConfirmationStatus = 'open' | 'positive' | 'negative' | 'withdrawn';

const transitions = {
  open: ['answer', 'withdraw'],
  positive: ['withdraw'],
  negative: ['withdraw'],
  withdrawn: [],
} as const satisfies Record<ConfirmationStatus, readonly string[]>;

export function confirmationStatus({ answer, withdrawn }: ResourceConfirmation): ConfirmationStatus {
  if (withdrawn !== undefined) return 'withdrawn';
  if (answer === undefined) return 'open';
  return answer.positive ? 'positive' : 'negative';
}

/** Throws `illegal-transition` where the command is not defined on it. */
export function requireConfirmationFor(confirmation: ResourceConfirmation, command: 'answer' | 'withdraw'): void {
  const status = confirmationStatus(confirmation);
  const allowed: readonly string[] = transitions[status];
  if (!allowed.includes(command)) throw new DomainError('illegal-transition', { command, status, allowed });
}

/** Of its deadlines: the word that it is asked for, the answer, the reminder of a gap. Occurrences are numbers of confirmations. */
export const confirmationMilestones: readonly Milestone[] = [
  'resourceRequest',
  'resourceConfirmation',
  'replenishment',
];

/** An answer that a line needs. */
export interface NeededConfirmation {
  readonly part: ConfirmationPart;
  /** Whose answer it is. */
  readonly role: DepartmentRole;
  /** The district whose department answers; undefined where the circuit does not say so. */
  readonly region: string | undefined;
}

/**
 * None below level C (R115). Across local networks both ends and the long distance between answer, each for itself (R119, R120);
 * of every other circuit the resource department of its district for the whole of it.
 */
export function neededConfirmations(
  grade: MaintenanceGrade,
  { scope, region, farEndRegion }: Pick<Circuit, 'scope' | 'region' | 'farEndRegion'>,
): readonly NeededConfirmation[] {
  if (networkLevel(grade) === 'N') return [];
  if (scope !== 'CROSS_LOCAL') return [{ part: 'WHOLE_ROUTE', role: 'RESOURCE_CENTRE', region }];
  return [
    { part: 'END_A', role: 'RESOURCE_CENTRE', region },
    { part: 'END_Z', role: 'RESOURCE_CENTRE', region: farEndRegion },
    { part: 'LONG_DISTANCE', role: 'PROVINCIAL_NOC', region },
  ];
}

type ConfirmedLine = Pick<ConfirmationRequest, 'circuitId' | 'maintenanceGrade' | 'scope'>;

/** The word that is needed of the line as it stands; what was said of another grade or scope, or by another district, is none. */
export function confirmationFor(
  confirmations: readonly ResourceConfirmation[],
  line: ConfirmedLine,
  needed: NeededConfirmation,
): ResourceConfirmation | undefined {
  return confirmations.find((confirmation) => isAbout(confirmation, line) && isSaidOf(confirmation, needed));
}

function isAbout(confirmation: ConfirmationRequest, line: ConfirmedLine): boolean {
  const { circuitId, maintenanceGrade, scope } = confirmation;
  return circuitId === line.circuitId && maintenanceGrade === line.maintenanceGrade && scope === line.scope;
}

/** Another district has other resources: it was not asked when the one before it answered. */
function isSaidOf({ part, region }: ConfirmationRequest, needed: NeededConfirmation): boolean {
  return part === needed.part && (region === undefined || region === needed.region);
}
