// POST /contracts/{contractId}/renew: drafts the contract that follows this one, on the terms that hold at its end.

import * as z from 'zod/mini';
import { linesOn } from '../../domain/contracts/line-history.ts';
import { draftRenewal } from '../../domain/contracts/renew.ts';
import { found } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { line, localDate } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { DraftingStores } from './contract-lookups.ts';
import { draftLookups } from './contract-lookups.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends DraftingStores {
  readonly contracts: Pick<ContractStore, 'get' | 'create'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

const body = z.strictObject({ endDate: localDate, title: z.exactOptional(line(200)) });

export const renewContract = (deps: Deps) =>
  apiHandler({ path: ['contractId'], body, answer: 'Contract', statuses: [201] }, async (request) => {
    const { path, body, decision } = request;
    const { state: contract } = found(await deps.contracts.get(path.contractId));
    const policy = await deps.rules.policyAt(decision.now);
    const draft = await createOnce(deps.contracts, 'C', request, async (id) => {
      const lines = linesOn(contract, contract.endDate).map((term) => term.line);
      const lookups = await draftLookups(deps, { ...contract, lines });
      return draftRenewal(contract, { id, ...body }, lookups, decision, policy);
    });
    return createdOnce(`/contracts/${draft.state.id}`, presentContract(draft), draft.replayed, draft.version);
  });

export const handler = renewContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
