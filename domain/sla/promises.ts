// Which limits bind for a ticket: looked up once when it is opened and pinned, so that later edits do not move it.

import type { Entitlement, FaultImpact, LimitCandidate, PinnedPromise } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import { dueAt } from './clock.ts';
import {
  type CalendarId,
  type Limit,
  type Milestone,
  milestones,
  type Policy,
  type QualityClass,
  type SourcedLimit,
} from './policy.ts';
import type { Rules } from './rules.ts';

interface LimitCase {
  readonly entitlement: Entitlement;
  readonly impact: FaultImpact;
}

export interface PromiseCase extends LimitCase {
  /** Where the restoration clock starts; limits in different units are compared from here. */
  readonly restoreStartsAt: Instant;
}

/** The five promises of a fault ticket, in the order of the milestones. */
export function pinPromises(fault: PromiseCase, rules: Rules): readonly PinnedPromise[] {
  return milestones.map((milestone) => {
    const { rule, pausable } = rules.policy.milestones[milestone];
    const candidates = candidatesFor(milestone, fault, rules.policy);
    const binding = bindingOf(candidates, fault.restoreStartsAt, rules);
    return {
      ...binding,
      milestone,
      rule: binding.basis === 'contract' ? 'R59' : rule,
      calendar: calendarFor(binding.limit),
      pausable,
      setAside: candidates.filter((candidate) => candidate !== binding),
    };
  });
}

/** Minutes run day and night; working days run on the working hours of the public calendar. */
function calendarFor(limit: Limit): CalendarId {
  return limit.unit === 'minutes' ? 'ROUND_THE_CLOCK' : 'CN_WORKING_HOURS';
}

/** The signed contract's figure binds (R59); without one the strictest, which is the one that falls due first. */
function bindingOf(candidates: readonly LimitCandidate[], startedAt: Instant, rules: Rules): LimitCandidate {
  const contractual = candidates.find((candidate) => candidate.basis === 'contract');
  if (contractual !== undefined) return contractual;
  const fallsDueAt = ({ limit }: LimitCandidate): number =>
    dueAt({ startedAt, limit, exclusions: [] }, rules.calendars[calendarFor(limit)]) ?? Number.POSITIVE_INFINITY;
  return candidates.reduce((strictest, other) => (fallsDueAt(other) < fallsDueAt(strictest) ? other : strictest));
}

/** Everything that sets a limit for the milestone. */
export function candidatesFor(milestone: Milestone, fault: LimitCase, policy: Policy): readonly LimitCandidate[] {
  switch (milestone) {
    case 'restore':
      return restoreCandidates(fault, policy);
    case 'firstFeedback':
      return firstFeedbackCandidates(fault, policy);
    case 'dispatch':
    case 'accept':
    case 'confirmRecovery': {
      const { rule, limit } = policy.milestones[milestone];
      if (limit === undefined) throw new RangeError(`policy ${policy.version} sets no limit for ${milestone}`);
      return [{ ...limit, basis: 'policy', reference: rule }];
    }
    default:
      return milestone satisfies never;
  }
}

/** R144: by business category and customer grade (table 7c), and by the circuit's grade (table 7a); R59: the contract. */
function restoreCandidates({ entitlement, impact }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const quality = qualityClassOf(entitlement);
  const indicators = entitlement.contract?.indicators;
  const outage = impact === 'outage';
  const { restoreOutage, restoreDegradation } = policy.qualityClasses[quality];
  return [
    ...contractual(entitlement, outage ? indicators?.restoreOutageMinutes : indicators?.restoreDegradationMinutes),
    ...optional(outage ? restoreOutage : restoreDegradation, 'quality-class', `${quality} ${impact}`),
    repairCandidate(entitlement, policy),
  ];
}

/** Tables 7(a) and 7(b), and the feedback within one working day of the products that have it (R165). */
function firstFeedbackCandidates({ entitlement }: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const quality = qualityClassOf(entitlement);
  const { serviceLevel, product } = entitlement;
  const { response } = policy.repairLimits[product];
  const oneWorkingDay: SourcedLimit = { limit: { unit: 'workingDays', workingDays: 1 }, source: response.source };
  return [
    ...contractual(entitlement, entitlement.contract?.indicators?.firstFeedbackMinutes),
    ...optional(policy.qualityClasses[quality].firstFeedback, 'quality-class', `${quality} first feedback`),
    ...optional(policy.tierFirstFeedback[serviceLevel], 'service-tier', `${serviceLevel} first feedback`),
    ...optional(response.value === '1 working day' ? oneWorkingDay : null, 'repair-table', `${product} response`),
  ];
}

/** A line that promises a quality level without a grade has a class of its own (R56, R57). */
function qualityClassOf({ contract, maintenanceGrade }: Entitlement): QualityClass {
  return contract?.commitmentType === 'QUALITY_LEVEL' ? 'QUALITY_LEVEL' : maintenanceGrade;
}

/** The cell of table 7(c): by segment or brand where the documents key it so (R169), else by the customer's grade. */
function repairCandidate(entitlement: Entitlement, policy: Policy): LimitCandidate {
  const { product, customerGrade, customerSegment, brand } = entitlement;
  const row = policy.repairLimits[product];
  const keyed = row.bySegment?.find(
    ({ grade, customers }) =>
      grade === customerGrade && (customers === 'BRAND' ? brand : customers === customerSegment),
  );
  return {
    ...(keyed?.limit ?? row.byGrade[customerGrade]),
    basis: 'repair-table',
    reference: [product, customerGrade, keyed?.customers].filter((part) => part !== undefined).join(' '),
  };
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
