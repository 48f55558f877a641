// GET /contracts/{contractId}/availability?month=: every circuit over its days in force, and all of them together.

import * as z from 'zod/mini';
import { operatorTimeZone } from '../../domain/time.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { month } from '../http/schema.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { type RecordStores, recordStores } from './circuit-record.ts';
import { measureContract, viewOf, withPpm } from './measure.ts';

interface Deps extends RecordStores {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const query = z.strictObject({ month });

export const getContractAvailability = (deps: Deps) =>
  apiHandler({ path: ['contractId'], query }, async ({ path, query, decision }) => {
    const view = await viewOf(query.month, decision.now, deps.rules);
    const contract = found(await deps.contracts.get(path.contractId)).state;
    const result = await measureContract(deps, contract, query.month, view);
    const about = { contractId: contract.id, month: query.month, timeZone: operatorTimeZone };
    if (result === null) return ok({ ...about, inForce: false, availabilityPpm: null, circuits: [] });
    const { period, circuits, time } = result;
    return ok({ ...about, inForce: true, period, ...withPpm(time), circuits });
  });

export const handler = getContractAvailability({
  ...recordStores(liveTable(), liveRuleBook(liveTable())),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
