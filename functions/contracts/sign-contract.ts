// POST /contracts/{contractId}/sign: from now on the contract binds (R59), and no other may hold its circuits over the same days.
// An amendment or a renewal also changes the contract before it, at the same time or not at all.

import * as z from 'zod/mini';
import { formerContractId, signOrder } from '../../domain/contracts/sign-order.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import { line } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import type { SigningStores } from './contract-lookups.ts';
import { signingLookups } from './contract-lookups.ts';
import { coverageChanges } from './coverage-changes.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends SigningStores {
  readonly contracts: Pick<ContractStore, 'get' | 'saveWithCoverages'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

const body = z.strictObject({ signedBy: line(100) });

export const signContract = (deps: Deps) =>
  apiHandler({ path: ['contractId'], body }, async (request) => {
    const { path, body, correlationId } = request;
    const before = found(await deps.contracts.get(path.contractId));
    requireConditions(request, before.version);
    const formerId = formerContractId(before.state);
    const [{ lookups, held }, former, policy] = await Promise.all([
      signingLookups(deps, before.state),
      formerId === undefined ? undefined : deps.contracts.get(formerId).then(found),
      deps.rules.policyAt(request.decision.now),
    ]);
    const signing = { ...request.decision, ...body };
    const outcome = signOrder(before.state, former?.state, lookups, signing, policy);
    const { state, events, holder } = outcome;
    const changes = coverageChanges(holder, held);
    const formerChange = former && outcome.former && { before: former, ...outcome.former };
    const meta = { correlationId };
    const saved = await deps.contracts.saveWithCoverages(before, state, events, changes, meta, formerChange);
    return ok(presentContract(saved), saved.version);
  });

export const handler = signContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
