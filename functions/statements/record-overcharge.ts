// POST /contracts/{contractId}/overcharges: money charged too much, given back twice with the next statement (R180).

import * as z from 'zod/mini';
import { recordOvercharge as decideRecord } from '../../domain/compensation/overcharge.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import { line, text, whole } from '../http/schema.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { OverchargeStore } from '../store/overcharge-store.ts';
import { overchargeStore } from '../store/overcharge-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly overcharges: Pick<OverchargeStore, 'get' | 'save'>;
}

const body = z.strictObject({
  amountFen: whole(1, 100_000_000_000),
  description: text(500),
  /** The bill. */
  evidence: line(200),
  approvedBy: line(100),
});

export const recordOvercharge = ({ contracts, overcharges }: Deps) =>
  apiHandler({ path: ['contractId'], body, answer: 'Overcharges' }, async (request) => {
    const { contractId } = request.path;
    const { body, decision, correlationId } = request;
    const [contract, before] = await Promise.all([contracts.get(contractId), overcharges.get(contractId)]);
    const { state: billed } = found(contract);
    requireConditions(request, before?.version ?? null);
    const known = before?.state ?? { id: contractId, overcharges: [] };
    const { state, events } = decideRecord(known, billed, body, decision);
    const { version } = await overcharges.save(before, state, events, { correlationId });
    return ok({ contractId, overcharges: state.overcharges, version }, version);
  });

export const handler = recordOvercharge({
  contracts: contractStore(liveTable()),
  overcharges: overchargeStore(liveTable()),
});
