// Signs a draft together with what its signature does to the contract that it amends or renews.

import type { Policy } from '../sla/policy.ts';
import { amendContract } from './amend.ts';
import type { Contract } from './contract.ts';
import type { ContractEvent, ContractOutcome } from './events.ts';
import { renewContract } from './renew.ts';
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
export function circuitIdsSigned({ lines, amends }: Contract): readonly string[] {
  return [...new Set([...lines.map(({ circuitId }) => circuitId), ...(amends?.endedCircuitIds ?? [])])];
}

/** `former`: the contract of `formerContractId`. Throws as `signContract`, `amendContract` and `renewContract`. */
export function signOrder(
  draft: Contract,
  former: Contract | undefined,
  lookups: SigningLookups,
  decision: SigningDecision,
  policy: Policy,
): SigningOutcome {
  const signed = signContract(draft, lookups, decision, policy);
  if (former === undefined) return { ...signed, holder: signed.state };
  if (draft.amends === undefined) {
    const { state: after, events } = renewContract(former, signed.state, decision);
    return { ...signed, holder: signed.state, former: { after, events } };
  }
  const { state: after, events } = amendContract(former, signed.state, decision);
  return { ...signed, holder: after, former: { after, events } };
}
