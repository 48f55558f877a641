// The tables in which a milestone's limit is looked up: each gives every figure that speaks for the case, none if it has none.

import { type GroupCriterion, isCounted } from '../causes/cause.ts';
import type { Entitlement, FaultImpact, ProvisioningOrder, TicketSource } from '../tickets/ticket.ts';
import type { LimitCandidate } from './limit-candidate.ts';
import type { Policy, QualityClass } from './policy.ts';
import type { ReportFigure } from './report-figure.ts';
import type { SourcedLimit } from './sourced.ts';

/** What limits are looked up by. */
export interface LimitCase {
  readonly entitlement: Entitlement;
  readonly impact?: FaultImpact;
  readonly source?: TicketSource;
  readonly order?: ProvisioningOrder;
}

type Lookup = (promised: LimitCase, policy: Policy) => readonly LimitCandidate[];

export const limitTables = {
  restore: restoreCandidates,
  firstFeedback: firstFeedbackCandidates,
  progressFeedback: progressFeedbackCandidates,
  faultReport: faultReportCandidates,
  proactiveNotice: proactiveNoticeCandidates,
  provisioning: provisioningCandidates,
  appointment: appointmentCandidates,
  legalFloor: legalFloorCandidates,
  majorFault: majorFaultCandidates,
  majorFaultAaaGroup: (promised, policy) => majorFaultGroupCandidates(promised, policy, 'AAA'),
  majorFaultGroup: (promised, policy) => majorFaultGroupCandidates(promised, policy, 'GRADED'),
} as const satisfies Record<string, Lookup>;
export type LimitTable = keyof typeof limitTables;

/** R144: by business category and customer grade (table 7c), and by the circuit's grade (table 7a); R59: the contract. */
function restoreCandidates({ entitlement, impact }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const quality = qualityClassOf(entitlement);
  // Without a circuit there is nothing to restore.
  if (quality === null || impact === undefined) return [];
  const indicators = entitlement.contract?.indicators;
  const outage = impact === 'outage';
  const { restoreOutage, restoreDegradation } = policy.qualityClasses[quality];
  return [
    ...contractual(entitlement, outage ? indicators?.restoreOutageMinutes : indicators?.restoreDegradationMinutes),
    ...optional(outage ? restoreOutage : restoreDegradation, 'quality-class', `${quality} ${impact}`),
    ...repairCandidate(entitlement, policy),
  ];
}

/** Tables 7(a) and 7(b), and the feedback within one working day of the products that have it (R165). */
function firstFeedbackCandidates({ entitlement }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const quality = qualityClassOf(entitlement);
  const { serviceLevel } = entitlement;
  const ofQuality = quality === null ? null : policy.qualityClasses[quality].firstFeedback;
  return [
    ...contractual(entitlement, entitlement.contract?.indicators?.firstFeedbackMinutes),
    ...optional(ofQuality, 'quality-class', `${quality} first feedback`),
    ...optional(policy.tierFirstFeedback[serviceLevel], 'service-tier', `${serviceLevel} first feedback`),
    ...responseCandidate(entitlement, policy),
  ];
}

/** Table 7(b). */
function progressFeedbackCandidates({ entitlement: { serviceLevel } }: LimitCase, policy: Policy) {
  return optional(policy.tierProgressFeedback[serviceLevel], 'service-tier', `${serviceLevel} progress feedback`);
}

/** Tables 7(a) and 7(b). Which of the figures applies depends on how the fault went: each has its occasion. */
function faultReportCandidates({ entitlement }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const quality = qualityClassOf(entitlement);
  if (quality === null) return [];
  const { serviceLevel, networkLevel } = entitlement;
  const figures = (from: readonly ReportFigure[], basis: LimitCandidate['basis'], owner: string) =>
    from
      .filter(
        ({ networkLevels }) => networkLevels === undefined || networkLevels.some((level) => level === networkLevel),
      )
      .map(({ limit, source, occasion }) => ({ limit, source, basis, reference: `${owner} fault report`, occasion }));
  return [
    ...figures(policy.qualityClasses[quality].faultReport, 'quality-class', quality),
    ...figures(policy.tierFaultReport[serviceLevel], 'service-tier', serviceLevel),
  ];
}

/** Table 7(a): promised for what monitoring finds. */
function proactiveNoticeCandidates({ entitlement, source }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const quality = qualityClassOf(entitlement);
  if (quality === null || source !== 'PROACTIVE') return [];
  return optional(policy.qualityClasses[quality].proactiveNotice, 'quality-class', `${quality} proactive notice`);
}

/** A line that promises a quality level without a grade has a class of its own (R56, R57). */
function qualityClassOf({ contract, maintenanceGrade }: Entitlement): QualityClass | null {
  return contract?.commitmentType === 'QUALITY_LEVEL' ? 'QUALITY_LEVEL' : (maintenanceGrade ?? null);
}

function responseCandidate({ product }: Entitlement, policy: Policy): readonly LimitCandidate[] {
  if (product === undefined) return [];
  const { value, source } = policy.repairLimits[product].response;
  const oneWorkingDay: SourcedLimit = { limit: { unit: 'workingDays', workingDays: 1 }, source };
  return optional(value === '1 working day' ? oneWorkingDay : null, 'repair-table', `${product} response`);
}

/** The cell of table 7(c): by segment or brand where the documents key it so (R169), else by the customer's grade. */
function repairCandidate(entitlement: Entitlement, policy: Policy): readonly LimitCandidate[] {
  const { product, customerGrade, customerSegment, brand } = entitlement;
  if (product === undefined) return [];
  const row = policy.repairLimits[product];
  const keyed = row.bySegment?.find(
    ({ grade, customers }) =>
      grade === customerGrade && (customers === 'BRAND' ? brand : customers === customerSegment),
  );
  const reference = [product, customerGrade, keyed?.customers].filter((part) => part !== undefined).join(' ');
  return optional(keyed?.limit ?? row.byGrade[customerGrade], 'repair-table', reference);
}

/** Table 7(d). An order that waits for something to be built has the limit for building. */
function provisioningCandidates({ order, entitlement }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const row = order && policy.provisioningLimits[order.productCase];
  if (order === undefined || row === undefined) return [];
  const { productCase, timeLevel, build } = order;
  if (!build) return optional(row.inService[timeLevel], 'provisioning-table', `${productCase} ${timeLevel}`);
  if (typeof row.build === 'string') return [];
  const area = order.area ?? entitlement.area ?? 'TOWN';
  return row.build[area].flatMap((limit) => optional(limit, 'provisioning-table', `${productCase} build ${area}`));
}

/** R132: where a visit is promised, it has to be agreed on in time; where it waits for building, this has to be said. */
function appointmentCandidates({ order }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const row = order && policy.provisioningLimits[order.productCase];
  if (order === undefined || row?.appointment === undefined) return [];
  const { productCase, timeLevel, build } = order;
  const column = build ? 'build' : timeLevel;
  return optional(row.appointment[column], 'provisioning-table', `${productCase} ${column} appointment`);
}

/** P-5: by where the circuit is; no contract and no table may be milder. */
function legalFloorCandidates({ entitlement: { area } }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  if (area === undefined) return [];
  const { value, source } = policy.legalFloorMinutes[area];
  return optional({ limit: { unit: 'minutes', minutes: value }, source }, 'law', area);
}

/** P-3: by the circuit's grade and by what has befallen it. */
function majorFaultCandidates({ entitlement, impact }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const { maintenanceGrade } = entitlement;
  if (maintenanceGrade === undefined || impact === undefined) return [];
  return optional(policy.majorFaults[maintenanceGrade][impact], 'policy', `${maintenanceGrade} ${impact}`);
}

/** P-3: only a circuit that is down and of such a grade has its part in it. */
function majorFaultGroupCandidates(
  { entitlement: { maintenanceGrade }, impact }: LimitCase,
  { majorFaultGroups }: Policy,
  criterion: GroupCriterion,
): readonly LimitCandidate[] {
  if (maintenanceGrade === undefined || impact !== 'outage' || !isCounted(criterion, maintenanceGrade)) return [];
  const { circuits, duration } = majorFaultGroups[criterion];
  return optional(duration, 'policy', `${circuits.value} ${criterion} by one cause`);
}

/** The signed contract is one of the operator's own documents, hence the mark S. */
function contractual({ contract }: Entitlement, minutes: number | undefined): readonly LimitCandidate[] {
  if (contract === undefined || minutes === undefined) return [];
  const reference = `${contract.id} line ${contract.lineNumber}`;
  return [{ limit: { unit: 'minutes', minutes }, source: 'S', basis: 'contract', reference }];
}

function optional(
  figure: SourcedLimit | null,
  basis: LimitCandidate['basis'],
  reference: string,
): readonly LimitCandidate[] {
  return figure === null ? [] : [{ ...figure, basis, reference }];
}
