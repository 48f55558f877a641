// POST /contracts/{contractId}/amendments: drafts a change of a signed contract (R113), which is signed like any draft.

import * as z from 'zod/mini';
import { draftAmendment as decideAmendment } from '../../domain/contracts/amend.ts';
import { contractLinesMax } from '../../domain/contracts/line-rules.ts';
import { found } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { id, localDate, text } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { contractLine } from './contract-body.ts';
import type { DraftingStores } from './contract-lookups.ts';
import { draftLookups } from './contract-lookups.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends DraftingStores {
  readonly contracts: Pick<ContractStore, 'get' | 'create'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

const body = z.strictObject({
  effectiveFromDate: localDate,
  reason: text(500),
  lines: z._default(z.array(contractLine).check(z.maxLength(contractLinesMax)), []),
  endedCircuitIds: z._default(z.array(id).check(z.maxLength(contractLinesMax)), []),
});

export const draftAmendment = (deps: Deps) =>
  apiHandler({ path: ['contractId'], body, answer: 'Contract', statuses: [201] }, async (request) => {
    const { path, body, decision } = request;
    const { state: contract } = found(await deps.contracts.get(path.contractId));
    const policy = await deps.rules.policyAt(decision.now);
    const draft = await createOnce(deps.contracts, 'C', request, async (id) => {
      const lookups = await draftLookups(deps, { ...contract, lines: body.lines });
      return decideAmendment(contract, { id, ...body }, lookups, decision, policy);
    });
    return createdOnce(`/contracts/${draft.state.id}`, presentContract(draft), draft.replayed, draft.version);
  });

export const handler = draftAmendment({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
