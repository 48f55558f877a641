// POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer: what the department that was asked can keep.

import * as z from 'zod/mini';
import { networkLevels } from '../../domain/circuits/grade.ts';
import { answerConfirmation as decideAnswer } from '../../domain/contracts/answer-confirmation.ts';
import { id, localDate, text } from '../http/schema.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { confirmationAt } from './confirmation-at.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({
  departmentId: id,
  positive: z.boolean(),
  gap: z.exactOptional(text(100)),
  replenishmentDate: z.exactOptional(localDate),
  networkLevel: z.exactOptional(z.enum(networkLevels)),
});

export const answerConfirmation = (deps: ContractCommandDeps) =>
  contractCommand(deps, { path: ['confirmationNumber'], body }, ({ path, body, decision }, contract) =>
    decideAnswer(contract, confirmationAt(contract, path.confirmationNumber), body, decision),
  );

export const handler = answerConfirmation({ contracts: contractStore(liveTable()) });
