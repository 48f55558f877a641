// GET /customers/{customerId}/availability?month=: the contracts that were in force in the month, page by page, and those of the
// page together. Milliseconds of several pages add up.

import * as z from 'zod/mini';
import { zoneOf } from '../../domain/contracts/contract.ts';
import { operatorTimeZone } from '../../domain/time.ts';
import { visiblePage } from '../access/visible-page.ts';
import { forEachBounded } from '../batches.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { month } from '../http/schema.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';
import { recordStores } from './circuit-record.ts';
import { type MeasuredLine, type MeasuringStores, measureContract, summed } from './measure.ts';
import { viewOf } from './month-view.ts';

interface Deps extends MeasuringStores {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly contracts: Pick<ContractStore, 'ofCustomer'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

const query = z.strictObject({ month, ...pageQuery });

/** With 98 circuits each and three reads for every circuit: half of what a third of a processor does in the time of a request. */
const contractsPerPageMax = 5;
/** With eight circuits of each at once, these are all the reads that one request has under way. */
const contractsAtOnceMax = 4;

export const getCustomerAvailability = (deps: Deps) =>
  apiHandler(
    { path: ['customerId'], query, answer: 'CustomerAvailability' },
    async ({ path: { customerId }, query, decision, access }) => {
      const { month } = query;
      const asked = pageOf(query);
      const request = { ...asked, limit: Math.min(asked.limit, contractsPerPageMax) };
      const view = await viewOf(month, operatorTimeZone, decision.now, deps.rules);
      const [customer, page] = await Promise.all([
        deps.customers.get(customerId),
        visiblePage(access, 'contract', request, (page) => deps.contracts.ofCustomer(customerId, page)),
      ]);
      found(customer);
      const contracts: object[] = [];
      const all: MeasuredLine[] = [];
      await forEachBounded([...page.items.entries()], contractsAtOnceMax, async ([index, { state: contract }]) => {
        const timeZone = zoneOf(contract);
        const result = await measureContract(deps, contract, month, { ...view, timeZone });
        if (result === null) return;
        const { contractId, period, lines } = result;
        contracts[index] = { contractId, timeZone, period, circuitCount: lines.length, ...summed(lines) };
        all.push(...lines);
      });
      const inForce = contracts.filter((contract) => contract !== undefined);
      const { nextCursor } = page;
      return {
        ...ok({ customerId, month, ...summed(all), contracts: inForce }),
        ...(nextCursor !== undefined && { nextCursor }),
      };
    },
  );

export const handler = getCustomerAvailability({
  ...recordStores(liveTable(), liveRuleBook(liveTable())),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
