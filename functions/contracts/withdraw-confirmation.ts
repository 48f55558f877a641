// POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw: a request or its answer holds no longer.

import * as z from 'zod/mini';
import { withdrawConfirmation as decideWithdrawal } from '../../domain/contracts/answer-confirmation.ts';
import { text } from '../http/schema.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { confirmationAt } from './confirmation-at.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ reason: text(100) });

export const withdrawConfirmation = (deps: ContractCommandDeps) =>
  contractCommand(deps, { path: ['confirmationNumber'], body }, ({ path, body, decision }, contract) =>
    decideWithdrawal(contract, confirmationAt(contract, path.confirmationNumber), body.reason, decision),
  );

export const handler = withdrawConfirmation({ contracts: contractStore(liveTable()) });
