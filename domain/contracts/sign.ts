// Signs a draft: from now on its figures bind (R59) and no other contract may hold its circuits over the same days.

import type { Decision } from '../decision.ts';
import { DomainError, type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { concernedBy, markedInTwoSystems } from './concerned.ts';
import type { Contract } from './contract.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
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
 * (`missingForSignature`), and what other contracts have against it (`conflicts`) beside that; and `circuit-already-contracted`
 * naming `lines[i].circuitId`.
 */
export function signContract(
  contract: Contract,
  lookups: SigningLookups,
  decision: SigningDecision,
  policy: Policy,
  conflicts: readonly FieldError[] = [],
): ContractOutcome<'signed'> {
  const draft = requireStatusFor(contract, 'sign');
  const missing = missingForSignature(draft, lookups, policy);
  if (missing.length > 0) refuseIfAny([...missing, ...conflicts]);
  const [taken] = coverageConflicts(draft, lookups.coverages);
  if (taken !== undefined) {
    throw new DomainError('circuit-already-contracted', { field: taken.field, ...taken.details });
  }
  const event = {
    type: 'ContractSigned',
    ...happeningTo(draft, decision),
    signedBy: decision.signedBy,
    circuitIds: draft.lines.map(({ circuitId }) => circuitId),
    coverage: coverageOf(draft),
    policyVersion: policy.version,
    concerned: concernedBy(draft, lookups),
    marked: markedInTwoSystems(draft, lookups),
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}
