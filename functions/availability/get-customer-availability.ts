// GET /customers/{customerId}/availability?month=: every contract that was in force in the month, and all of them together.

import * as z from 'zod/mini';
import { together } from '../../domain/availability/availability.ts';
import { operatorTimeZone } from '../../domain/time.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { month } from '../http/schema.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { everyPage, liveTable } from '../store/table.ts';
import { type RecordStores, recordStores } from './circuit-record.ts';
import { type MeasuredContract, measureContract, viewOf, withPpm } from './measure.ts';

interface Deps extends RecordStores {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly contracts: Pick<ContractStore, 'ofCustomer'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const query = z.strictObject({ month });

export const getCustomerAvailability = (deps: Deps) =>
  apiHandler({ path: ['customerId'], query }, async ({ path: { customerId }, query, decision }) => {
    const view = await viewOf(query.month, decision.now, deps.rules);
    found(await deps.customers.get(customerId));
    const results: MeasuredContract[] = [];
    for (const { state } of await everyPage((page) => deps.contracts.ofCustomer(customerId, page))) {
      const result = await measureContract(deps, state, query.month, view);
      if (result !== null) results.push(result);
    }
    const contracts = results.map(({ contractId, period, circuits, time }) => {
      return { contractId, period, circuitCount: circuits.length, ...withPpm(time) };
    });
    const all = withPpm(together(results.map(({ time }) => time)));
    return ok({ customerId, month: query.month, timeZone: operatorTimeZone, ...all, contracts });
  });

export const handler = getCustomerAvailability({
  ...recordStores(liveTable(), liveRuleBook(liveTable())),
  customers: customerStore(liveTable()),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
