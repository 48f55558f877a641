// POST /contracts: drafts a contract. A draft promises nothing until it is signed.

import type * as z from 'zod/mini';
import type { Contract } from '../../domain/contracts/contract.ts';
import { contractPins } from '../../domain/contracts/contract.ts';
import { withTemplate } from '../../domain/contracts/contract-templates.ts';
import { draftContract as decideDraft } from '../../domain/contracts/draft.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { contractBody } from './contract-body.ts';
import type { DraftingStores } from './contract-lookups.ts';
import { draftLookups } from './contract-lookups.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends DraftingStores {
  readonly contracts: Pick<ContractStore, 'get' | 'create'>;
  readonly rules: Pick<RuleBook, 'policyAt' | 'rulesFor'>;
}

export const draftContract = (deps: Deps) =>
  apiHandler({ body: contractBody, answer: 'Contract', statuses: [201] }, async (request) => {
    const { body, decision } = request;
    const policy = await deps.rules.policyAt(decision.now);
    const { replayed, state } = await createOnce(deps.contracts, 'C', request, async (id) =>
      decideDraft({ id, ...body }, await draftLookups(deps, body), decision, policy),
    );
    const first = replayed ? await asDrafted(state, body, deps.rules) : state;
    return createdOnce(`/contracts/${state.id}`, presentContract({ state: first, version: 1 }), replayed);
  });

/** As it was first written, whatever has become of it since: the body itself, with the texts of its template. */
async function asDrafted(
  contract: Contract,
  body: z.infer<typeof contractBody>,
  rules: Pick<RuleBook, 'rulesFor'>,
): Promise<Contract> {
  const { id, draftedAt, policyVersion } = contract;
  const { policy } = await rules.rulesFor(contractPins(contract));
  const pinned = policyVersion === undefined ? {} : { policyVersion };
  return { ...withTemplate({ id, ...body, draftedAt }, policy.contractTemplates), status: 'draft', ...pinned };
}

export const handler = draftContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
