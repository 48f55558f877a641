// GET /contracts/{contractId}/availability?month=: every circuit over its days in force, and all of them together.

import * as z from 'zod/mini';
import { zoneOf } from '../../domain/contracts/contract.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { month } from '../http/schema.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { recordStores } from './circuit-record.ts';
import { type MeasuringStores, measureContract, summed } from './measure.ts';
import { viewOf } from './month-view.ts';

interface Deps extends MeasuringStores {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const query = z.strictObject({ month });

export const getContractAvailability = (deps: Deps) =>
  apiHandler(
    { path: ['contractId'], query, answer: 'ContractAvailability' },
    async ({ path, query: { month }, decision }) => {
      const contract = found(await deps.contracts.get(path.contractId)).state;
      const view = await viewOf(month, zoneOf(contract), decision.now, deps.rules);
      const result = await measureContract(deps, contract, month, view);
      const about = { contractId: contract.id, month, timeZone: view.timeZone, inForce: result !== null };
      const { period, lines = [] } = result ?? {};
      return ok({ ...about, ...(period && { period }), ...summed(lines), circuits: lines });
    },
  );

export const handler = getContractAvailability({
  ...recordStores(liveTable(), liveRuleBook(liveTable())),
  circuits: circuitStore(liveTable()),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
