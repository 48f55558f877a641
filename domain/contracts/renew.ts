// Renewal: a draft on the terms that hold at the end of a contract, from the day after it. Its signature links both.

import { type Decision, happening } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { LocalDate } from '../time.ts';
import type { Contract } from './contract.ts';
import { draftContract } from './draft.ts';
import type { ContractOutcome } from './events.ts';
import { evolveContract } from './evolve.ts';
import { permits, requireStatusFor } from './lifecycle.ts';
import { dayAfter, linesOn } from './line-history.ts';

export interface RenewalRequest {
  readonly id: string;
  readonly endDate: LocalDate;
  readonly title?: string;
}

/**
 * Drafts the successor; like any draft it may be drafted anew, and it has to pass the gate. Throws `illegal-transition` unless the
 * contract is signed or its term is over, `rule-broken`: `contractId` already-renewed, and as `draftContract`.
 */
export function draftRenewal(
  contract: Contract,
  { id, endDate, title = contract.title }: RenewalRequest,
  lookups: Parameters<typeof draftContract>[1],
  decision: Decision,
  policy: Policy,
): ContractOutcome<'draft'> {
  const former = renewable(contract);
  const { customerId, departmentId, region, clauses, parties, timeZone } = former;
  const terms = {
    ...{ id, customerId, title, parties, startDate: dayAfter(former.endDate), endDate },
    ...(departmentId !== undefined && { departmentId }),
    ...(region !== undefined && { region }),
    ...(clauses !== undefined && { clauses }),
    ...(timeZone !== undefined && { timeZone }),
    orderKind: 'NEW_GRADE' as const,
    lines: linesOn(former, former.endDate).map(({ line }) => line),
    renews: former.id,
  };
  return draftContract(terms, lookups, decision, policy);
}

/** The contract that was followed, with its successor. Throws as `draftRenewal`. */
export function renewContract(
  contract: Contract,
  successor: Pick<Contract, 'id'>,
  decision: Decision,
): ContractOutcome<'signed' | 'expired'> {
  const former = renewable(contract);
  const event = {
    type: 'ContractRenewed',
    ...happening(decision),
    contractId: former.id,
    customerId: former.customerId,
    successorId: successor.id,
  } as const;
  return { state: evolveContract(former, event), events: [event] };
}

/** Why the contract cannot be renewed: `renews` not-in-force, or already-renewed. */
export function renewalConflicts(contract: Contract): readonly FieldError[] {
  if (!permits(contract, 'renew')) {
    return [{ field: 'renews', rule: 'not-in-force', details: { contractId: contract.id, status: contract.status } }];
  }
  return renewedErrors(contract, 'renews');
}

function renewable(contract: Contract) {
  const former = requireStatusFor(contract, 'renew');
  refuseIfAny(renewedErrors(former, 'contractId'));
  return former;
}

function renewedErrors({ renewedBy }: Contract, field: string): readonly FieldError[] {
  if (renewedBy === undefined) return [];
  return [{ field, rule: 'already-renewed', details: { contractId: renewedBy.contractId } }];
}
