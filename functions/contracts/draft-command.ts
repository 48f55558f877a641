// What the commands on a draft have in common: read it, decide, write it back in one conditional write. What changes nothing writes
// nothing.

import type * as z from 'zod/mini';
import { changedFields } from '../../domain/changes.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { ContractOutcome } from '../../domain/contracts/events.ts';
import { found, ok } from '../http/answer.ts';
import type { ApiHandler } from '../http/api-handler.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiRequest, PathName } from '../http/request.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import { presentContract } from './present-contract.ts';

export interface DraftCommandDeps {
  readonly contracts: Pick<ContractStore, 'get' | 'save'>;
}

/** `path` names what the route has beside the contract. */
export function draftCommand<const Name extends PathName = never, Body = unknown>(
  { contracts }: DraftCommandDeps,
  parts: { readonly path?: readonly Name[]; readonly body: z.ZodMiniType<Body> },
  decideOn: (
    request: ApiRequest<Name | 'contractId', Body>,
    contract: Contract,
  ) => ContractOutcome<'draft'> | Promise<ContractOutcome<'draft'>>,
): ApiHandler {
  const { path = [], body } = parts;
  return apiHandler({ path: ['contractId', ...path], body }, async (request) => {
    const before = found(await contracts.get(request.path.contractId));
    requireConditions(request, before.version);
    const { correlationId, headers } = request;
    const attempt = async (current: Versioned<Contract>): Promise<Versioned<Contract>> => {
      const { state, events } = await decideOn(request, current.state);
      return events.length === 0 ? current : contracts.save(current, state, events, { correlationId });
    };
    const saved = await attempt(before).catch(async (error: unknown) => {
      const now = error instanceof VersionConflict ? await contracts.get(before.state.id) : null;
      // The clock decides deadlines at the very moment at which people hurry to meet them: that is no conflict of theirs.
      if (now === null || headers['if-match'] !== undefined || !onlyTheClockWrote(before.state, now.state)) throw error;
      return attempt(now);
    });
    return ok(presentContract(saved), saved.version);
  });
}

function onlyTheClockWrote(before: Contract, now: Contract): boolean {
  return changedFields(before, now).every((field) => field === 'reached');
}
