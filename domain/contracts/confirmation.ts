// Whether the network can keep what a line offers: the answers that resource departments owe before a signature (R115-R121).

import type { BusinessScope } from '../circuits/circuit.ts';
import type { MaintenanceGrade, NetworkLevel } from '../circuits/grade.ts';
import type { CalendarId, SourcedLimit } from '../sla/policy.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Instant, LocalDate } from '../time.ts';

/** Which stretch of the circuit an answer is about. */
export const confirmationParts = ['WHOLE_ROUTE', 'END_A', 'END_Z', 'LONG_DISTANCE'] as const;
type ConfirmationPart = (typeof confirmationParts)[number];

/** The flow by which the answer is asked for: R117, R118, R119. */
export const confirmationFlows = ['GENERAL_SURVEY', 'PRELIMINARY_DATA', 'REQUIREMENT_ORDER'] as const;
type ConfirmationFlow = (typeof confirmationFlows)[number];

/** What is asked of whom, and until when. */
export interface ConfirmationRequest {
  /** From 1, in the order of the requests. */
  readonly number: number;
  readonly circuitId: string;
  /** As it was when it was asked: another scope needs other answers. */
  readonly scope: BusinessScope;
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

/** It holds as it stands, unless it was withdrawn or the line that it is about was drafted anew. */
export interface ResourceConfirmation extends ConfirmationRequest {
  readonly answer?: ConfirmationAnswer & { readonly answeredAt: Instant; readonly answeredBy: string };
  readonly withdrawn?: { readonly at: Instant; readonly reason: string };
  readonly voidedAt?: Instant;
}
