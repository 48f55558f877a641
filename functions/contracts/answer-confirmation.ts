// POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer: what the department that was asked can keep.

import * as z from 'zod/mini';
import { networkLevels } from '../../domain/circuits/grade.ts';
import { answerConfirmation as decideAnswer } from '../../domain/contracts/answer-confirmation.ts';
import { id, localDate, text } from '../http/schema.ts';
import { confirmationAt } from './confirmation-at.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';
import type { GateDeps } from './gate-of.ts';
import { answeredAtGate, liveGateDeps } from './gate-of.ts';

const body = z.strictObject({
  departmentId: id,
  positive: z.boolean(),
  gap: z.exactOptional(text(100)),
  replenishmentDate: z.exactOptional(localDate),
  networkLevel: z.exactOptional(z.enum(networkLevels)),
});

interface Deps extends GateDeps {
  readonly contracts: GateDeps['contracts'] & ContractCommandDeps['contracts'];
}

export const answerConfirmation = (deps: Deps) =>
  contractCommand(deps, { path: ['confirmationNumber'], body }, ({ path, body, decision }, contract) => {
    const outcome = decideAnswer(contract, confirmationAt(contract, path.confirmationNumber), body, decision);
    return answeredAtGate(deps, contract, outcome, decision);
  });

export const handler = answerConfirmation(liveGateDeps());
