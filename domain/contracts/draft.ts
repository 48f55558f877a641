// Drafts a contract, and drafts it anew while it is not signed.

import { changedFields } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { Contract, ContractTerms } from './contract.ts';
import type { ContractOutcome } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';
import { type ContractLookups, lineErrors } from './line-rules.ts';

/** What a caller says about a contract. The id comes from outside: the domain has no randomness. */
export type ContractRequest = Omit<ContractTerms, 'draftedAt'>;

/**
 * Drafts a contract. Throws `rule-broken` with every broken rule at once: `endDate` end-before-start, `lines` required or
 * too-many (99), `lines[i].circuitId` unknown-reference, belongs-to-another-customer or duplicate,
 * `lines[i].maintenanceGrade` grade-not-for-product (R31) or grade-not-for-scope (R60, R61), `lines[i].commitmentType`
 * commitment-does-not-fit-grade (R54-R57), `lines[i].indicators` indicators-required (R57), `lines[i].monthlyRentFen`
 * priced-line-required (R50, R53), `lines[i].indicators.*` milder-than-catalogue or beyond-legal-floor.
 */
export function draftContract(
  request: ContractRequest,
  lookups: ContractLookups,
  decision: Decision,
  policy: Policy,
): ContractOutcome<'draft'> {
  refuseIfAny(termsErrors(request, lookups, policy));
  const terms: ContractTerms = { ...request, draftedAt: decision.now };
  const event = {
    type: 'ContractDrafted',
    ...happening(decision),
    contractId: terms.id,
    customerId: terms.customerId,
    terms,
  } as const;
  return { state: evolveContract(null, event), events: [event] };
}

/**
 * Replaces the terms of a draft; an identical repeat yields no events. Throws as `draftContract`, `illegal-transition` when the
 * contract is no draft, and `customerId` not-allowed-here: a draft for another customer is another contract.
 */
export function redraftContract(
  contract: Contract,
  request: ContractRequest,
  lookups: ContractLookups,
  decision: Decision,
  policy: Policy,
): ContractOutcome<'draft'> {
  const draft = requireStatusFor(contract, 'redraft');
  const customerErrors: readonly FieldError[] =
    request.customerId === draft.customerId ? [] : [{ field: 'customerId', rule: 'not-allowed-here' }];
  refuseIfAny([...customerErrors, ...termsErrors(request, lookups, policy)]);

  const terms: ContractTerms = { ...request, id: draft.id, draftedAt: draft.draftedAt };
  const changed = changedFields(draft, { ...terms, status: draft.status });
  if (changed.length === 0) return { state: draft, events: [] };
  const event = {
    type: 'ContractRedrafted',
    ...happening(decision),
    contractId: draft.id,
    customerId: draft.customerId,
    terms,
    changed,
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}

function termsErrors(request: ContractRequest, lookups: ContractLookups, policy: Policy): readonly FieldError[] {
  const { startDate, endDate } = request;
  const termErrors: readonly FieldError[] =
    endDate < startDate ? [{ field: 'endDate', rule: 'end-before-start', details: { startDate, endDate } }] : [];
  return [...termErrors, ...lineErrors(request, lookups, policy)];
}
