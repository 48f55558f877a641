// PUT /contracts/{contractId}: replaces the terms of a draft. What is replaced must have been seen: If-Match is required.

import { redraftContract as decideRedraft } from '../../domain/contracts/draft.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions, requireIfMatch } from '../http/etag.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { contractBody } from './contract-body.ts';
import { findContract } from './contract-command.ts';
import type { DraftingStores } from './contract-lookups.ts';
import { draftLookups } from './contract-lookups.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends DraftingStores {
  readonly contracts: Pick<ContractStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'policyAt' | 'rulesFor'>;
}

export const redraftContract = (deps: Deps) =>
  apiHandler({ path: ['contractId'], body: contractBody, answer: 'Contract', refusals: [428] }, async (request) => {
    const { path, body, correlationId } = request;
    requireIfMatch(request);
    const before = found(await deps.contracts.get(path.contractId));
    requireConditions(request, before.version);
    const { contract, due, decision } = await findContract(deps, before, request.decision);
    const terms = { id: path.contractId, ...body };
    const policy = await deps.rules.policyAt(decision.now);
    const lookups = await draftLookups(deps, body);
    const { state, events } = decideRedraft(contract, terms, lookups, decision, policy);
    const all = [...due, ...events];
    const saved = events.length === 0 ? before : await deps.contracts.save(before, state, all, { correlationId });
    return ok(presentContract(saved), saved.version);
  });

export const handler = redraftContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
