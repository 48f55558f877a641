// Signs a draft: from now on its figures bind (R59) and no other contract may hold its circuits over the same days.

import { type Decision, happening } from '../decision.ts';
import { DomainError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { concernedBy, markedInTwoSystems } from './concerned.ts';
import type { Contract } from './contract.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { ContractOutcome } from './events.ts';
import { evolveContract } from './evolve.ts';
import { coverageConflicts, missingForSignature } from './gate.ts';
import { requireStatusFor } from './lifecycle.ts';
import type { ContractLookups } from './line-rules.ts';

export interface SigningDecision extends Decision {
  /** Who signed for the parties, as a name on the paper; `by` is who keyed it in. */
  readonly signedBy: string;
}

export interface SigningLookups extends ContractLookups {
  /** Per circuit of the contract, the terms over which signed contracts hold it already. */
  readonly coverages: ReadonlyMap<string, readonly Coverage[]>;
  /** Of the customer's account manager; absent where nobody is assigned. */
  readonly managerDepartmentId?: string;
}

/**
 * Signs. Throws `illegal-transition` unless it is a draft; `rule-broken` with everything that the gate misses
 * (`missingForSignature`); and `circuit-already-contracted` naming `lines[i].circuitId`.
 */
export function signContract(
  contract: Contract,
  lookups: SigningLookups,
  decision: SigningDecision,
  policy: Policy,
): ContractOutcome<'signed'> {
  const draft = requireStatusFor(contract, 'sign');
  refuseIfAny(missingForSignature(draft, lookups, policy));
  const [taken] = coverageConflicts(draft, lookups.coverages);
  if (taken !== undefined) {
    throw new DomainError('circuit-already-contracted', { field: taken.field, ...taken.details });
  }
  const event = {
    type: 'ContractSigned',
    ...happening(decision),
    contractId: draft.id,
    customerId: draft.customerId,
    signedBy: decision.signedBy,
    circuitIds: draft.lines.map(({ circuitId }) => circuitId),
    coverage: coverageOf(draft),
    policyVersion: policy.version,
    concerned: concernedBy(draft, lookups),
    marked: markedInTwoSystems(draft, lookups),
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}
