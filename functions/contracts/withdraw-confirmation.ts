// POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw: a request or its answer holds no longer.

import * as z from 'zod/mini';
import { withdrawConfirmation as decideWithdrawal } from '../../domain/contracts/answer-confirmation.ts';
import { Problem } from '../http/problem.ts';
import { text } from '../http/schema.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { confirmationAt } from './confirmation-at.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ reason: text(100) });

export const withdrawConfirmation = (deps: ContractCommandDeps) =>
  contractCommand(deps, { path: ['confirmationNumber'], body }, async (request, contract) => {
    const { path, body, decision, access } = request;
    const confirmation = confirmationAt(contract, path.confirmationNumber);
    // A department that was asked takes back its own word, and nobody else's.
    const isOwn = access.actsFor(confirmation.departmentId) || (await access.holds('contract', contract));
    if (!isOwn) throw new Problem('outside-grants', { field: 'confirmationNumber' });
    return decideWithdrawal(contract, confirmation, body.reason, decision);
  });

export const handler = withdrawConfirmation({
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
