// POST /contracts/{contractId}/sign: from now on the contract binds (R59), and no other may hold its circuits over the same days.
// An amendment or a renewal also changes the contract before it, at the same time or not at all.

import * as z from 'zod/mini';
import { signOrder } from '../../domain/contracts/sign-order.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { line } from '../http/schema.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import { liveTable } from '../store/table.ts';
import { findContract, writeOnContract } from './contract-command.ts';
import { formerContract, signingLookups } from './contract-lookups.ts';
import { coverageChanges } from './coverage-changes.ts';
import type { GateDeps } from './gate-of.ts';
import { liveGateDeps } from './gate-of.ts';
import { presentContract } from './present-contract.ts';

interface Deps extends GateDeps {
  readonly contracts: GateDeps['contracts'] & Pick<ContractStore, 'saveWithCoverages'>;
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
}

const body = z.strictObject({ signedBy: line(100) });

export const signContract = (deps: Deps) =>
  apiHandler({ path: ['contractId'], body, answer: 'Contract' }, async (request) => {
    const { body, correlationId } = request;
    const policy = await deps.rules.policyAt(request.decision.now);
    const saved = await writeOnContract(deps, request, async ({ before, contract, due, decision }) => {
      const [{ lookups: found, held }, former, file] = await Promise.all([
        signingLookups(deps, contract),
        formerContract(deps, contract),
        deps.customerFiles.get(contract.customerId),
      ]);
      const managerDepartmentId = file?.state.manager?.departmentId;
      const lookups = { ...found, ...(managerDepartmentId !== undefined && { managerDepartmentId }) };
      const known = former && (await findContract(deps, former, decision));
      const signing = { ...(known?.decision ?? decision), ...body };
      const { state, events, holder, ...outcome } = signOrder(contract, known?.contract, lookups, signing, policy);
      const changes = coverageChanges(holder, held);
      const formerChange = known &&
        outcome.former && { ...outcome.former, before: known.before, events: [...known.due, ...outcome.former.events] };
      const all = [...due, ...events];
      return deps.contracts.saveWithCoverages(before, state, all, changes, { correlationId }, formerChange);
    });
    return ok(presentContract(saved), saved.version);
  });

const gateDeps = liveGateDeps();

export const handler = signContract({ ...gateDeps, customerFiles: customerFileStore(liveTable(), gateDeps.rules) });
