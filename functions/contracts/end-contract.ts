// POST /contracts/{contractId}/end: the contract binds no longer.

import * as z from 'zod/mini';
import { endContract as decideEnding } from '../../domain/contracts/end.ts';
import { circuitIdsOf } from '../../domain/contracts/line-history.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { text } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { writeOnContract } from './contract-command.ts';
import { coverageChanges, readCoverages } from './coverage-changes.ts';
import { presentContract } from './present-contract.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get' | 'saveWithCoverages'>;
  readonly circuits: Pick<CircuitStore, 'coverage'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

const body = z.strictObject({ reason: text(500) });

export const endContract = (deps: Deps) =>
  apiHandler({ path: ['contractId'], body, answer: 'Contract' }, async (request) => {
    const { body, correlationId } = request;
    const saved = await writeOnContract(deps, request, async ({ before, contract, due, decision }) => {
      const { state, events } = decideEnding(contract, body.reason, decision);
      const changes = coverageChanges(state, await readCoverages(deps.circuits, circuitIdsOf(state)));
      return deps.contracts.saveWithCoverages(before, state, [...due, ...events], changes, { correlationId });
    });
    return ok(presentContract(saved), saved.version);
  });

export const handler = endContract({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
