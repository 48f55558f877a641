// What a contract line may say: on which circuit, under which grade and commitment, and what must stand beside it (R31, R50-R61).

import type { Circuit } from '../circuits/circuit.ts';
import type { MaintenanceGrade } from '../circuits/grade.ts';
import { gradeRefusal } from '../circuits/gradeable.ts';
import type { Customer } from '../customers/customer.ts';
import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { CommitmentType, ContractLine, ContractTerms } from './contract.ts';
import { figuresBeyondLaw, unapprovedMilderFigures } from './figures.ts';

/** What the customer and the circuits of a draft were found to be. */
export interface ContractLookups {
  readonly customer: Customer;
  readonly circuits: ReadonlyMap<string, Circuit>;
}

interface LineContext extends ContractLookups {
  readonly customerId: string;
  readonly policy: Policy;
}

/** A signature writes the coverage of every circuit in one transaction of 100 items at most, with the contract and its predecessor. */
export const contractLinesMax = 98;

const commitmentsOfGrade = {
  AAA: ['SLA_COMMITMENT'], // R36, R54
  AA: ['SLA_COMMITMENT'],
  A: ['SLA_COMMITMENT'],
  I: ['MAINTENANCE_QUALITY'], // R37, R55
  II: ['MAINTENANCE_QUALITY'],
  III: ['MAINTENANCE_QUALITY'],
  ORDINARY: ['QUALITY_LEVEL', 'NONE'], // R56, R57
} as const satisfies Record<MaintenanceGrade, readonly CommitmentType[]>;

/** Grades that are refused without a priced line (R50, R53). */
const pricedGrades: readonly MaintenanceGrade[] = ['AAA', 'AA'];

/** Every broken rule of the lines, with fields like `lines[0].circuitId`. */
export function lineErrors(
  { customerId, lines, amends }: Pick<ContractTerms, 'customerId' | 'lines' | 'amends'>,
  lookups: ContractLookups,
  policy: Policy,
): readonly FieldError[] {
  if (lines.length === 0) {
    // An amendment may do no more than end lines.
    return amends !== undefined && amends.endedCircuitIds.length > 0 ? [] : [{ field: 'lines', rule: 'required' }];
  }
  if (lines.length > contractLinesMax) {
    return [{ field: 'lines', rule: 'too-many', details: { maximum: contractLinesMax, given: lines.length } }];
  }
  const context = { customerId, ...lookups, policy };
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const field = `lines[${index}]`;
    const duplicate = seen.has(line.circuitId);
    seen.add(line.circuitId);
    return [
      ...(duplicate ? [circuitError(field, 'duplicate', line)] : []),
      ...circuitErrors(line, field, context),
      ...commitmentErrors(line, field),
    ];
  });
}

function circuitErrors(line: ContractLine, field: string, context: LineContext): readonly FieldError[] {
  const circuit = context.circuits.get(line.circuitId);
  if (circuit === undefined) return [circuitError(field, 'unknown-reference', line)];
  if (circuit.customerId !== context.customerId) return [circuitError(field, 'belongs-to-another-customer', line)];
  const refusal = gradeRefusal(circuit, line.maintenanceGrade, context.policy);
  const gradeErrors: readonly FieldError[] =
    refusal === null
      ? []
      : [
          {
            field: `${field}.maintenanceGrade`,
            rule: refusal,
            details: { maintenanceGrade: line.maintenanceGrade, product: circuit.product, scope: circuit.scope },
          },
        ];
  const measure = { ...context, circuit };
  return [...gradeErrors, ...figuresBeyondLaw(line, field, measure), ...unapprovedMilderFigures(line, field, measure)];
}

function circuitError(field: string, rule: FieldError['rule'], line: ContractLine): FieldError {
  return { field: `${field}.circuitId`, rule, details: { circuitId: line.circuitId } };
}

function commitmentErrors(line: ContractLine, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { maintenanceGrade, commitmentType, indicators = {}, freeIndicators = [], monthlyRentFen } = line;
  const fitting: readonly CommitmentType[] = commitmentsOfGrade[maintenanceGrade];
  if (!fitting.includes(commitmentType)) {
    errors.push({
      field: `${field}.commitmentType`,
      rule: 'commitment-does-not-fit-grade',
      details: { commitmentType, maintenanceGrade, fitting: fitting.join(', ') },
    });
  }
  // R57: the class exists for individual figures that fit no grade, so it must name at least one.
  const isFree = commitmentType === 'QUALITY_LEVEL';
  if (isFree && Object.keys(indicators).length + freeIndicators.length === 0) {
    errors.push({ field: `${field}.indicators`, rule: 'indicators-required' });
  }
  if (!isFree && freeIndicators.length > 0) {
    errors.push({ field: `${field}.freeIndicators`, rule: 'not-allowed-here' });
  }
  // R54-R56: a strict standard has the scheme of its class, and what promises no compensation has none.
  if (commitmentType !== 'MAINTENANCE_QUALITY' && line.compensationScheme !== undefined) {
    errors.push({ field: `${field}.compensationScheme`, rule: 'not-allowed-here' });
  }
  if (pricedGrades.includes(maintenanceGrade) && monthlyRentFen <= 0) {
    errors.push({ field: `${field}.monthlyRentFen`, rule: 'priced-line-required', details: { maintenanceGrade } });
  }
  return errors;
}
