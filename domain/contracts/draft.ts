// Drafts a contract, and drafts it anew while it is not signed.

import { changedFields } from '../changes.ts';
import type { Decision } from '../decision.ts';
import { everyDepartment } from '../departments/concerned.ts';
import type { Department, DepartmentRole } from '../departments/department.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { isTimeZone } from '../sla/wall-clock.ts';
import type { ResourceConfirmation } from './confirmation.ts';
import type { Contract, ContractTerms } from './contract.ts';
import { templateErrors, withTemplate } from './contract-templates.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';
import { type ContractLookups, lineErrors } from './line-rules.ts';
import { samePricing } from './price-approval.ts';
import { criteriaErrors } from './proposal.ts';

/** The government and enterprise departments that negotiate with customers (R84, R114, R118, R124). */
const initiatingRoles: readonly DepartmentRole[] = ['CUSTOMER_CENTRE', 'COUNTY_BRANCH', 'SUPPORT_CENTRE'];

interface DraftLookups extends ContractLookups {
  /** The one that the draft names; absent when there is none. */
  readonly department?: Department;
}

/** What a caller says about a contract. The id comes from outside: the domain has no randomness. */
export type ContractRequest = Omit<ContractTerms, 'draftedAt'>;

/**
 * Drafts a contract. Throws `rule-broken` with every broken rule at once: `endDate` end-before-start, `timeZone` unknown-time-zone, `lines` required or
 * too-many (98), `lines[i].circuitId` unknown-reference, belongs-to-another-customer or duplicate,
 * `departmentId` unknown-reference or wrong-department-role (R114), `region` not-served, `templateKey` unknown-reference, `endDate`
 * template-term and `lines[i].commitmentType` template-commitment (R202), `lines[i].proposal.criteria[j]` not-for-this-grade,
 * `lines[i].maintenanceGrade` grade-not-for-product (R31) or grade-not-for-scope (R60, R61), `lines[i].commitmentType`
 * commitment-does-not-fit-grade (R54-R57), `lines[i].compensationScheme` not-allowed-here (R55), `lines[i].indicators` indicators-required (R57), `lines[i].monthlyRentFen`
 * priced-line-required (R50, R53), `lines[i].indicators.*` milder-than-catalogue or beyond-legal-floor.
 */
export function draftContract(
  request: ContractRequest,
  lookups: DraftLookups,
  decision: Decision,
  policy: Policy,
): ContractOutcome<'draft'> {
  refuseIfAny(termsErrors(request, lookups, policy));
  const terms: ContractTerms = { ...withTemplate(request, policy.contractTemplates), draftedAt: decision.now };
  const event = {
    type: 'ContractDrafted',
    ...happeningTo(terms, decision),
    terms,
    policyVersion: policy.version,
    concerned: everyDepartment('MARKETING', terms), // R64
  } as const;
  return { state: evolveContract(null, event), events: [event] };
}

/**
 * Replaces the terms of a draft; an identical repeat yields no events. Confirmations of what is offered no longer are void, and so
 * is the approval of prices that are no longer the same. Throws as `draftContract`, `illegal-transition` when the
 * contract is no draft, and `customerId` not-allowed-here: a draft for another customer is another contract.
 */
export function redraftContract(
  contract: Contract,
  request: ContractRequest,
  lookups: DraftLookups,
  decision: Decision,
  policy: Policy,
): ContractOutcome<'draft'> {
  const draft = requireStatusFor(contract, 'redraft');
  const customerErrors: readonly FieldError[] =
    request.customerId === draft.customerId ? [] : [{ field: 'customerId', rule: 'not-allowed-here' }];
  refuseIfAny([...customerErrors, ...termsErrors(request, lookups, policy)]);

  const { id, draftedAt, amends, renews } = draft;
  const kept = { id, draftedAt, ...(amends !== undefined && { amends }), ...(renews !== undefined && { renews }) };
  const terms: ContractTerms = { ...withTemplate(request, policy.contractTemplates), ...kept };
  const changed = changedFields(termsOf(draft), terms);
  if (changed.length === 0) return { state: draft, events: [] };
  const voidedConfirmations = outdatedBy(terms, draft);
  const isPricedAnew = !samePricing(draft.lines, terms.lines);
  const priceApprovalVoided = draft.priceApproval !== undefined && isPricedAnew;
  const event = {
    type: 'ContractRedrafted',
    ...happeningTo(draft, decision),
    terms,
    changed,
    ...(voidedConfirmations.length > 0 && { voidedConfirmations }),
    ...(priceApprovalVoided && { priceApprovalVoided }),
    ...(isPricedAnew && { concerned: everyDepartment('MARKETING', terms) }),
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}

/** Nothing is known of the draft but what the parties agree on. */
function termsOf(draft: Contract): ContractTerms {
  const { status: _, confirmations, confirmationCount, priceApproval, ...known } = draft;
  const { policyVersion, calendarVersions, reached, ...terms } = known;
  return terms;
}

/** What was confirmed must be what is signed: of a line with another circuit or grade nothing was. */
function outdatedBy({ lines }: ContractTerms, { confirmations = [] }: Contract): readonly number[] {
  const isOffered = ({ circuitId, maintenanceGrade }: ResourceConfirmation) =>
    lines.some((line) => line.circuitId === circuitId && line.maintenanceGrade === maintenanceGrade);
  return confirmations.filter((confirmation) => !isOffered(confirmation)).map(({ number }) => number);
}

function termsErrors(request: ContractRequest, lookups: DraftLookups, policy: Policy): readonly FieldError[] {
  const { startDate, endDate, timeZone } = request;
  const termErrors: readonly FieldError[] =
    endDate < startDate ? [{ field: 'endDate', rule: 'end-before-start', details: { startDate, endDate } }] : [];
  return [
    ...termErrors,
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [{ field: 'timeZone', rule: 'unknown-time-zone' } as const]),
    ...departmentErrors(request, lookups),
    ...templateErrors(request, policy.contractTemplates),
    ...lineErrors(request, lookups, policy),
    ...request.lines.flatMap((line, index) => criteriaErrors(line, `lines[${index}].proposal`)),
  ];
}

/** R114, R124: who may start a contract, and for which district. */
function departmentErrors(
  { departmentId, region }: ContractRequest,
  { department }: DraftLookups,
): readonly FieldError[] {
  if (departmentId === undefined) return region === undefined ? [] : [{ field: 'region', rule: 'not-allowed-here' }];
  if (department === undefined)
    return [{ field: 'departmentId', rule: 'unknown-reference', details: { departmentId } }];
  const { role, regions } = department;
  if (!initiatingRoles.includes(role)) {
    return [{ field: 'departmentId', rule: 'wrong-department-role', details: { departmentId, role } }];
  }
  const isServed = region === undefined || regions.length === 0 || regions.includes(region);
  return isServed ? [] : [{ field: 'region', rule: 'not-served', details: { departmentId, region } }];
}
