// Planned work (割接): announced to the customers concerned, with their consent where the class asks for it, inside a window.
// What it takes from a circuit does not count as an outage, if all of this was kept (P-9).

import type { Happening } from '../decision.ts';
import type { Policy, QualityClass } from '../sla/policy.ts';
import type { Instant } from '../time.ts';

/** A circuit that the work touches, and what its class asked for when the work was planned. */
export interface ConcernedCircuit {
  readonly circuitId: string;
  readonly customerId: string;
  /** District of the circuit; absent on work that was planned before it was kept. */
  readonly region?: string;
  /** District of the other end. */
  readonly farEndRegion?: string;
  readonly maintenanceDepartmentId?: string;
  readonly qualityClass: QualityClass;
  readonly noticeHours: number;
  /** Whether the customer has to agree. */
  readonly consent: boolean;
  /** Hours of the day to which the work is confined, e.g. `00:00-06:00`. */
  readonly hours?: string;
  /** Whose hours they are: those of the contract's zone; absent: the operator's. */
  readonly timeZone?: string;
}

interface CustomerConsent {
  readonly customerId: string;
  readonly consentedBy: string;
  readonly evidence: string;
  readonly recordedAt: Instant;
}

interface WorkFacts {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  /** The window in which it may be done. */
  readonly windowFromAt: Instant;
  readonly windowToAt: Instant;
  readonly circuits: readonly ConcernedCircuit[];
  readonly plannedAt: Instant;
  readonly consents: readonly CustomerConsent[];
}

export type PlannedWork = WorkFacts &
  (
    | { readonly status: 'planned' }
    | { readonly status: 'announced' | 'consented'; readonly announcedAt: Instant; readonly notice: string }
    | {
        readonly status: 'done';
        readonly announcedAt: Instant;
        readonly notice: string;
        /** When the circuits were really touched. */
        readonly startedAt: Instant;
        readonly endedAt: Instant;
        readonly result: string;
      }
    | {
        readonly status: 'cancelled';
        readonly cancelledAt: Instant;
        readonly cancelReason: string;
        readonly announcedAt?: Instant;
      }
  );
export type WorkStatus = PlannedWork['status'];

interface WorkHappening extends Happening {
  readonly workId: string;
  readonly title: string;
  readonly windowFromAt: Instant;
  readonly windowToAt: Instant;
  readonly circuitIds: readonly string[];
  /** Who has to be told. */
  readonly customerIds: readonly string[];
  /** Districts of the circuits. */
  readonly regions: readonly string[];
}

export type PlannedWorkEvent =
  | (WorkHappening & { readonly type: 'WorkPlanned' | 'WorkReplanned' })
  | (WorkHappening & {
      readonly type: 'WorkAnnounced';
      readonly notice: string;
      /** Whose consent the work waits for. */
      readonly consentOf: readonly string[];
    })
  | (WorkHappening & { readonly type: 'WorkConsented'; readonly consent: CustomerConsent })
  | (WorkHappening & { readonly type: 'WorkDone'; readonly startedAt: Instant; readonly endedAt: Instant })
  | (WorkHappening & {
      readonly type: 'WorkCancelled';
      readonly reason: string;
      /** Of work that the customers concerned were told of. */
      readonly announcedAt?: Instant;
    });

/** What a class asks of planned work (table 7a). */
export function workConditions(qualityClass: QualityClass, { qualityClasses }: Policy) {
  const { noticeHours, consent, window } = qualityClasses[qualityClass].plannedWork.value;
  return { qualityClass, noticeHours, consent, ...(window === undefined ? {} : { hours: window }) };
}
