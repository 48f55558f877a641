// POST /contracts: drafts a contract. A draft promises nothing until it is signed.

import { draftContract as decideDraft } from '../../domain/contracts/draft.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { contractBody } from './contract-body.ts';
import type { LookupStores } from './contract-lookups.ts';
import { contractLookups } from './contract-lookups.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends LookupStores {
  readonly contracts: Pick<ContractStore, 'get' | 'create'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

export const draftContract = (deps: Deps) =>
  apiHandler({ body: contractBody }, async (request) => {
    const { body, decision } = request;
    const policy = await deps.rules.policyAt(decision.now);
    const { replayed, state } = await createOnce(deps.contracts, 'C', request, async (id) =>
      decideDraft({ id, ...body }, await contractLookups(deps, body), decision, policy),
    );
    // The draft as first written is the body itself, whatever has become of the contract since.
    const { id, draftedAt } = state;
    const first = { state: { id, ...body, draftedAt, status: 'draft' as const }, version: 1 };
    return createdOnce(`/contracts/${id}`, presentContract(first), replayed);
  });

export const handler = draftContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
