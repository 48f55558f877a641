// The gate before a signature: everything that a draft still lacks, at once (R31, R47-R67, R105, R107, R115-R123, R198).

import type { Circuit } from '../circuits/circuit.ts';
import { isBetterLevel, networkLevel } from '../circuits/grade.ts';
import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { clauseNames } from './clauses.ts';
import { confirmationFor, confirmationStatus, neededConfirmations, type ResourceConfirmation } from './confirmation.ts';
import type { Contract, ContractLine } from './contract.ts';
import { type Coverage, holdsTimeOf } from './coverage.ts';
import { type ContractLookups, lineErrors } from './line-rules.ts';
import { proposalGaps } from './proposal.ts';

/**
 * What keeps the draft from being signed; empty: it may be. Rules of the lines as `draftContract`, because circuits, customer and
 * catalogue may have changed since; `departmentId` required; `orderKind` grade-unchanged (R113); `lines[i].proposal.*` required,
 * not-for-this-grade or equipment-not-capable; `lines[i].maintenanceGrade` beyond-stated-capability (R123); `clauses.*` required;
 * `confirmations` not-requested; `confirmations[i]` unanswered, resources-missing or withdrawn; `priceApproval` required or not-approved.
 */
export function missingForSignature(draft: Contract, lookups: ContractLookups, policy: Policy): readonly FieldError[] {
  return [
    ...lineErrors(draft, lookups, policy),
    ...(draft.departmentId === undefined ? [{ field: 'departmentId', rule: 'required' } as const] : []),
    ...orderKindErrors(draft, lookups),
    ...draft.lines.flatMap((line, index) => lineGaps(draft, line, `lines[${index}]`, lookups)),
    ...clauseNames.flatMap((name) =>
      draft.clauses?.[name] === undefined ? [{ field: `clauses.${name}`, rule: 'required' } as const] : [],
    ),
    ...priceGaps(draft),
  ];
}

/** The circuits that another contract holds over some of the same days. An amendment may change what its own contract holds. */
export function coverageConflicts(
  { lines, amends, ...term }: Contract,
  coverages: ReadonlyMap<string, readonly Coverage[]>,
): readonly (FieldError & { readonly details: { readonly circuitId: string; readonly contractId: string } })[] {
  return lines.flatMap(({ circuitId }, index) => {
    const others = coverages.get(circuitId)?.filter(({ contractId }) => contractId !== amends?.contractId);
    const other = others?.find((coverage) => holdsTimeOf(coverage, term));
    if (other === undefined) return [];
    const details = { circuitId, contractId: other.contractId };
    return [{ field: `lines[${index}].circuitId`, rule: 'already-contracted' as const, details }];
  });
}

/** R113: a change of grade changes at least one; new business is held to nothing. What an amendment changes, its contract says. */
function orderKindErrors({ orderKind, lines, amends }: Contract, { circuits }: ContractLookups): readonly FieldError[] {
  if (orderKind !== 'GRADE_CHANGE' || amends !== undefined) return [];
  const changes = lines.some(
    ({ circuitId, maintenanceGrade }) => circuits.get(circuitId)?.maintenanceGrade !== maintenanceGrade,
  );
  return changes ? [] : [{ field: 'orderKind', rule: 'grade-unchanged' }];
}

function lineGaps(draft: Contract, line: ContractLine, field: string, { circuits }: ContractLookups) {
  const circuit = circuits.get(line.circuitId);
  return [
    ...proposalGaps(line, `${field}.proposal`),
    ...(circuit === undefined ? [] : confirmationGaps(draft, line, circuit, field)),
  ];
}

function confirmationGaps(
  { confirmations = [] }: Contract,
  line: ContractLine,
  circuit: Circuit,
  lineField: string,
): readonly FieldError[] {
  return neededConfirmations(line.maintenanceGrade, circuit).flatMap((needed): readonly FieldError[] => {
    const said = confirmationFor(confirmations, { ...line, scope: circuit.scope }, needed);
    if (said !== undefined) {
      return confirmationGap(said, `confirmations[${confirmations.indexOf(said)}]`, `${lineField}.maintenanceGrade`);
    }
    return [
      { field: 'confirmations', rule: 'not-requested', details: { circuitId: line.circuitId, part: needed.part } },
    ];
  });
}

function confirmationGap(confirmation: ResourceConfirmation, field: string, gradeField: string): readonly FieldError[] {
  const { circuitId, part, departmentId, answer, maintenanceGrade } = confirmation;
  if (confirmationStatus(confirmation) === 'withdrawn') {
    return [{ field, rule: 'withdrawn', details: { circuitId, part } }];
  }
  if (answer === undefined) return [{ field, rule: 'unanswered', details: { circuitId, part, departmentId } }];
  if (!answer.positive) {
    const { gap, replenishmentDate } = answer;
    return [{ field, rule: 'resources-missing', details: { circuitId, part, gap, replenishmentDate } }];
  }
  const { networkLevel: stated } = answer;
  if (!isBetterLevel(networkLevel(maintenanceGrade), stated)) return [];
  return [{ field: gradeField, rule: 'beyond-stated-capability', details: { networkLevel: stated, part } }];
}

function priceGaps({ priceApproval }: Contract): readonly FieldError[] {
  if (priceApproval === undefined) return [{ field: 'priceApproval', rule: 'required' }];
  return priceApproval.approved ? [] : [{ field: 'priceApproval', rule: 'not-approved' }];
}
