// POST /contracts/{contractId}/copies/{copyNumber}/void: the copy was not delivered after all, and is awaited anew (R199).

import * as z from 'zod/mini';
import { voidCopy as decideVoid } from '../../domain/contracts/file-copy.ts';
import { text } from '../http/schema.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { copyAt } from './archived-item.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ reason: text(200) });

export const voidCopy = (deps: ContractCommandDeps) =>
  contractCommand(deps, { path: ['copyNumber'], body }, ({ path, body, decision }, contract) =>
    decideVoid(contract, copyAt(contract, path.copyNumber, decision.now), body.reason, decision),
  );

export const handler = voidCopy(liveArchiveDeps());
