// A contract as it comes in a file: drafted when it is new, drafted anew while it is a draft, and left alone where it says what
// stands there already. What is signed is changed by amendments only (R113).

import type * as z from 'zod/mini';
import { sameContent } from '../../domain/changes.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { draftContract, redraftContract } from '../../domain/contracts/draft.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { hashedId } from '../hashed-id.ts';
import { fingerprint } from '../http/idempotency.ts';
import type { HandsOver, TakenOver } from '../http/upsert.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractBody } from './contract-body.ts';
import { findContract } from './contract-command.ts';
import type { DraftingStores } from './contract-lookups.ts';
import { draftLookups } from './contract-lookups.ts';

export interface TakingContracts extends DraftingStores {
  readonly contracts: Pick<ContractStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'policyAt' | 'rulesFor'>;
}

/** By its id, or by what its owner calls it: the same reference is the same contract. */
export type ContractName = { readonly id: string } | { readonly reference: string };

type Body = z.infer<typeof contractBody>;

/** Throws as `draftContract` and `redraftContract` of the domain do, `rule-broken` for an unknown id, or a VersionConflict. */
export async function takeContract(
  deps: TakingContracts,
  name: ContractName,
  body: Body,
  { decision, correlationId }: HandsOver,
): Promise<TakenOver<Contract>> {
  const id = 'id' in name ? name.id : hashedId('C', ['reference', name.reference]);
  const before = await deps.contracts.get(id);
  if ('id' in name && before === null) refuseIfAny([{ field: 'id', rule: 'unknown-reference' }]);
  // What has become of a contract since it was drafted from these very words is not undone by saying them again.
  const isRepeat = 'reference' in name && before?.requestHash === fingerprint(body);
  if (before !== null && (isRepeat || sameContent(withoutEmpty(bodyOf(before.state)), withoutEmpty(body))))
    return { ...before, outcome: 'unchanged' };

  const policy = await deps.rules.policyAt(decision.now);
  const lookups = await draftLookups(deps, body);
  const request = { id, ...body };
  if (before === null) {
    const { state, events } = draftContract(request, lookups, decision, policy);
    const meta = { correlationId, requestHash: fingerprint(body) };
    return { ...(await deps.contracts.save(null, state, events, meta)), outcome: 'created' };
  }
  const known = await findContract(deps, before, decision);
  const { state, events } = redraftContract(known.contract, request, lookups, known.decision, policy);
  if (events.length === 0) return { ...before, outcome: 'unchanged' };
  const saved = await deps.contracts.save(before, state, [...known.due, ...events], { correlationId });
  return { ...saved, outcome: 'updated' };
}

/** An object with nothing in it says nothing, and CSV has no place for it. */
function withoutEmpty(said: object): unknown {
  const isEmpty = (value: unknown) => sameContent(value, {}) && !Array.isArray(value);
  return JSON.parse(JSON.stringify(said), (_, value: unknown) => (isEmpty(value) ? undefined : value));
}

const bodyFields: ReadonlySet<string> = new Set(Object.keys(contractBody.shape));

/** What a caller says to have such a contract. */
export function bodyOf(contract: Contract): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(contract).filter(([name]) => bodyFields.has(name)));
}
