// The figures of a line against the catalogue and the law: a contract's figure binds (R59), but one milder than what the
// customer would have without it needs a recorded approval, and none may pass the legal repair time.

import type { Circuit } from '../circuits/circuit.ts';
import type { Customer } from '../customers/customer.ts';
import type { FieldError } from '../errors.ts';
import type { Milestone } from '../sla/ladder.ts';
import type { Policy } from '../sla/policy.ts';
import { candidatesFor } from '../sla/promises.ts';
import type { Limit } from '../sla/sourced.ts';
import { entitlementUnder } from '../tickets/entitlement.ts';
import type { FaultImpact } from '../tickets/ticket.ts';
import type { ContractLine, Indicators } from './contract.ts';

/** What the figures of a line are measured by. */
interface Measure {
  readonly circuit: Circuit;
  readonly customer: Customer;
  readonly policy: Policy;
}

type MinuteFigure = Exclude<keyof Indicators, 'availabilityPpm'>;

/** The promise that each figure takes the place of. The first feedback is due alike whatever the impact. */
const promiseOf = {
  restoreOutageMinutes: { milestone: 'restore', impact: 'outage' },
  restoreDegradationMinutes: { milestone: 'restore', impact: 'degradation' },
  firstFeedbackMinutes: { milestone: 'firstFeedback', impact: 'outage' },
} as const satisfies Record<MinuteFigure, { readonly milestone: Milestone; readonly impact: FaultImpact }>;
const minuteFigures = Object.keys(promiseOf) as MinuteFigure[];

/**
 * The figures of the line that are milder than what a ticket would get without them, unless somebody answers for them: a
 * restoration by customer grade (R144) counts as much as the class. Those of QUALITY_LEVEL are free, that is what it is for (R57).
 */
export function unapprovedMilderFigures(line: ContractLine, field: string, measure: Measure): readonly FieldError[] {
  const { indicators, milderApproval, commitmentType, maintenanceGrade } = line;
  if (indicators === undefined || milderApproval !== undefined || commitmentType === 'QUALITY_LEVEL') return [];
  const milder = (figure: keyof Indicators, given: number, catalogue: number): FieldError => ({
    field: `${field}.indicators.${figure}`,
    rule: 'milder-than-catalogue',
    details: { given, catalogue },
  });
  const errors: FieldError[] = [];
  const { availabilityPpm } = indicators;
  const leastPpm = measure.policy.qualityClasses[maintenanceGrade].availabilityPpm.value;
  if (availabilityPpm !== undefined && availabilityPpm < leastPpm) {
    errors.push(milder('availabilityPpm', availabilityPpm, leastPpm));
  }
  for (const figure of minuteFigures) {
    const given = indicators[figure];
    const catalogue = catalogueMinutes(figure, line, measure);
    if (given !== undefined && given > catalogue) errors.push(milder(figure, given, catalogue));
  }
  return errors;
}

/** The figures of the line that pass the legal repair time of the circuit's area; no approval helps. */
export function figuresBeyondLaw(
  line: ContractLine,
  field: string,
  { circuit, policy }: Pick<Measure, 'circuit' | 'policy'>,
): readonly FieldError[] {
  const { area } = circuit;
  const floor = policy.legalFloorMinutes[area].value;
  return minuteFigures.flatMap((figure) => {
    const given = line.indicators?.[figure];
    if (given === undefined || given <= floor) return [];
    return [
      {
        field: `${field}.indicators.${figure}`,
        rule: 'beyond-legal-floor' as const,
        details: { given, legalFloor: floor, area },
      },
    ];
  });
}

/** The strictest of what would bind a ticket under the grade of the line, if the contract gave no figure. */
function catalogueMinutes(figure: MinuteFigure, line: ContractLine, { circuit, customer, policy }: Measure): number {
  const { milestone, impact } = promiseOf[figure];
  const entitlement = entitlementUnder(line.maintenanceGrade, circuit, customer, policy);
  return Math.min(...candidatesFor(milestone, { entitlement, impact }, policy).map(({ limit }) => leastMinutes(limit)));
}

/**
 * Contract figures are minutes round the clock. A limit of n working days ends with the n-th working day after the start, so
 * for whatever starts within working hours it is n whole days at the least.
 */
function leastMinutes(limit: Limit): number {
  return limit.unit === 'minutes' ? limit.minutes : limit.workingDays * 24 * 60;
}
