// The gate of a draft by all that is known now: what would keep it from being signed, and whether an answer has opened it.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { ContractOutcome } from '../../domain/contracts/events.ts';
import { maybeSignable, withReadiness } from '../../domain/contracts/readiness.ts';
import { obstaclesToSignature } from '../../domain/contracts/sign-order.ts';
import type { Decision } from '../../domain/decision.ts';
import type { FieldError } from '../../domain/errors.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import type { SigningStores } from './contract-lookups.ts';
import { formerContract, signingLookups } from './contract-lookups.ts';

export interface GateDeps extends SigningStores {
  readonly rules: Pick<RuleBook, 'policyAt' | 'rulesFor'>;
}

export function liveGateDeps() {
  return {
    contracts: contractStore(liveTable()),
    circuits: circuitStore(liveTable()),
    customers: customerStore(liveTable()),
    rules: liveRuleBook(liveTable()),
  };
}

/** Reads what the gate rests on. What it gives back says of this draft, and of others with the same lines, what keeps them from being signed. */
export async function gateOf(deps: GateDeps, draft: Contract, { now }: Pick<Decision, 'now'>) {
  const [{ lookups }, former, policy] = await Promise.all([
    signingLookups(deps, draft),
    formerContract(deps, draft),
    deps.rules.policyAt(now),
  ]);
  return (said: Contract): readonly FieldError[] => obstaclesToSignature(said, former?.state, lookups, now, policy);
}

/** What was answered, and if it was the last answer, that the draft may be signed now (R121). */
export async function answeredAtGate(
  deps: GateDeps,
  before: Contract,
  outcome: ContractOutcome<'draft'>,
  decision: Decision,
): Promise<ContractOutcome<'draft'>> {
  if (!maybeSignable(outcome.state)) return outcome;
  return withReadiness(before, outcome, await gateOf(deps, outcome.state, decision), decision);
}
