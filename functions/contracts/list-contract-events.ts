// GET /contracts/{contractId}/events: what happened to the contract, oldest first. The trail follows a command by about a second.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { EventStore } from '../store/event-store.ts';
import { eventStore } from '../store/event-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly events: Pick<EventStore, 'ofAggregate'>;
}

export const listContractEvents = (deps: Deps) =>
  apiHandler(
    { path: ['contractId'], query: z.strictObject(pageQuery), answer: 'EventPage' },
    async ({ path, query }) => {
      const [contract, page] = await Promise.all([
        deps.contracts.get(path.contractId),
        deps.events.ofAggregate('CONTRACT', path.contractId, pageOf(query)),
      ]);
      found(contract);
      return listed(page, ({ version, index, correlationId, event }) => ({ version, index, correlationId, event }));
    },
  );

export const handler = listContractEvents({
  contracts: contractStore(liveTable()),
  events: eventStore(liveTable()),
});
