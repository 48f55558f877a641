// Signs a draft together with what its signature does to the contract that it amends or renews.

import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import { amendContract, amendmentConflicts } from './amend.ts';
import type { Contract } from './contract.ts';
import type { ContractEvent, ContractOutcome } from './events.ts';
import { coverageConflicts, missingForSignature } from './gate.ts';
import { renewalConflicts, renewContract } from './renew.ts';
import { type SigningDecision, type SigningLookups, signContract } from './sign.ts';

interface SigningOutcome extends ContractOutcome<'signed'> {
  /** The contract that holds the circuits from now on: the one that was signed, or the one that it amends. */
  readonly holder: Contract;
  /** The contract that was amended or renewed by it. */
  readonly former?: { readonly after: Contract; readonly events: readonly ContractEvent[] };
}

/** Which contract the signature of a draft changes besides; undefined for new business. */
export function formerContractId({ amends, renews }: Contract): string | undefined {
  return amends?.contractId ?? renews;
}

/** The circuits that are covered otherwise once the draft is signed. */
export function circuitIdsSigned({ lines, amends }: Pick<Contract, 'lines' | 'amends'>): readonly string[] {
  return [...new Set([...lines.map(({ circuitId }) => circuitId), ...(amends?.endedCircuitIds ?? [])])];
}

/** Everything that would keep the draft from being signed now: what the gate misses, and what other contracts have against it. */
export function obstaclesToSignature(
  draft: Contract,
  former: Contract | undefined,
  lookups: SigningLookups,
  now: Instant,
  policy: Policy,
): readonly FieldError[] {
  return [...missingForSignature(draft, lookups, policy), ...conflictsOf(draft, former, lookups, now)];
}

function conflictsOf(
  draft: Contract,
  former: Contract | undefined,
  { coverages }: SigningLookups,
  now: Instant,
): readonly FieldError[] {
  const taken = coverageConflicts(draft, coverages);
  if (former === undefined) return taken;
  return [
    ...taken,
    ...(draft.amends === undefined ? renewalConflicts(former) : amendmentConflicts(former, draft, now)),
  ];
}

/** `former`: the contract of `formerContractId`. Throws as `signContract`, `amendContract` and `renewContract`. */
export function signOrder(
  draft: Contract,
  former: Contract | undefined,
  lookups: SigningLookups,
  decision: SigningDecision,
  policy: Policy,
): SigningOutcome {
  const conflicts = conflictsOf(draft, former, lookups, decision.now);
  const signed = signContract(draft, lookups, decision, policy, conflicts);
  if (former === undefined) return { ...signed, holder: signed.state };
  if (draft.amends === undefined) {
    const { state: after, events } = renewContract(former, signed.state, decision);
    return { ...signed, holder: signed.state, former: { after, events } };
  }
  const { state: after, events } = amendContract(former, signed.state, decision);
  return { ...signed, holder: after, former: { after, events } };
}
