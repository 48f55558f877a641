// Where a maintenance grade above ordinary may be given: bandwidth products only (R31), and in principle
// not across operators (R60) nor end to end over the border (R61).

import type { FieldRule } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { Circuit } from './circuit.ts';
import { isDifferentiated, type MaintenanceGrade } from './grade.ts';
import { products } from './product.ts';

type GradeRules = Pick<Policy, 'scopesWithoutGrade'>;
type Graded = Pick<Circuit, 'product' | 'scope' | 'segment' | 'exception'>;

/** The rule that keeps this circuit from carrying the grade, or null when it may. Every circuit may be ordinary. */
export function gradeRefusal(circuit: Graded, grade: MaintenanceGrade, policy: GradeRules): FieldRule | null {
  if (!isDifferentiated(grade)) return null;
  if (!products[circuit.product].differentiated) return 'grade-not-for-product';
  if (needsException(circuit, policy) && circuit.exception === undefined) return 'grade-not-for-scope';
  return null;
}

/** The grade that a fault is handled under: what was given, or ordinary where that may not be given (R31, R60, R61). */
export function effectiveGrade(circuit: Graded, given: MaintenanceGrade, policy: GradeRules): MaintenanceGrade {
  return gradeRefusal(circuit, given, policy) === null ? given : 'ORDINARY';
}

/** R61 speaks of the whole way only: the domestic extension and the half circuit may be graded. R62: leased to another operator, too. */
function needsException(circuit: Graded, policy: GradeRules): boolean {
  if (!policy.scopesWithoutGrade.includes(circuit.scope)) return false;
  return circuit.scope !== 'INTERNATIONAL_HKMT' || circuit.segment === 'END_TO_END';
}
