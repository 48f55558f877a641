// POST /contracts/{contractId}/sign: from now on the contract binds (R59), and no other may hold its circuits over the same days.

import * as z from 'zod/mini';
import { signContract as decideSigning } from '../../domain/contracts/sign.ts';
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
import { coveredBy } from './coverage-changes.ts';
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
    const [{ lookups, held }, policy] = await Promise.all([
      signingLookups(deps, before.state),
      deps.rules.policyAt(request.decision.now),
    ]);
    const { state, events } = decideSigning(before.state, lookups, { ...request.decision, ...body }, policy);
    const changes = coveredBy(state, held);
    const saved = await deps.contracts.saveWithCoverages(before, state, events, changes, { correlationId });
    return ok(presentContract(saved), saved.version);
  });

export const handler = signContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
