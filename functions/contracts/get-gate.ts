// GET /contracts/{contractId}/gate: whether the draft could be signed now, and if not, everything that is missing.

import { coverageConflicts, missingForSignature } from '../../domain/contracts/gate.ts';
import { requireStatusFor } from '../../domain/contracts/lifecycle.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { languageOf } from '../http/language.ts';
import { shownFields } from '../http/problem.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import type { SigningStores } from './contract-lookups.ts';
import { signingLookups } from './contract-lookups.ts';

interface Deps extends SigningStores {
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

export const getGate = (deps: Deps) =>
  apiHandler({ path: ['contractId'], answer: 'Gate' }, async ({ path, headers, decision }) => {
    const { state, version } = found(await deps.contracts.get(path.contractId));
    const draft = requireStatusFor(state, 'sign');
    const [{ lookups }, policy] = await Promise.all([signingLookups(deps, draft), deps.rules.policyAt(decision.now)]);
    const missing = [...missingForSignature(draft, lookups, policy), ...coverageConflicts(draft, lookups.coverages)];
    const shown = shownFields(missing, languageOf(headers['accept-language']));
    return ok({ contractId: draft.id, version, ready: missing.length === 0, missing: shown }, version);
  });

export const handler = getGate({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
